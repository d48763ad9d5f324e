internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func bringingTable(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await tableDoor(nil, .ok, context)
    }

    /// Reads a table of assignments and shows what it would change; nothing is stored yet.
    func bringTable(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form: MultipartForm
        do { form = try await request.multipart(upTo: BroughtAssignments.fileLimit + 65_536) } catch let error
            as HTTPError
            where error.status == .contentTooLarge
        {
            let refusal = Refusal.invalid([
                .init(
                    "tep", "Tệp nặng quá \(BroughtAssignments.fileLimit >> 20) MB. Hãy chỉ giữ sheet có bảng nhiệm vụ.")
            ])
            return try await tableDoor(refusal, .contentTooLarge, context)
        }
        do {
            guard let file = form.files["tep"], !file.bytes.isEmpty else {
                throw Refusal.invalid([.init("tep", "Hãy chọn tệp Excel tải về từ Bảng nhiệm vụ.")])
            }
            let brought = try BroughtAssignments(BroughtFile(name: file.name, bytes: file.bytes))
            return try await tablePreview(brought, nil, [], context)
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await tableDoor(refusal, .unprocessableContent, context)
        }
    }

    /// Takes in what was looked at.
    func takeTableIn(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let values = try await request.form(upTo: 16 << 20)
        guard let brought = BroughtAssignments(json: values["bang"]) else {
            throw Refusal.invalid([.init("tep", "Bản xem trước không còn nguyên vẹn. Hãy chọn lại tệp.")])
        }
        let seal = values["dau"]
        let overriding = Set(values.all("theo-tep").compactMap { Key<Assignment>($0) })
        do {
            let taken = try await site.desk.act(as: context.actor) {
                try $0.takeTable(brought, over: id, seal: seal, overriding: overriding)
            }
            guard taken.added + taken.changed > 0 else {
                return Redirect.see(Paths.assignments(of: id), saying: "Không có gì thay đổi.")
            }
            return Redirect.see(Paths.intakes(of: id), saying: taken.sentence)
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await tablePreview(brought, refusal, overriding, context)
        }
    }

    private func tableDoor(
        _ refusal: Refusal?, _ status: HTTPResponse.Status, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { _, frame in
            try frame.requireWriting()
            return TableDoor(frame: frame, refusal: refusal, status: status).office
        }
    }

    private func tablePreview(
        _ brought: BroughtAssignments, _ refusal: Refusal?, _ overriding: Set<Key<Assignment>>, _ context: MemberContext
    ) async throws -> Response {
        try await show(context, \.office) { work, frame in
            TablePreview(
                frame: frame, brought: brought, plan: try work.planTable(brought, over: frame.id),
                overriding: overriding, refusal: refusal)
        }
    }
}

extension TakenTable {
    /// What came of it, for the page that follows.
    fileprivate var sentence: String {
        let rest = left > 0 ? " Để lại \(left) dòng có người khác đã sửa." : ""
        return "Đã nhập bảng: thêm \(added), sửa \(changed) nhiệm vụ.\(rest)"
    }
}

/// The door for a table of assignments.
private struct TableDoor {
    let frame: ProgrammeFrame
    let refusal: Refusal?
    let status: HTTPResponse.Status

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Nhập bảng nhiệm vụ từ Excel", "Bring the table of assignments"), in: .programmes,
            breadcrumbs: frame.crumbs
                + [Link(language.pick("Bảng nhiệm vụ", "Assignments"), to: Paths.assignments(of: frame.id))],
            summary: "\(words)",
            main: Form(
                to: Paths.bringTable(over: frame.id),
                fields: Field(
                    "tep", language.pick("Tệp Excel (.xlsx) hoặc CSV", "Excel or CSV file"),
                    .files(accepting: [".xlsx", ".csv"]), problem: refusal?.formProblems.message(at: "tep"),
                    isRequired: true, language: language
                ).html,
                buttons: """
                    \(Button(language.pick("Đọc tệp", "Read the file"), .main)) \
                    \(LinkButton(language.pick("Tải bảng hiện có", "Download the table"), to: Paths.assignmentFile(of: frame.id), isDownload: true)) \
                    \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.assignments(of: frame.id)))
                    """, problems: refusal?.formProblems ?? [], takesFiles: true, language: language
            ).html, status: status)
    }

    private var words: String {
        language.pick(
            "Tải bảng về, sửa trong Excel rồi gửi lại. Dòng có mã sửa đúng nhiệm vụ ấy, dòng không có mã là nhiệm vụ mới, nhiệm vụ không có trong tệp được giữ nguyên. Xem trước rồi mới lưu.",
            "Download the table, change it and send it back. Rows with a code change their assignment, others are new, what is not in the file stays. Nothing is stored before you looked."
        )
    }
}
