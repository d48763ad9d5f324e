/// One person of the sample with the office held, as a line of a table.
struct SamplePerson {
    let name: String
    let organisation: String
    let title: String
    var account: String?

    init(_ name: String, _ organisation: String, _ title: String, account: String? = nil) {
        self.name = name
        self.organisation = organisation
        self.title = title
        self.account = account
    }

    /// Invented people whose offices last beyond the reform.
    static let lasting = [
        SamplePerson("Đỗ Mẫu Quân", "MTTQ-HN", "Quản trị hệ thống", account: "quantri"),
        SamplePerson("Vũ Mẫu Hạnh", "MTTQ-HN", "Phó Chủ tịch", account: "lanhdao.tp"),
        SamplePerson("Lý Mẫu Giang", "MTTQ-HN", "Cán bộ theo dõi phong trào", account: "giamsat.tp"),
        SamplePerson("Mai Mẫu Thư", "MTTQ-HN", "Biên tập viên", account: "bientap.tp"),
        SamplePerson("Ngô Mẫu Khánh", "LDLD-HN", "Chủ tịch"),
        SamplePerson("Đinh Mẫu Cường", "CCB-HN", "Chủ tịch"),
        SamplePerson("Hồ Mẫu Diệp", "LHPN-HN", "Chủ tịch"),
        SamplePerson("Tạ Mẫu Long", "DOAN-HN", "Bí thư"),
        SamplePerson("Phùng Mẫu Nghĩa", "TTR-HN", "Chánh Thanh tra"),
    ]

    /// Invented people of the district.
    static let district = [
        SamplePerson("Trần Mẫu Hương", "MTTQ-HK", "Cán bộ tổng hợp", account: "tonghop.mttq"),
        SamplePerson("Nguyễn Mẫu Sơn", "MTTQ-HK", "Phó Chủ tịch", account: "phochutich.mttq"),
        SamplePerson("Cao Mẫu Vân", "MTTQ-HK", "Quản trị viên", account: "quantri.hk"),
        SamplePerson("Phạm Mẫu Lan", "LDLD-HK", "Chủ tịch", account: "chutich.ldld"),
        SamplePerson("Bạch Mẫu Tuấn", "LDLD-HK", "Cán bộ văn phòng", account: "canbo.ldld"),
        SamplePerson("Hoàng Mẫu Dũng", "CCB-HK", "Chủ tịch", account: "chutich.ccb"),
        SamplePerson("Kiều Mẫu Thắng", "CCB-HK", "Cán bộ văn phòng", account: "canbo.ccb"),
        SamplePerson("Lê Mẫu Ngọc", "LHPN-HK", "Chủ tịch", account: "chutich.lhpn"),
        SamplePerson("Lưu Mẫu Mai", "LHPN-HK", "Cán bộ văn phòng", account: "canbo.lhpn"),
        SamplePerson("Đặng Mẫu Huy", "DOAN-HK", "Bí thư", account: "bithu.doan"),
        SamplePerson("Trịnh Mẫu Linh", "DOAN-HK", "Cán bộ văn phòng", account: "canbo.doan"),
        SamplePerson("Bùi Mẫu Thanh", "TTR-HK", "Chánh Thanh tra", account: "chanh.thanhtra"),
        SamplePerson("Dương Mẫu Hà", "TTR-HK", "Cán bộ văn phòng", account: "canbo.thanhtra"),
        SamplePerson("Võ Mẫu Bình", "UBND-HK", "Chủ tịch"),
        SamplePerson("Quách Mẫu Tâm", "HDND-HK", "Chủ tịch"),
    ]

    /// Who heads the Front of each ward, in the order of the wards; the ninth, Hàng Bạc, has an account.
    static let wardHeads = [
        "Nguyễn Mẫu An", "Trần Mẫu Bảo", "Lê Mẫu Chi", "Phạm Mẫu Dung", "Hoàng Mẫu Đạt", "Phan Mẫu Em", "Vũ Mẫu Gấm",
        "Đặng Mẫu Hải", "Bùi Mẫu Hiền", "Đỗ Mẫu Khoa", "Hồ Mẫu Lâm", "Ngô Mẫu Minh", "Dương Mẫu Nam", "Lý Mẫu Oanh",
        "Đào Mẫu Phúc", "Đoàn Mẫu Quý", "Vương Mẫu Sáng", "Trịnh Mẫu Tú",
    ]

    /// Invented people of the new wards.
    static let newWards = [
        SamplePerson("Chu Mẫu Đức", "MTTQ-HOANKIEM", "Chủ tịch", account: "chutich.hoankiem"),
        SamplePerson("Tống Mẫu Hoa", "MTTQ-HOANKIEM", "Cán bộ phường", account: "canbo.hoankiem"),
        SamplePerson("Nghiêm Mẫu Việt", "MTTQ-HOANKIEM", "Quản trị viên", account: "quantri.hoankiem"),
        SamplePerson("La Mẫu Yên", "MTTQ-CUANAM", "Chủ tịch", account: "chutich.cuanam"),
    ]

    /// The three whom the news item of 21/02/2019 names, with the offices it gives them.
    static let named = [
        SamplePerson("Bùi Hoàng Phan", "QUANUY-HK", "Phó Bí thư Thường trực"),
        SamplePerson("Nguyễn Quốc Hoàn", "QUANUY-HK", "Ủy viên Ban Thường vụ"),
        SamplePerson("Nguyễn Quốc Hoàn", "BDV-HK", "Trưởng ban"),
        SamplePerson("Lê Hồng Phú", "QUANUY-HK", "Ủy viên Ban Thường vụ"),
        SamplePerson("Lê Hồng Phú", "MTTQ-HK", "Chủ tịch"),
    ]
}

/// The offices of the sample, by the title under which a line names them.
enum SampleOffices {
    static func draft(_ title: String) -> OfficeDraft {
        switch title {
        case "Chủ tịch", "Bí thư", "Chánh Thanh tra", "Trưởng ban":
            OfficeDraft(title: title, rank: 10, role: .leader, signing: [.head])
        case "Phó Bí thư Thường trực":
            OfficeDraft(title: title, rank: 15, role: .leader, signing: [.deputy])
        case "Phó Chủ tịch":
            OfficeDraft(title: title, shortTitle: "PCT", rank: 20, seats: 4, role: .leader, signing: [.deputy])
        case "Ủy viên Ban Thường vụ":
            OfficeDraft(title: title, shortTitle: "UVTV", rank: 30, seats: 15, role: .overseer)
        case "Quản trị hệ thống", "Quản trị viên":
            OfficeDraft(title: title, rank: 90, seats: 3, role: .administrator, listed: false)
        case "Cán bộ tổng hợp":
            OfficeDraft(title: title, rank: 50, seats: 3, role: .coordinator, listed: false)
        case "Cán bộ theo dõi phong trào":
            OfficeDraft(title: title, rank: 60, seats: 3, role: .overseer, listed: false)
        case "Biên tập viên":
            OfficeDraft(title: title, rank: 70, seats: 3, role: .editor, listed: false)
        case "Cán bộ phường":
            OfficeDraft(title: title, rank: 60, seats: 5, role: .wardOfficer, listed: false)
        default:
            OfficeDraft(title: title, rank: 60, seats: 10, role: .officer, listed: false)
        }
    }
}
