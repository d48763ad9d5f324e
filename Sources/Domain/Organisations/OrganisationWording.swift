/// One thing in the two languages of the interface.
package struct Wording: Hashable, Sendable {
    package let vietnamese: String
    package let english: String

    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }
}

extension Organisation.Kind {
    /// What people call organisations of this kind.
    package var wording: Wording {
        switch self {
        case .front: Wording("Mặt trận Tổ quốc", "Fatherland Front")
        case .labourFederation: Wording("Liên đoàn Lao động", "Federation of Labour")
        case .farmersUnion: Wording("Hội Nông dân", "Farmers’ Union")
        case .youthUnion: Wording("Đoàn Thanh niên", "Youth Union")
        case .womensUnion: Wording("Hội Liên hiệp Phụ nữ", "Women’s Union")
        case .veteransAssociation: Wording("Hội Cựu chiến binh", "Veterans’ Association")
        case .inspectorate: Wording("Thanh tra", "Inspectorate")
        case .peoplesCommittee: Wording("Ủy ban nhân dân", "People’s Committee")
        case .peoplesCouncil: Wording("Hội đồng nhân dân", "People’s Council")
        case .partyCommittee: Wording("Cấp ủy Đảng", "Party Committee")
        case .partyBoard: Wording("Ban Đảng", "Party Board")
        case .frontWorkCommittee: Wording("Ban Công tác Mặt trận", "Front Work Committee")
        case .peoplesInspection: Wording("Ban Thanh tra nhân dân", "People’s Inspection Board")
        case .communitySupervision:
            Wording("Ban Giám sát đầu tư của cộng đồng", "Community Investment Supervision Board")
        case .otherAssociation: Wording("Hội khác", "Other association")
        case .enterprise: Wording("Doanh nghiệp", "Enterprise")
        }
    }
}

extension OrganisationEdge.Relation {
    /// What the relation is called.
    package var wording: Wording {
        switch self {
        case .vertical: Wording("Ngành dọc", "Line of the same organisation")
        case .front: Wording("Thuộc Mặt trận Tổ quốc", "Member of the Fatherland Front")
        case .party: Wording("Cấp ủy lãnh đạo", "Leadership of the Party")
        case .administrative: Wording("Cơ quan chủ quản", "Administrative superior")
        }
    }
}

extension OrganisationProfile.Headship {
    /// How the head stands to the collective.
    package var wording: Wording {
        switch self {
        case .collective: Wording("Chế độ tập thể (ký thay mặt)", "Collective (signs on its behalf)")
        case .single: Wording("Chế độ thủ trưởng", "Single head")
        }
    }
}

extension OrganisationProfile.DocumentStyle {
    /// The rules of form by the text that lays them down.
    package var wording: Wording {
        switch self {
        case .state: Wording("Nghị định 30/2020/NĐ-CP", "Decree 30/2020 (State)")
        case .front: Wording("Mặt trận Tổ quốc (theo Nghị định 30)", "Fatherland Front (after Decree 30)")
        case .party: Wording("Văn bản của Đảng (Hướng dẫn 36-HD/VPTW)", "Party (Guide 36)")
        case .youth: Wording("Văn bản của Đoàn (Quyết định 367-QĐ/TWĐTN-VP)", "Youth Union (Decision 367)")
        case .union: Wording("Công đoàn, hội (theo Nghị định 30)", "Unions and associations (after Decree 30)")
        case .free: Wording("Tự do", "Free")
        }
    }
}

extension OrganisationSuccession.Manner {
    /// How one organisation became another.
    package var wording: Wording {
        switch self {
        case .merged: Wording("Hợp nhất, sáp nhập", "Merged")
        case .split: Wording("Chia, tách", "Split")
        case .renamed: Wording("Đổi tên thành tổ chức mới", "Renamed as a new organisation")
        case .succeeded: Wording("Kế thừa, tiếp nhận nhiệm vụ", "Succeeded")
        }
    }
}

extension AreaSuccession.Extent {
    /// How much went over.
    package var wording: Wording {
        switch self {
        case .whole: Wording("Toàn bộ", "Whole")
        case .part: Wording("Một phần", "Part")
        }
    }
}
