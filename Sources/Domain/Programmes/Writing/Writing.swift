internal import Storage

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

extension WritingPlace: WrittenAsText {
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
}

/// Another who writes at the same place now, and since when.
package struct OtherWriter: Hashable, Sendable, Codable {
    package let name: String
    package let beganAt: Instant
}
