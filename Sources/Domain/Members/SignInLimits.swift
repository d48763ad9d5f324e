extension SignIn {
    /// A browser that nobody used for two hours is signed out.
    package static let idleLimitSeconds = 2 * 3600
    /// Twelve hours after the password nobody stays signed in: one working day.
    package static let absoluteLimitSeconds = 12 * 3600
    /// How long the second factor may be waited for.
    package static let secondFactorLimitSeconds = 600
    /// How long a fresh proof of identity counts for sensitive acts.
    package static let stepUpSeconds = 600
    /// A session in use is noted no more often than this: reading pages should not write.
    package static let touchSeconds = 300

    /// When the session ends if it is used at `now` and then no more.
    func expiry(usedAt now: Instant) -> Instant {
        switch stage {
        case .password: createdAt.advanced(seconds: SignIn.secondFactorLimitSeconds)
        case .complete:
            min(
                now.advanced(seconds: SignIn.idleLimitSeconds), createdAt.advanced(seconds: SignIn.absoluteLimitSeconds)
            )
        }
    }
}
