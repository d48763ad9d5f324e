/// How the head of a document names several bodies that issue it together.
///
/// Nghị định 30/2020/NĐ-CP has no form for such documents; these three are in use, and a programme chooses one.
package enum JointHeader: String, Codable, Sendable, CaseIterable {
    /// One under the other, as in `Số: 01/QCPH/UBND-UBMTTQ` of Đắk Lắk.
    case stacked = "v1"
    /// In one line with hyphens, as in 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.
    case joined = "v2"
    /// The lead alone; the title and the signatures name the others.
    case lead = "v3"

    /// The issuers, the lead first, as the lines of the head.
    package func lines(of issuers: [String]) -> [String] {
        switch self {
        case .stacked: issuers
        case .joined: issuers.isEmpty ? [] : [issuers.joined(separator: " - ")]
        case .lead: Array(issuers.prefix(1))
        }
    }
}
