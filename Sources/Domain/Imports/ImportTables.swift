package import Documents

extension ImportRun.Kind {
    /// The table of this kind: the file to fill in, the export, the import and the help page all follow from it.
    package var shape: TableShape {
        switch self {
        case .organisation: OrganisationTable.shape
        case .person: PersonTable.shape
        case .member: MemberTable.shape
        }
    }

    /// What the rows are, as people say it.
    package var wording: Wording {
        switch self {
        case .organisation: Wording("Tổ chức", "Organisations")
        case .person: Wording("Cán bộ", "People")
        case .member: Wording("Tài khoản", "Accounts")
        }
    }

    /// The word for the kind in names of files and addresses.
    package var slug: String {
        switch self {
        case .organisation: "to-chuc"
        case .person: "can-bo"
        case .member: "tai-khoan"
        }
    }

    package init?(slug: String) {
        guard let kind = ImportRun.Kind.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = kind
    }
}

/// The columns of organisations.
enum OrganisationTable {
    static let code = TableColumn(
        "code", Bilingual("Mã tổ chức", "Organisation code"), synonyms: ["Mã", "Mã đơn vị", "Mã cơ quan"],
        hint: Bilingual(
            "Viết liền; nhập lại cùng mã là cập nhật tổ chức đã có.", "Without spaces; the same code again updates."),
        isRequired: true, kind: .code, example: "MTTQ-HOANKIEM")
    static let kind = TableColumn(
        "kind", Bilingual("Loại tổ chức", "Kind"), synonyms: ["Loại"],
        hint: Bilingual("Bắt buộc với tổ chức mới.", "Required for a new organisation."),
        kind: .choice(Organisation.Kind.byPrecedence.map { TableChoice($0.rawValue, $0.wording.bilingual) }),
        example: "Mặt trận Tổ quốc")
    static let name = TableColumn(
        "name", Bilingual("Tên tổ chức", "Name"), synonyms: ["Tên", "Tên đầy đủ", "Tên cơ quan, tổ chức", "Đơn vị"],
        hint: Bilingual("Bắt buộc với tổ chức mới.", "Required for a new organisation."), kind: .text(longest: 300),
        example: "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm")
    static let shortName = TableColumn(
        "short_name", Bilingual("Tên ngắn", "Short name"), synonyms: ["Tên viết tắt", "Tên gọi tắt"],
        kind: .text(longest: 300), example: "MTTQ phường Hoàn Kiếm")
    static let symbol = TableColumn(
        "symbol", Bilingual("Ký hiệu văn bản", "Symbol"), synonyms: ["Ký hiệu"],
        hint: Bilingual("Phần tên cơ quan trong số, ký hiệu văn bản.", "The body's part of document symbols."),
        kind: .text(longest: 60), example: "MTTQ-BTT")
    static let area = TableColumn(
        "area", Bilingual("Mã địa bàn", "Area code"),
        synonyms: ["Mã đơn vị hành chính", "Mã ĐVHC", "Mã xã", "Mã phường"],
        hint: Bilingual(
            "Mã đơn vị hành chính đúng vào ngày ở cột Từ ngày.", "The official code on the day of the column From."),
        kind: .code, example: "00070")
    static let areaName = TableColumn(
        "area_name", Bilingual("Địa bàn", "Area name"), synonyms: ["Tên địa bàn", "Phường, xã", "Đơn vị hành chính"],
        hint: Bilingual(
            "Để đối chiếu với mã, vì mã được dùng lại qua các thời kỳ.",
            "To compare with the code, since codes are used again."),
        kind: .text(longest: 300), example: "Phường Hoàn Kiếm")
    static let headship = TableColumn(
        "headship", Bilingual("Chế độ làm việc", "Headship"),
        kind: .choice(OrganisationProfile.Headship.allCases.map { TableChoice($0.rawValue, $0.wording.bilingual) }),
        example: "Chế độ tập thể (ký thay mặt)")
    static let signerPrefix = TableColumn(
        "signer_prefix", Bilingual("Dòng thay mặt khi ký", "Line above the signer"), kind: .text(longest: 200),
        example: "TM. BAN THƯỜNG TRỰC")
    static let documentStyle = TableColumn(
        "document_style", Bilingual("Thể thức văn bản", "Document style"),
        kind: .choice(
            OrganisationProfile.DocumentStyle.allCases.map { TableChoice($0.rawValue, $0.wording.bilingual) }),
        example: "Mặt trận Tổ quốc (theo Nghị định 30)")
    static let vertical = superior(
        "vertical", Bilingual("Mã cấp trên ngành dọc", "Superior of the same organisation"),
        synonyms: ["Cấp trên", "Mã cấp trên"])
    static let front = superior("front", Bilingual("Mã Mặt trận mà tổ chức là thành viên", "Front it is a member of"))
    static let party = superior("party", Bilingual("Mã cấp ủy lãnh đạo", "Party committee that leads it"))
    static let administrative = superior("administrative", Bilingual("Mã cơ quan chủ quản", "Administrative superior"))
    static let from = TableColumn(
        "from", Bilingual("Từ ngày", "From"), synonyms: ["Ngày thành lập", "Hiệu lực từ"],
        hint: Bilingual(
            "Ngày đầu của tên gọi này; tổ chức đã có mà ghi ngày mới là đổi tên từ ngày đó.",
            "The first day of this name; a later day gives a known organisation another name from then on."),
        kind: .day, example: "01/07/2025")
    static let through = TableColumn(
        "through", Bilingual("Đến ngày", "Until"),
        hint: Bilingual("Để trống nếu còn hoạt động.", "Empty while it goes on."),
        kind: .day)
    static let legalBasis = TableColumn(
        "legal_basis", Bilingual("Căn cứ thành lập", "Legal basis"), synonyms: ["Quyết định thành lập", "Căn cứ"],
        kind: .text(longest: 300), example: "Quyết định số 12/QĐ-MTTQ ngày 01/07/2025")

