internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func trustedRoots(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            guard work.actor.isHostAdministrator else { throw Refusal.absent }
            return TrustedRootsPage(
                roots: try work.trustedRootLines(), today: work.today,
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }

    func trustRoot(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let pem = form.values["chung-thu"]
            return { try $0.trust(pem) }
        } then: { (added: [TrustedRoot]) in
            Redirect.see(
                Paths.trustedRoots,
                saying: added.isEmpty
                    ? "Các chứng thư này đã có." : "Đã thêm \(added.map(\.name).joined(separator: ", ")).")
        } again: { values, refusal in
            try await trustedRoots(values, refusal, context)
        }
    }
}

extension SigningRoutes {
    func distrusting(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("goc", of: TrustedRoot.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            guard work.actor.isHostAdministrator, let line = try work.trustedRootLine(id) else { throw Refusal.absent }
            let state = FormState(
                values: values ?? FormValues(["tu-ngay": [work.today.vietnamese]]), refusal: refusal, language: language
            )
            return state.confirmation(
                language.pick("Thôi tin cậy \(line.root.name)?", "Stop trusting \(line.root.name)?"),
                in: .administration,
                breadcrumbs: [
                    Link(language.pick("Tổ chức chứng thực tin cậy", "Trusted authorities"), to: Paths.trustedRoots)
                ], to: Paths.distrust(id),
                consequences: [
                    language.pick(
                        "Từ ngày này, chữ ký số mới dùng chứng thư do tổ chức này cấp không được nhận.",
                        "From that day new signatures under it are refused."),
                    language.pick(
                        "Tổ chức vẫn nằm trong danh sách với ngày và lý do; chứng thư này không thêm lại được.",
                        "It stays on the list with day and reason, and is not taken in again."),
                ],
                untouched: [
                    language.pick(
                        "Chữ ký đã nhận trước ngày đó giữ nguyên giá trị.", "Signatures taken in before stay good.")
                ],
                fields: """
                    \(state.day("tu-ngay", language.pick("Thôi tin cậy từ ngày", "From"), required: true))\
                    \(state.lines("ly-do", language.pick("Lý do", "Reason"), required: true))
                    """, yes: language.pick("Thôi tin cậy", "Stop trusting"), back: Paths.trustedRoots)
        }
        return context.respond(page, site)
    }

    func distrust(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("goc", of: TrustedRoot.self)
        return try await site.take(request, context) { form in
            let day = form.day("tu-ngay", required: "Hãy ghi ngày thôi tin cậy.")
            let reason = form.paragraphs("ly-do")
            let from = try form.checked(day)
            return { try $0.distrust(id, from: from, because: reason) }
        } then: { (_: Void) in
            Redirect.see(Paths.trustedRoots, saying: "Đã ghi ngày thôi tin cậy.")
        } again: { values, refusal in
            try await distrusting(values, refusal, context)
        }
    }
}

/// The authorities under which digital signatures are taken in.
struct TrustedRootsPage {
    let roots: [TrustedRootLine]
    let today: Day
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Tổ chức chứng thực tin cậy", "Trusted authorities"), in: .administration,
            breadcrumbs: [Link(language.pick("Quản trị", "Administration"), to: Paths.administration)],
            summary:
                "\(language.pick("Chữ ký số được nhận khi chứng thư của người ký do một trong các tổ chức này cấp, như Ban Cơ yếu Chính phủ hoặc tổ chức chứng thực công cộng.", "Signatures are taken in under these."))",
            main: "\(table)\(adding)", status: state.refusal?.formStatus ?? .ok)
    }

    private var table: HTML {
        Table(
            language.pick("Tổ chức chứng thực", "Authorities"),
            columns: [
                .text(language.pick("Tên", "Name"), .heading) { $0.root.name },
                Column(language.pick("Dấu vân tay SHA-256", "SHA-256")) {
                    "<code class=\"breaks\">\($0.root.fingerprint)</code>"
                },
                .text(language.pick("Thêm lúc", "Added"), .day) { $0.root.addedAt.vietnamese },
                Column(language.pick("Trạng thái", "State")) { state(of: $0) },
                Column(language.pick("Việc", "Actions"), .actions) { line in
                    line.distrust == nil
                        ? LinkButton(
                            language.pick("Thôi tin cậy", "Stop trusting"), to: Paths.distrust(line.root.id), .quiet
                        ).html : HTML()
                },
            ], rows: roots,
            empty: EmptyState(
                language.pick("Chưa tin tổ chức nào", "None yet"),
                language.pick(
                    "Khi chưa có tổ chức nào, chỉ nhận xác nhận trong hệ thống và chữ ký tươi.",
                    "Without one, only confirmations and paper are taken in.")), language: language
        ).html
    }

    private func state(of line: TrustedRootLine) -> HTML {
        guard let end = line.distrust else { return Badge(.good, language.pick("Đang tin cậy", "Trusted")).html }
        let words =
            line.isTrusted(on: today)
            ? language.pick(
                "Tin cậy đến hết \(end.fromDay.advanced(by: -1).vietnamese)", "Until \(end.fromDay.vietnamese)")
            : language.pick("Thôi tin cậy từ \(end.fromDay.vietnamese)", "Not since \(end.fromDay.vietnamese)")
        return """
            \(Badge(line.isTrusted(on: today) ? .soon : .neutral, words))<br>\
            <small class="quiet">\(end.reason) (\(end.personName))</small>
            """
    }

    private var adding: HTML {
        Block(
            language.pick("Thêm tổ chức", "Add"),
            Form(
                to: Paths.trustedRoots,
                fields: state.lines(
                    "chung-thu", language.pick("Chứng thư (PEM)", "Certificate (PEM)"),
                    hint: language.pick(
                        "Dán nội dung tệp .pem, bắt đầu bằng -----BEGIN CERTIFICATE-----. Đối chiếu dấu vân tay với công bố của tổ chức.",
                        "Compare the fingerprint with what the authority publishes."), required: true
                ).html, buttons: Button(language.pick("Thêm", "Add"), .main).html, problems: state.problems,
                language: language)
        ).html
    }
}
