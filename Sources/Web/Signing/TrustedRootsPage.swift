internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func trustedRoots(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            guard work.actor.isHostAdministrator else { throw Refusal.absent }
            return TrustedRootsPage(
                roots: try work.trustedRoots(),
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

/// The authorities under which digital signatures are taken in.
struct TrustedRootsPage {
    let roots: [TrustedRoot]
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
                .text(language.pick("Tên", "Name"), .heading) { $0.name },
                Column(language.pick("Dấu vân tay SHA-256", "SHA-256")) {
                    "<code class=\"fingerprint\">\($0.fingerprint)</code>"
                },
                .text(language.pick("Thêm lúc", "Added"), .day) { $0.addedAt.vietnamese },
            ], rows: roots,
            empty: EmptyState(
                language.pick("Chưa tin tổ chức nào", "None yet"),
                language.pick(
                    "Khi chưa có tổ chức nào, chỉ nhận xác nhận trong hệ thống và chữ ký tươi.",
                    "Without one, only confirmations and paper are taken in.")), language: language
        ).html
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