    /// The columns of superiors with the relation each stands for.
    static let superiors: [(column: TableColumn, relation: OrganisationEdge.Relation)] = [
        (vertical, .vertical), (front, .front), (party, .party), (administrative, .administrative),
    ]

    static let shape = TableShape(
        ImportRun.Kind.organisation.wording.bilingual,
        columns: [
            code, kind, name, shortName, symbol, area, areaName, headship, signerPrefix, documentStyle, vertical, front,
            party, administrative, from, through, legalBasis,
        ])

    private static func superior(_ key: String, _ title: Bilingual, synonyms: [String] = []) -> TableColumn {
        TableColumn(
            key, title, synonyms: synonyms,
            hint: Bilingual("Mã của tổ chức đã có hoặc có trong tệp.", "A code known already or in this file."),
            kind: .code, example: "MTTQ-HANOI")
    }
}

/// The columns of people and the offices they hold; a person with two offices has two rows.
enum PersonTable {
    static let code = TableColumn(
        "code", Bilingual("Mã cán bộ", "Person code"), synonyms: ["Mã", "Mã số cán bộ", "Mã nhân sự"],
        hint: Bilingual(
            "Viết liền; để trống thì hệ thống tìm theo họ tên, ngày sinh trong tổ chức, không có thì cấp mã mới.",
            "Without spaces; left empty, the person is found by name and birthday or gets a new code."),
        kind: .code, example: "MTTQ-HOANKIEM-001")
    static let name = TableColumn(
        "name", Bilingual("Họ và tên", "Full name"), synonyms: ["Họ tên", "Tên cán bộ"], isRequired: true,
        kind: .text(longest: 100), example: "Nguyễn Thị Minh Hòa")
    static let keeper = TableColumn(
        "keeper", Bilingual("Mã tổ chức quản lý hồ sơ", "Organisation that keeps the record"),
        synonyms: ["Tổ chức quản lý", "Mã đơn vị", "Mã tổ chức"],
        hint: Bilingual("Để trống thì lấy tổ chức của chức vụ.", "Left empty, the organisation of the office."),
        kind: .code,
        example: "MTTQ-HOANKIEM")
    static let bornOn = TableColumn(
        "born_on", Bilingual("Ngày sinh", "Born on"), synonyms: ["Ngày, tháng, năm sinh", "Sinh ngày"], kind: .day,
        example: "21/02/1980")
    static let gender = TableColumn(
        "gender", Bilingual("Giới tính", "Gender"),
        kind: .choice([
            TableChoice("female", Bilingual("Nữ", "Female"), synonyms: ["F"]),
            TableChoice("male", Bilingual("Nam", "Male"), synonyms: ["M"]),
        ]), example: "Nữ")
    static let telephone = TableColumn(
        "telephone", Bilingual("Điện thoại", "Telephone"), synonyms: ["Số điện thoại", "SĐT", "Di động"], kind: .code,
        example: "024 3825 1234")
    static let email = TableColumn(
        "email", Bilingual("Thư điện tử", "E-mail"), synonyms: ["Email", "Địa chỉ thư điện tử"],
        kind: .text(longest: 200),
        example: "hoa.ntm@hanoi.gov.vn")
    static let officeOrganisation = TableColumn(
        "office_organisation", Bilingual("Mã tổ chức của chức vụ", "Organisation of the office"),
        hint: Bilingual(
            "Để trống thì lấy tổ chức quản lý hồ sơ.", "Left empty, the organisation that keeps the record."),
        kind: .code, example: "MTTQ-HOANKIEM")
    static let office = TableColumn(
        "office", Bilingual("Chức vụ", "Office"), synonyms: ["Chức danh"],
        hint: Bilingual("Tên chức vụ đã có trong tổ chức đó.", "The title of an office of that organisation."),
        kind: .text(longest: 300), example: "Phó Chủ tịch")
    static let from = TableColumn(
        "from", Bilingual("Giữ chức vụ từ ngày", "Held from"), synonyms: ["Từ ngày", "Ngày bổ nhiệm"], kind: .day,
        example: "01/07/2025")
    static let through = TableColumn(
        "through", Bilingual("Đến ngày", "Held until"), synonyms: ["Giữ chức vụ đến ngày"],
        hint: Bilingual("Để trống nếu đang giữ.", "Empty while it is held."), kind: .day)
    static let decision = TableColumn(
        "decision", Bilingual("Quyết định bổ nhiệm", "Decision"), synonyms: ["Số quyết định", "Quyết định"],
        kind: .text(longest: 300), example: "Quyết định số 15/QĐ-MTTQ ngày 01/07/2025")
    static let isActing = TableColumn(
        "acting", Bilingual("Quyền (Q.)", "Acting"), synonyms: ["Quyền"], kind: .yesNo, example: "Không")
    static let isFullTime = TableColumn(
        "full_time", Bilingual("Chuyên trách", "Full time"), kind: .yesNo, example: "Có")

