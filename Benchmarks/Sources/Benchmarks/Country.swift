internal import Foundation

/// Ten thousand organisations and as many people, each leading one of them; the areas are the real ones.
struct Country {
    static let size = 10_000
    static let day = "01/07/2025"

    struct Organisation {
        let code: String
        let kind: String
        let name: String
        let area: String
        let superior: String
    }

    let organisations: [Organisation]
    /// A few thousand names of communes, each once.
    let areaNames: [String]

    /// Three organisations in each province and each commune of today, from the list that the product ships.
    init() throws {
        let list = Place.repository.appending(path: "Sources/Domain/Areas/Data/areas.csv")
        let areas = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            .filter { $0.count == 6 && $0[0] == "from-2025-07" }
        areaNames = Set(areas.filter { $0[1] == "commune" }.map { $0[3] }).sorted()
        let kinds = [
            ("MTTQ", "Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
            ("HPN", "Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ Việt Nam"),
            ("CCB", "Hội Cựu chiến binh", "Hội Cựu chiến binh Việt Nam"),
        ]
        let all = areas.filter { $0[1] == "province" } + areas.filter { $0[1] == "commune" }
        organisations = all.flatMap { area in
            kinds.map { letters, kind, name in
                Organisation(
                    code: "\(letters)-\(area[2])", kind: kind,
                    name: "\(name) \(area[3].prefix(1).lowercased())\(area[3].dropFirst())", area: area[2],
                    superior: area[5].isEmpty ? "" : "\(letters)-\(area[5])")
            }
        }.prefix(Country.size).map(\.self)
    }

    /// The organisations as a file to import.
    var organisationsFile: String {
        let rows = organisations.map { [$0.code, $0.kind, $0.name, $0.area, $0.superior, Country.day] }
        return Country.table(
            ["Mã tổ chức", "Loại tổ chức", "Tên tổ chức", "Mã địa bàn", "Mã cấp trên ngành dọc", "Từ ngày"], rows)
    }

    /// A person for each organisation, who holds an office in it where one is named, as a file to import.
    func peopleFile(holding title: String?) -> String {
        let rows = organisations.enumerated().map { index, organisation in
            let isWoman = index % 2 == 0
            let person = [
                "NGUOI-\(index + 1)", Country.name(index, isWoman), organisation.code,
                Country.birthday(index), isWoman ? "Nữ" : "Nam",
                "09\(10_000_000 + index)", "nguoi\(index + 1)@vidu.vn",
            ]
            guard let title else { return person }
            return person + [organisation.code, title, "15/08/2025", "Quyết định số \(index + 1)/QĐ-MTTQ"]
        }
        let person = [
            "Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ", "Ngày sinh", "Giới tính", "Điện thoại", "Thư điện tử",
        ]
        let office = ["Mã tổ chức của chức vụ", "Chức vụ", "Giữ chức vụ từ ngày", "Quyết định bổ nhiệm"]
        return Country.table(title == nil ? person : person + office, rows)
    }

    /// A name such as there are many: a few thousand different ones, some borne by several people.
    private static func name(_ index: Int, _ isWoman: Bool) -> String {
        let families = [
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
        ]
        let middles =
            isWoman ? ["Thị", "Thu", "Ngọc", "Thanh", "Bích", "Hồng"] : ["Văn", "Đức", "Quốc", "Hữu", "Xuân", "Công"]
        let given =
            isWoman
            ? ["Hòa", "Nguyệt", "Hương", "Ánh", "Thủy", "Đào", "Yến", "Lan", "Mai", "Phượng", "Oanh", "Quyên", "Ước"]
            : ["Hùng", "Thắng", "Ưng", "Nghĩa", "Tuấn", "Trường", "Đoàn", "Sơn", "Hải", "Khoa", "Lợi", "Quyền", "Tạo"]
        let (family, middle) = (families[index % families.count], middles[index / 13 % middles.count])
        return "\(family) \(middle) \(given[index / 78 % given.count])"
    }

    /// Another day for each of thousands, so that two of one name are two people.
    private static func birthday(_ index: Int) -> String {
        "\(10 + index % 18)/0\(1 + index / 18 % 9)/\(1965 + index / 162 % 35)"
    }

    private static func table(_ titles: [String], _ rows: [[String]]) -> String {
        ([titles] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }
}
