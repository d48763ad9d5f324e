package import Storage

/// Somebody has the form of a place of a draft open, and was seen there a moment ago.
struct Writing: Record {
    static let table: SQL = "writing"
    let id: Key<Writing>
    let place: WritingPlace
    let memberId: Key<Member>
    var beganAt: Instant
    var seenAt: Instant
}

/// A form in which a draft is written.
package enum WritingPlace: Hashable, Sendable {
    case clause(Key<Clause>)
    case assignment(Key<Assignment>)
}

extension WritingPlace: LosslessStringConvertible, SQLConvertible, Codable {
    package init?(_ description: String) {
        let parts = description.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[0] == "clause", let id = Key<Clause>(parts[1]) {
            self = .clause(id)
        } else if parts[0] == "assignment", let id = Key<Assignment>(parts[1]) {
            self = .assignment(id)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .clause(let id): "clause:\(id)"
        case .assignment(let id): "assignment:\(id)"
        }
    }

    package var sqlValue: SQLValue { .text(description) }

    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let place = WritingPlace(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a place"))
        }
        self = place
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Another who writes at the same place now, and since when.
package struct OtherWriter: Hashable, Sendable, Codable {
    package let name: String
    package let beganAt: Instant
}