    static let shape = TableShape(
        ImportRun.Kind.person.wording.bilingual,
        columns: [
            code, name, keeper, bornOn, gender, telephone, email, officeOrganisation, office, from, through, decision,
            isActing, isFullTime,
        ])
}

/// The columns of accounts: one for each person, under the person's code.
enum MemberTable {
    static let person = TableColumn(
        "person", Bilingual("Mã cán bộ", "Person code"), synonyms: ["Mã", "Mã nhân sự"],
        hint: Bilingual("Mã của người đã có hồ sơ và chức vụ.", "The code of somebody on record with an office."),
        isRequired: true, kind: .code, example: "MTTQ-HOANKIEM-001")
    static let name = TableColumn(
        "name", Bilingual("Họ và tên", "Full name"), synonyms: ["Họ tên"],
        hint: Bilingual("Để đối chiếu với mã; không sửa hồ sơ.", "To compare with the code; changes no record."),
        kind: .text(longest: 100), example: "Nguyễn Thị Minh Hòa")
    static let account = TableColumn(
        "account", Bilingual("Tên đăng nhập", "Account"), synonyms: ["Tài khoản", "Tên tài khoản", "Email"],
        hint: Bilingual(
            "Địa chỉ thư điện tử, hoặc chữ thường không dấu, chữ số và . - _",
            "An e-mail address, or small letters, digits and . - _"),
        isRequired: true, kind: .text(longest: 100), example: "hoa.ntm@hanoi.gov.vn")
    static let state = TableColumn(
        "state", Bilingual("Tình trạng", "State"),
        hint: Bilingual(
            "Chỉ để xem khi xuất; khi nhập, cột này được bỏ qua.", "For reading only; not taken on import."),
        kind: .text(longest: 100), example: "Đang dùng")

    static let shape = TableShape(ImportRun.Kind.member.wording.bilingual, columns: [person, name, account, state])
}

extension Wording {
    /// The same words for a table.
    var bilingual: Bilingual { Bilingual(vietnamese, english) }
}
