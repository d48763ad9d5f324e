extension Person.Gender {
    package var wording: Wording {
        switch self {
        case .female: Wording("Nữ", "Female")
        case .male: Wording("Nam", "Male")
        }
    }
}

extension Role {
    /// What the role is called, and in a few words what it may do.
    package var wording: Wording {
        switch self {
        case .administrator: Wording("Quản trị viên", "Administrator")
        case .coordinator: Wording("Cán bộ tổng hợp, phối hợp", "Coordinator")
        case .officer: Wording("Cán bộ chuyên môn", "Officer")
        case .leader: Wording("Lãnh đạo (ký, quyết định)", "Leader (signs and decides)")
        case .wardOfficer: Wording("Cán bộ địa bàn", "Officer of a commune")
        case .overseer: Wording("Theo dõi, chỉ đạo (chỉ đọc)", "Overseer (reads only)")
        case .editor: Wording("Biên tập viên trang tin", "Editor of the portal")
        }
    }
}

extension Office.Signing {
    /// How the holder signs, with its mark (Nghị định 30/2020/NĐ-CP Điều 13).
    package var wording: Wording {
        switch self {
        case .head: Wording("Người đứng đầu (ký, hoặc ký thay mặt – TM.)", "Head (alone, or TM. for the collective)")
        case .deputy: Wording("Ký thay – KT.", "Deputy for the head – KT.")
        case .byOrder: Wording("Ký thừa lệnh – TL.", "By order – TL.")
        case .authorised: Wording("Ký thừa ủy quyền – TUQ.", "By authorisation – TUQ.")
        }
    }
}

extension Delegation.Manner {
    /// How the other person acts, with the mark above the signature.
    package var wording: Wording {
        switch self {
        case .deputy: Wording("Ký thay – KT.", "Deputy – KT.")
        case .byOrder: Wording("Thừa lệnh – TL.", "By order – TL.")
        case .authorised: Wording("Thừa ủy quyền – TUQ.", "Authorised – TUQ.")
        }
    }
}
