/// The partners of an assignment in one cell: a line each, `Tên bên: phần việc`, further lines of a share behind `…`.
enum PartnerCell {
    /// One partner as the cell names it.
    struct Share: Hashable {
        let name: String
        var part: String
    }

    private static let further = "…"

    static func text(_ partners: [PartnerLine]) -> String {
        partners.map { partner in
            let part = partner.part.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\n\(further) ")
            return part.isEmpty ? partner.name : "\(partner.name): \(part)"
        }.joined(separator: "\n")
    }

    /// The partners that a cell names, as written; a line that continues nothing counts as a partner of its own.
    static func shares(in text: String) -> [Share] {
        var shares: [Share] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix(further), !shares.isEmpty {
                shares[shares.count - 1].part += "\n\(line.dropFirst().drop { $0 == " " })"
            } else {
                let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
                shares.append(
                    Share(name: parts.first.map(String.init) ?? "", part: parts.count > 1 ? "\(parts[1])" : ""))
            }
        }
        return shares
    }
}
