extension Programme.Kind {
    /// What documents of this kind are called.
    package var wording: Wording {
        switch self {
        case .action: Wording("Chương trình phối hợp và thống nhất hành động", "Programme of joint action")
        case .bilateral: Wording("Chương trình phối hợp hai bên", "Bilateral programme")
        case .multilateral: Wording("Chương trình phối hợp nhiều bên", "Programme of several parties")
        case .standing: Wording("Quy chế phối hợp", "Standing agreement")
        case .supervision: Wording("Chương trình phối hợp giám sát", "Programme of joint supervision")
        }
    }
}

extension Programme.State {
    /// What the step is called on the track of the year.
    package var wording: Wording {
        switch self {
        case .draft: Wording("Dự thảo", "Draft")
        case .consultation: Wording("Lấy ý kiến", "Consultation")
        case .consolidation: Wording("Tiếp thu, giải trình", "Consolidation")
        case .partyCommittee: Wording("Trình cấp ủy", "Before the Party committee")
        case .conference: Wording("Trình hội nghị", "Before the conference")
        case .agreed: Wording("Đã thống nhất", "Agreed")
        }
    }
}

extension ClauseName {
    /// The heading under which the clause stands; of responsibilities without the party's name.
    package var wording: Wording {
        switch self {
        case .opening: Wording("Bối cảnh", "Context")
        case .purpose: Wording("Mục đích", "Purpose")
        case .requirements: Wording("Yêu cầu", "Requirements")
        case .responsibilities: Wording("Trách nhiệm", "Responsibilities")
        case .reporting: Wording("Chế độ giao ban, thông tin, báo cáo", "Briefings, information and reports")
        case .money: Wording("Kinh phí", "Money")
        case .organisation: Wording("Tổ chức thực hiện", "Organisation of work")
        }
    }
}

extension Theme.Level {
    /// Whose theme it is.
    package var wording: Wording {
        switch self {
        case .country: Wording("Trung ương", "Country")
        case .province: Wording("Tỉnh, thành phố", "Province")
        case .district: Wording("Quận, huyện", "District")
        case .commune: Wording("Phường, xã", "Commune")
        }
    }
}
