internal import Storage

/// A record as it was before a row of an import touched it and as it was afterwards, so that it can be taken back.
struct ImportChange: Record {
    static let table: SQL = "import_change"
    let id: Key<ImportChange>
    let runId: Key<ImportRun>
    let position: Int
    /// The place among the changes of one row.
    let step: Int
    let noun: String
    let subject: String
    /// The record as JSON; nothing where the row brought it into being.
    let before: String?
    let after: String
}

/// A change that a row made, not yet kept with its run.
struct RecordChange: Sendable {
    let noun: String
    let subject: String
    private let earlier: (any Encodable & Sendable)?
    private let later: any Encodable & Sendable

    init<Trace: Encodable & Identifiable & Sendable>(_ noun: String, from before: Trace?, to after: Trace)
    where Trace.ID: CustomStringConvertible {
        self.noun = noun
        subject = after.id.description
        (earlier, later) = (before, after)
    }

    /// Written when it is asked for: what a trial changed is thrown away unwritten.
    var before: String? { earlier.map { JSONText.encode($0) } }
    var after: String { JSONText.encode(later) }
}

/// What an import remembers of an account: its name and how it stood, never what opens it.
struct AccountTrace: Codable, Hashable, Identifiable {
    let id: Key<Member>
    let account: String
    let hasPassword: Bool
    let isClosed: Bool

    init(_ member: Member) {
        id = member.id
        account = member.account
        hasPassword = member.passwordHash != nil
        isClosed = member.isClosed
    }
}
