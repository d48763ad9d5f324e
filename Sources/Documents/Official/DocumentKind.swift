/// The types of administrative documents (Nghị định 30/2020/NĐ-CP Điều 7), with their abbreviations (Phụ lục III).
package enum DocumentKind: String, Codable, Sendable, CaseIterable {
    case resolution, decision, directive, regulation, rules, communique, notice, guidance, programme, plan, scheme
    case proposal, project, report, minutes, submission, contract, letter, telegram, memorandum, agreement, mandate
    case invitation, introduction, leave, dispatchSlip, transferSlip, noticeSlip, officialNote

    /// As it stands over the document.
    package var name: String { words.name }

    /// As it stands in the number; nothing for letters.
    package var abbreviation: String { words.abbreviation }

    private var words: (name: String, abbreviation: String) {
        switch self {
        case .resolution: ("Nghị quyết", "NQ")
        case .decision: ("Quyết định", "QĐ")
        case .directive: ("Chỉ thị", "CT")
        case .regulation: ("Quy chế", "QC")
        case .rules: ("Quy định", "QyĐ")
        case .communique: ("Thông cáo", "TC")
        case .notice: ("Thông báo", "TB")
        case .guidance: ("Hướng dẫn", "HD")
        case .programme: ("Chương trình", "CTr")
        case .plan: ("Kế hoạch", "KH")
        case .scheme: ("Phương án", "PA")
        case .proposal: ("Đề án", "ĐA")
        case .project: ("Dự án", "DA")
        case .report: ("Báo cáo", "BC")
        case .minutes: ("Biên bản", "BB")
        case .submission: ("Tờ trình", "TTr")
        case .contract: ("Hợp đồng", "HĐ")
        case .letter: ("Công văn", "")
        case .telegram: ("Công điện", "CĐ")
        case .memorandum: ("Bản ghi nhớ", "BGN")
        case .agreement: ("Bản thỏa thuận", "BTT")
        case .mandate: ("Giấy ủy quyền", "GUQ")
        case .invitation: ("Giấy mời", "GM")
        case .introduction: ("Giấy giới thiệu", "GGT")
        case .leave: ("Giấy nghỉ phép", "GNP")
        case .dispatchSlip: ("Phiếu gửi", "PG")
        case .transferSlip: ("Phiếu chuyển", "PC")
        case .noticeSlip: ("Phiếu báo", "PB")
        case .officialNote: ("Thư công", "")
        }
    }
}
