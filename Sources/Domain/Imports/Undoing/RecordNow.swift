internal import Storage

/// A record as it stands now, comparable with how an import left it.
struct RecordNow {
    static let profileNoun = "organisation_profile"

    private let text: String

    /// Nothing where the record is gone.
    init?(_ noun: String, _ subject: String, in session: any Session) throws {
        let found: String? =
            switch noun {
            case Organisation.noun: try RecordNow.text(Organisation.self, subject, session)
            case RecordNow.profileNoun: try RecordNow.text(OrganisationProfile.self, subject, session)
            case OrganisationEdge.noun: try RecordNow.text(OrganisationEdge.self, subject, session)
            case Person.noun: try RecordNow.text(Person.self, subject, session)
            case Holding.noun: try RecordNow.text(Holding.self, subject, session)
            case Member.noun:
                try session.find(Member.self, Key(rawValue: subject)).map { JSONText.encode(AccountTrace($0)) }
            default: nil
            }
        guard let found else { return nil }
        text = found
    }

    /// Whether nothing that people see differs; a change that was changed back is none.
    func isSame(as other: String) -> Bool {
        RecordNow.meaning(of: text) == RecordNow.meaning(of: other)
    }

    private static func text<Subject: Record>(_ type: Subject.Type, _ id: String, _ session: any Session) throws
        -> String?
    where Subject.ID == Key<Subject> {
        try session.find(type, Key(rawValue: id)).map { JSONText.encode($0) }
    }

    /// The fields of a record without its version and without what is worked out from the others.
    private static func meaning(of text: String) -> [String: FieldValue]? {
        var fields = JSONText.decode([String: FieldValue].self, from: text)
        for name in ["version", "sortKey", "kindRank", "areaKey"] { fields?[name] = nil }
        return fields
    }
}

/// One value of a record's JSON.
private enum FieldValue: Hashable, Decodable {
    case truth(Bool)
    case number(Int)
    case text(String)
    case list([String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try container.decode([String].self))
        }
    }
}
