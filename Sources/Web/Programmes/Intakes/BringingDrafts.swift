internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func bringingDraft(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await draftDoor(request.query["chuong-trinh"], nil, .ok, context)
    }

    /// Reads a Word file and shows what was understood of it; nothing is stored yet.
    func bringDraft(_ request: Request, _ reader: DraftReader, _ context: MemberContext) async throws -> Response {
        let form: MultipartForm
        do { form = try await request.multipart(upTo: DraftFile.limit + 65_536) } catch let error as HTTPError
            where error.status == .contentTooLarge
        {
            let refusal = Refusal.invalid([
                .init("tep", "Tệp nặng quá \(DraftFile.limit >> 20) MB. Hãy bỏ bớt ảnh trong tệp rồi thử lại.")
            ])
            return try await draftDoor(request.query["chuong-trinh"], refusal, .contentTooLarge, context)
        }
        let over = form.values["chuong-trinh"]
        do {
            guard let file = form.files["tep"], !file.bytes.isEmpty else {
                throw Refusal.invalid([.init("tep", "Hãy chọn tệp Word (.docx hoặc .doc).")])
            }
            let read = try await reader.read(BroughtFile(name: file.name, bytes: file.bytes))
            return try await preview(over, nil, nil, context) { try $0.proposeIntake(of: read, lead: $0.leadOf(over)) }
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return try await draftDoor(over, refusal, .unprocessableContent, context)
        }
    }

    /// Takes in what was understood, with what the person put right.
    func takeDraftIn(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = try await request.form(upTo: 16 << 20)
        let over = values["chuong-trinh"]
        guard let draft = IntakeDraft(json: values["ban-doc"]) else {
            throw Refusal.invalid([.init("tep", "Bản xem trước không còn nguyên vẹn. Hãy chọn lại tệp.")])
        }
        let corrections = IntakeCorrections(values: values, draft: draft)
        let isAnother = !values["lan-nua"].isEmpty
        let version = Int(values["phien-ban"]) ?? 0
        do {
            let taken = try await site.desk.act(as: context.actor) { work in
                let corrected = try corrections.applied(work)
                guard let target = Key<Programme>(over) else { return try work.takeIn(corrected, isAnother: isAnother) }
                return try work.takeIn(corrected, over: target, version: version, isAnother: isAnother)
            }
            return Redirect.see(
                Paths.intakes(of: taken.programme.id),
                saying: "Đã nhập: thêm \(taken.added), sửa \(taken.changed) nhiệm vụ.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await preview(over, values, refusal, context) { _ in draft }
        }
    }

    private func draftDoor(
        _ over: String, _ refusal: Refusal?, _ status: HTTPResponse.Status, _ context: MemberContext
    ) async throws -> Response {
        let language = context.language
        guard !context.actor.drafting.isEmpty else {
            throw Refusal.forbidden(
                .programmeIsStartedByItsLead,
                "Dự thảo do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo nhập. Hãy nhờ họ nhập.")
        }
        let target = Key<Programme>(over)
        let programme = try await site.desk.look(as: context.actor) { work in try target.map { try work.programme($0) }
        }
        return context.respond(
            DraftDoor(programme: programme, refusal: refusal, status: status, language: language).office, site)
    }

    private func preview(
        _ over: String, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext,
        _ draft: @escaping @Sendable (Work) throws -> IntakeDraft
    ) async throws -> Response {
        let language = context.language
        let target = Key<Programme>(over)
        let page = try await site.desk.look(as: context.actor) { work in
            let read = try draft(work)
            return IntakePreview(
                draft: read, over: try target.map { try work.programme($0) },
                organisations: try work.organisationChoices(on: work.today),
                state: FormState(
                    values: try values ?? IntakeCorrections.values(of: read, work), refusal: refusal, language: language
                ))
        }
        return context.respond(page.office, site)
    }
}

extension Work {
    /// Who leads the programme over which a file is put; nothing where it makes one of its own.
    fileprivate func leadOf(_ over: String) throws -> Key<Organisation>? {
        try Key<Programme>(over).map { try programme($0).leadId }
    }
}

/// The door for a Word file.
private struct DraftDoor {
    let programme: Programme?
    let refusal: Refusal?
    let status: HTTPResponse.Status
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Nhập dự thảo từ tệp Word", "Bring a draft from Word"), in: .programmes,
            breadcrumbs: [Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes)]
                + (programme.map { [Link($0.title, to: Paths.programme($0.id))] } ?? []),
            summary: "\(words)",
            main: Form(
                to: Paths.bringDraft, fields: fields,
                buttons: """
                    \(Button(language.pick("Đọc tệp", "Read the file"), .main)) \
                    \(LinkButton(language.pick("Thôi", "Cancel"), to: programme.map { Paths.programme($0.id) } ?? Paths.programmes))
                    """, problems: refusal?.formProblems ?? [], takesFiles: true, language: language
            ).html, status: status)
    }

    private var words: String {
        programme == nil
            ? language.pick(
                "Tệp được đọc thành các bên, căn cứ, nhóm nội dung, nhiệm vụ để xem và sửa trước; chưa có gì được lưu.",
                "The file is read; you look and correct before anything is stored.")
            : language.pick(
                "Việc cùng tên được sửa theo tệp, việc mới được thêm, phần tệp không nói đến được giữ nguyên.",
                "What has the same title is changed, what is new is added, the rest stays.")
    }

    private var fields: HTML {
        """
        <input type="hidden" name="chuong-trinh" value="\(programme?.id.rawValue ?? "")">\
        \(Field(
            "tep", language.pick("Tệp Word (.docx, .doc)", "Word file"),
            .files(accepting: [".docx", ".doc"]),
            problem: refusal?.formProblems.message(at: "tep"), isRequired: true, language: language))
        """
    }
}
