package import Storage

/// The account of a person who signs in.
///
/// What it may do comes from the offices held, never from the account.
package struct Member: Subject {
    package static let table: SQL = "member"
    package static let noun = "member"

    package enum Language: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case vietnamese = "vi"
        case english = "en"
    }

    package let id: Key<Member>
    package let personId: Key<Person>
    /// What is typed to sign in: an e-mail address or a short name, folded to lower case.
    package var account: String
    /// Scrypt, with its parameters; nothing until the invitation is taken up.
    package var passwordHash: String?
    /// The authenticator's secret, sealed under the installation's key.
    package var totpSecret: String?
    package var totpConfirmed: Bool
    /// The last time step that was used: a code counts once.
    package var totpLastStep: Int?
    package var language: Language
    package let createdAt: Instant
    package var isClosed: Bool
    package var version: Int
}

/// One browser in which a member is signed in.
///
/// Only the hash of its token is kept.
package struct SignIn: Record {
    package static let table: SQL = "sign_in"

    package enum Stage: String, Codable, Sendable, SQLConvertible {
        /// The password was right; the second factor is still to come.
        case password
        case complete
    }

    package let id: Key<SignIn>
    package var tokenHash: String
    package let memberId: Key<Member>
    /// The capacity chosen in this browser.
    package var holdingId: Key<Holding>?
    package var stage: Stage
    package let createdAt: Instant
    package var seenAt: Instant
    package var expiresAt: Instant
    package var steppedUpUntil: Instant?
    package let address: String
    package let device: String
}

/// A link that works once: an invitation, or a reset by an administrator.
package struct OneTimeLink: Record {
    package static let table: SQL = "one_time_link"

    package enum Purpose: String, Codable, Sendable, SQLConvertible {
        case invitation, reset
    }

    package let id: Key<OneTimeLink>
    package let memberId: Key<Member>
    package let purpose: Purpose
    package let tokenHash: String
    package let createdAt: Instant
    package let expiresAt: Instant
    package var usedAt: Instant?
}

/// A code that replaces the authenticator once.
package struct RecoveryCode: Record {
    package static let table: SQL = "recovery_code"
    package let id: Key<RecoveryCode>
    package let memberId: Key<Member>
    package let codeHash: String
    package var usedAt: Instant?
}
