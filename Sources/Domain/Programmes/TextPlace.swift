internal import Storage

/// A place in a programme's text: where something is wrong, was said, or changed.
package enum TextPlace: Hashable, Sendable {
    /// What the programme is called, and its years.
    case title
    case parties
    case themes
    case citations
    case clause(ClauseName)
    case contentGroup(Key<ContentGroup>)
    case assignment(Key<Assignment>)
}

extension TextPlace: WrittenAsText {
    package init?(_ description: String) {
        let parts = description.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("title", 1): self = .title
        case ("parties", 1): self = .parties
        case ("themes", 1): self = .themes
        case ("citations", 1): self = .citations
        case ("clause", 2):
            guard let name = ClauseName(parts[1]) else { return nil }
            self = .clause(name)
        case ("group", 2):
            guard let group = Key<ContentGroup>(parts[1]) else { return nil }
            self = .contentGroup(group)
        case ("assignment", 2):
            guard let assignment = Key<Assignment>(parts[1]) else { return nil }
            self = .assignment(assignment)
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .title: "title"
        case .parties: "parties"
        case .themes: "themes"
        case .citations: "citations"
        case .clause(let name): "clause:\(name)"
        case .contentGroup(let id): "group:\(id)"
        case .assignment(let id): "assignment:\(id)"
        }
    }
}
