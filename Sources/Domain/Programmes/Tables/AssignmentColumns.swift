internal import Documents

/// The columns of "Bảng phân công nhiệm vụ", declared once for the file that goes out and the one that comes in.
enum AssignmentColumns {
    static let group = TableColumn(
        "group", Bilingual("Nhóm nội dung", "Content group"), synonyms: ["Nhóm"],
        hint: Bilingual("Tên một nhóm nội dung đã có ở Bố cục.", "The title of a group that is there."),
        example: "Tuyên truyền, vận động")
    static let title = TableColumn(
        "title", Bilingual("Nhiệm vụ", "Assignment"), synonyms: ["Tên nhiệm vụ", "Nội dung công việc"],
        hint: Bilingual("Bắt đầu bằng việc phải làm.", "Begin with what is done."), isRequired: true,
        kind: .text(longest: 500), example: "Giám sát việc tiếp công dân")
    static let lead = TableColumn(
        "lead", Bilingual("Chủ trì", "Lead"), synonyms: ["Đơn vị chủ trì"],
        hint: Bilingual("Tên một bên đang tham gia chương trình.", "A party of the programme."),
        example: "Thanh tra quận Hoàn Kiếm")
    static let partners = TableColumn(
        "partners", Bilingual("Phối hợp", "Partners"), synonyms: ["Đơn vị phối hợp"],
        hint: Bilingual(
            "Mỗi bên một dòng trong ô: “Tên bên: phần việc”. Dòng tiếp của phần việc bắt đầu bằng dấu “…”.",
            "One party a line: “Party: share”. Further lines of a share begin with “…”."),
        example: "Liên đoàn Lao động quận Hoàn Kiếm: vận động đoàn viên")
    static let objective = text("objective", Bilingual("Mục tiêu", "Objective"), 5_000)
    static let amount = text("amount", Bilingual("Mức độ, khối lượng", "Amount"), 5_000)
    static let target = TableColumn(
        "target", Bilingual("Chỉ tiêu", "Target"), kind: .number(decimals: 2), example: "36")
    static let unit = text("unit", Bilingual("Đơn vị tính", "Unit"), 100)
    static let deadline = TableColumn(
        "deadline", Bilingual("Thời hạn", "Deadline"), kind: .day, example: "30/06/2019")
    static let phase = text("phase", Bilingual("Giai đoạn", "Phase"), 300)
    static let areas = TableColumn(
        "areas", Bilingual("Địa bàn", "Areas"),
        hint: Bilingual("Nhiều địa bàn cách nhau bằng dấu chấm phẩy.", "Several parted by semicolons."),
        example: "Phường Hàng Bạc; Phường Hàng Đào")
    static let product = text("product", Bilingual("Sản phẩm", "Product"), 5_000)
    static let money = TableColumn(
        "money", Bilingual("Kinh phí (đồng)", "Money (đồng)"), kind: .money, example: "20.000.000")
    static let source = text("source", Bilingual("Nguồn kinh phí", "Source of the money"), 300)
    static let flagship = TableColumn("flagship", Bilingual("Trọng điểm", "Flagship"), kind: .yesNo)
    static let theme = TableColumn(
        "theme", Bilingual("Chủ đề", "Theme"), synonyms: ["Chủ đề năm"],
        hint: Bilingual("Tên một chủ đề của năm.", "The title of a theme of the year."))
    static let outcome = TableColumn(
        "outcome", Bilingual("Kết quả", "Outcome"),
        hint: Bilingual("Chỉ để xem; khi nhập, cột này được bỏ qua.", "For reading only."))
    static let note = TableColumn(
        "note", Bilingual("Ghi chú kết quả", "Note on the outcome"),
        hint: Bilingual("Chỉ để xem; khi nhập, cột này được bỏ qua.", "For reading only."))
    static let code = TableColumn(
        "code", Bilingual("Mã nhiệm vụ", "Assignment code"),
        hint: Bilingual(
            "Giữ nguyên để nhập lại là sửa đúng nhiệm vụ ấy; để trống là nhiệm vụ mới.",
            "Leave it as it is; empty makes a new assignment."),
        kind: .code)
    static let version = TableColumn(
        "version", Bilingual("Lần sửa", "Version"),
        hint: Bilingual(
            "Giữ nguyên: nhờ cột này hệ thống biết ai đã sửa sau khi tải tệp.",
            "Leave it as it is: it tells whether somebody changed it since."),
        kind: .integer(0...1_000_000_000))

    static let shape = TableShape(
        Bilingual("Nhiệm vụ", "Assignments"),
        columns: [
            group, title, lead, partners, objective, amount, target, unit, deadline, phase, areas, product, money,
            source, flagship, theme, outcome, note, code, version,
        ])

    /// At which cell a refusal of an assignment's field is told.
    static let fields: [String: TableColumn] = [
        "ten": title, "chu-tri": lead, "phoi-hop": partners, "muc-tieu": objective, "khoi-luong": amount,
        "don-vi-tinh": unit, "thoi-han": deadline, "giai-doan": phase, "dia-ban": areas, "san-pham": product,
        "kinh-phi": money, "nguon-kinh-phi": source, "chu-de": theme,
    ]

    private static func text(_ key: String, _ title: Bilingual, _ longest: Int) -> TableColumn {
        TableColumn(key, title, kind: .text(longest: longest))
    }
}
