internal import Vietnamese

/// The number and symbol of a document (ô 3), written by the pattern of its style.
package struct DocumentNumber: Hashable, Codable, Sendable {
    /// From the register of the lead; nothing until it is drawn, and room is left.
    package let number: Int?
    package let kind: DocumentKind
    /// What stands for the issuers, the lead's first: `MTTQ-BTT`, `LĐLĐ`.
    package let issuers: [String]
    /// Of a letter only: the unit that drafted it (`VP`).
    package let unit: String
    package let joint: JointHeader

    package init(
        _ number: Int?, _ kind: DocumentKind, of issuers: [String], unit: String = "", joint: JointHeader = .lead
    ) {
        self.number = number
        self.kind = kind
        self.issuers = issuers
        self.unit = unit
        self.joint = joint
    }

    /// `Số: 01/CTr-MTTQ-BTT`; in the Party and the Youth Union `Số 15-CTr/ĐTN`.
    package func text(in style: DocumentStyle) -> String {
        switch style.numberPattern {
        case .slashed: "Số: \(figures)/\(slashedSymbol)"
        case .hyphened: "Số \(figures)-\(hyphenedSymbol)"
        }
    }

    /// Without `Số`: `01/CTr-MTTQ-BTT`, as other documents cite it.
    package func citation(in style: DocumentStyle) -> String {
        switch style.numberPattern {
        case .slashed: "\(figures)/\(slashedSymbol)"
        case .hyphened: "\(figures)-\(hyphenedSymbol)"
        }
    }

    private var figures: String {
        guard let number else { return "       " }
        return number < 10 ? "0\(number)" : "\(number)"
    }

    private var names: [String] {
        let all = joint == .lead ? Array(issuers.prefix(1)) : issuers
        return all.filter { !$0.isEmpty }
    }

    /// Stacked issuers stand behind a second stroke: `01/CTr/MTTQ-BTT-LĐLĐ`.
    private var slashedSymbol: String {
        let issuers = names.joined(separator: "-")
        let isStacked = joint == .stacked && names.count > 1
        return [kind.abbreviation, issuers].filter { !$0.isEmpty }.joined(separator: isStacked ? "/" : "-")
            + (unit.isEmpty ? "" : "-\(unit)")
    }

    /// Letters of the Party bear the abbreviation `CV` (Hướng dẫn 36-HD/VPTW).
    private var hyphenedSymbol: String {
        let type = kind == .letter ? "CV" : kind.abbreviation
        let issuers = names.joined(separator: "-") + (unit.isEmpty ? "" : "-\(unit)")
        return [type, issuers].filter { !$0.isEmpty }.joined(separator: "/")
    }
}
