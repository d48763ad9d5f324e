/// How an account stands, as its keepers see it.
package enum MemberState: String, Sendable, CaseIterable {
    case active
    /// Made, and its first password is not chosen yet.
    case invited
    /// Open, and its person holds no office today.
    case withoutOffice = "without-office"
    case closed
}

/// Which accounts to list.
package struct MemberFilter: Sendable, Hashable {
    /// A part of the person's name, with or without accents, or of the account's name.
    package var words = ""
    package var state: MemberState?
    package var organisation: Key<Organisation>?
    /// Only those who have no authenticator.
    package var lacksAuthenticator = false
    package var offset = 0
    package var limit = 25

    package init() {}
}

/// One line of the list of accounts.
package struct MemberLine: Sendable {
    package let member: Member
    package let name: String
    package let state: MemberState
    /// The offices held today, by precedence.
    package let offices: [Capacity]
    package let sessions: Int
    package let lastSeen: Instant?
}

/// A part of the list of accounts.
package struct MemberList: Sendable {
    package let lines: [MemberLine]
    /// How many there are in all, counted up to a thousand and one.
    package let total: Int
}
