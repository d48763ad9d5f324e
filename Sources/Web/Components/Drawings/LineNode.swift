/// A body in a drawing of lines: its name, what it is, and where it leads.
package struct LineNode: Hashable, Sendable {
    package var label: String
    package var sublabel: String?
    package var path: String?
    /// What the line says that leads from this body towards the centre: "chỉ đạo", "phối hợp".
    package var edge: String?

    package init(_ label: String, _ sublabel: String? = nil, to path: String? = nil, edge: String? = nil) {
        self.label = label
        self.sublabel = sublabel
        self.path = path
        self.edge = edge
    }
}

/// The two kinds of lines between organisations, each with its own stroke.
package enum LineKind: String, CaseIterable, Sendable {
    /// Superior and subordinate of the same body: drawn full, in the accent.
    case vertical
    /// Bodies that act together at one level: drawn dashed.
    case horizontal

    func word(_ language: Language) -> String {
        switch self {
        case .vertical: language.pick("Ngành dọc", "Own hierarchy")
        case .horizontal: language.pick("Phối hợp ngang", "Joint work")
        }
    }
}

/// The bodies on one line that ends at the centre.
package struct Line: Hashable, Sendable {
    package var kind: LineKind
    /// What the line is: "Ngành dọc", "Cấp ủy cùng cấp", "18 phường".
    package var name: String
    /// Nearest to the centre first.
    package var nodes: [LineNode]

    package init(_ kind: LineKind, _ name: String, _ nodes: [LineNode]) {
        self.kind = kind
        self.name = name
        self.nodes = nodes
    }
}
