/// One organisation of the sample, as a line of a table.
struct SampleOrganisation {
    let code: String
    let kind: Organisation.Kind
    let name: String
    let shortName: String
    /// The code of its area in the old world, such as `002` for quận Hoàn Kiếm; nothing for the whole country.
    let area: String?
    /// The superior in its own line (ngành dọc), by code.
    let vertical: String?
    /// The Front that it belongs to, by code.
    var front: String?
    /// The Party committee that leads it, by code.
    var party: String?
    /// The body of the State that it belongs to, by code.
    var administrative: String?

    init(
        _ code: String, _ kind: Organisation.Kind, _ name: String, _ shortName: String, area: String? = nil,
        vertical: String? = nil, front: String? = nil, party: String? = nil, administrative: String? = nil
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.shortName = shortName
        self.area = area
        self.vertical = vertical
        self.front = front
        self.party = party
        self.administrative = administrative
    }

    /// Bodies of the country and of the city that hold before and after the reform.
    static let lasting = [
        SampleOrganisation("MTTQ-TW", .front, "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "UBTW MTTQ Việt Nam"),
        SampleOrganisation(
            "TLD", .labourFederation, "Tổng Liên đoàn Lao động Việt Nam", "Tổng LĐLĐ Việt Nam", front: "MTTQ-TW"),
        SampleOrganisation(
            "CCB-TW", .veteransAssociation, "Hội Cựu chiến binh Việt Nam", "Hội CCB Việt Nam", front: "MTTQ-TW"),
        SampleOrganisation(
            "LHPN-TW", .womensUnion, "Hội Liên hiệp Phụ nữ Việt Nam", "Hội LHPN Việt Nam", front: "MTTQ-TW"),
        SampleOrganisation(
            "DOAN-TW", .youthUnion, "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Trung ương Đoàn",
            front: "MTTQ-TW"),
        SampleOrganisation("TTCP", .inspectorate, "Thanh tra Chính phủ", "Thanh tra Chính phủ"),
        SampleOrganisation("THANHUY-HN", .partyCommittee, "Thành ủy Hà Nội", "Thành ủy", area: "01"),
        SampleOrganisation(
            "UBND-HN", .peoplesCommittee, "Ủy ban nhân dân thành phố Hà Nội", "UBND Thành phố", area: "01",
            party: "THANHUY-HN"),
        SampleOrganisation(
            "MTTQ-HN", .front, "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội", "MTTQ Thành phố", area: "01",
            vertical: "MTTQ-TW",
            party: "THANHUY-HN"),
        SampleOrganisation(
            "LDLD-HN", .labourFederation, "Liên đoàn Lao động thành phố Hà Nội", "LĐLĐ Thành phố", area: "01",
            vertical: "TLD",
            front: "MTTQ-HN", party: "THANHUY-HN"),
        SampleOrganisation(
            "CCB-HN", .veteransAssociation, "Hội Cựu chiến binh thành phố Hà Nội", "Hội CCB Thành phố", area: "01",
            vertical: "CCB-TW",
            front: "MTTQ-HN", party: "THANHUY-HN"),
        SampleOrganisation(
            "LHPN-HN", .womensUnion, "Hội Liên hiệp Phụ nữ thành phố Hà Nội", "Hội LHPN Thành phố", area: "01",
            vertical: "LHPN-TW",
            front: "MTTQ-HN", party: "THANHUY-HN"),
        SampleOrganisation(
            "DOAN-HN", .youthUnion, "Thành đoàn Hà Nội", "Thành đoàn", area: "01", vertical: "DOAN-TW",
            front: "MTTQ-HN",
            party: "THANHUY-HN"),
        SampleOrganisation(
            "TTR-HN", .inspectorate, "Thanh tra thành phố Hà Nội", "Thanh tra Thành phố", area: "01", vertical: "TTCP",
            administrative: "UBND-HN"),
    ]

    /// Bodies of quận Hoàn Kiếm, which end with the district.
    static let district = [
        SampleOrganisation(
            "QUANUY-HK", .partyCommittee, "Quận ủy Hoàn Kiếm", "Quận ủy", area: "002", vertical: "THANHUY-HN"),
        SampleOrganisation(
            "BDV-HK", .partyBoard, "Ban Dân vận Quận ủy Hoàn Kiếm", "Ban Dân vận Quận ủy", area: "002",
            party: "QUANUY-HK"),
        SampleOrganisation(
            "HDND-HK", .peoplesCouncil, "Hội đồng nhân dân quận Hoàn Kiếm", "HĐND quận", area: "002", party: "QUANUY-HK"
        ),
        SampleOrganisation(
            "UBND-HK", .peoplesCommittee, "Ủy ban nhân dân quận Hoàn Kiếm", "UBND quận", area: "002",
            vertical: "UBND-HN", party: "QUANUY-HK"),
        SampleOrganisation(
            "MTTQ-HK", .front, "Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm", "MTTQ quận", area: "002",
            vertical: "MTTQ-HN",
            party: "QUANUY-HK"),
        SampleOrganisation(
            "LDLD-HK", .labourFederation, "Liên đoàn Lao động quận Hoàn Kiếm", "LĐLĐ quận", area: "002",
            vertical: "LDLD-HN",
            front: "MTTQ-HK", party: "QUANUY-HK"),
        SampleOrganisation(
            "CCB-HK", .veteransAssociation, "Hội Cựu chiến binh quận Hoàn Kiếm", "Hội CCB quận", area: "002",
            vertical: "CCB-HN",
            front: "MTTQ-HK", party: "QUANUY-HK"),
        SampleOrganisation(
            "LHPN-HK", .womensUnion, "Hội Liên hiệp Phụ nữ quận Hoàn Kiếm", "Hội LHPN quận", area: "002",
            vertical: "LHPN-HN",
            front: "MTTQ-HK", party: "QUANUY-HK"),
        SampleOrganisation(
            "DOAN-HK", .youthUnion, "Đoàn Thanh niên Cộng sản Hồ Chí Minh quận Hoàn Kiếm", "Quận Đoàn", area: "002",
            vertical: "DOAN-HN",
            front: "MTTQ-HK", party: "QUANUY-HK"),
        SampleOrganisation(
            "TTR-HK", .inspectorate, "Thanh tra quận Hoàn Kiếm", "Thanh tra quận", area: "002", vertical: "TTR-HN",
            administrative: "UBND-HK"),
    ]

    /// The Fronts of the eighteen wards of the district, by the code and name of the ward.
    static let wards = [
        ("00037", "Phúc Tân"), ("00040", "Đồng Xuân"), ("00043", "Hàng Mã"), ("00046", "Hàng Buồm"),
        ("00049", "Hàng Đào"),
        ("00052", "Hàng Bồ"), ("00055", "Cửa Đông"), ("00058", "Lý Thái Tổ"), ("00061", "Hàng Bạc"),
        ("00064", "Hàng Gai"),
        ("00067", "Chương Dương"), ("00070", "Hàng Trống"), ("00073", "Cửa Nam"), ("00076", "Hàng Bông"),
        ("00079", "Tràng Tiền"),
        ("00082", "Trần Hưng Đạo"), ("00085", "Phan Chu Trinh"), ("00088", "Hàng Bài"),
    ].map { (code: String, name: String) in
        SampleOrganisation(
            "MTTQ-P\(code)", .front, "Ủy ban Mặt trận Tổ quốc Việt Nam phường \(name)", "MTTQ phường \(name)",
            area: code,
            vertical: "MTTQ-HK")
    }

    /// The Fronts of the wards that took the district's place on 01/07/2025, with the code of the new ward.
    static let newWards = [
        SampleOrganisation(
            "MTTQ-HOANKIEM", .front, "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm", "MTTQ phường Hoàn Kiếm",
            area: "00070",
            vertical: "MTTQ-HN"),
        SampleOrganisation(
            "MTTQ-CUANAM", .front, "Ủy ban Mặt trận Tổ quốc Việt Nam phường Cửa Nam", "MTTQ phường Cửa Nam",
            area: "00082",
            vertical: "MTTQ-HN"),
    ]
}
