internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func signing(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        let hasToken = site.signing.engines.tokenLibrary != nil
        return try await show(context) { work, frame in
            let signatory = try work.placeToSign(place).place.signatory
            try work.requireStepUp()
            return SignPage(
                frame: frame, signatory: signatory, hasToken: hasToken,
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: frame.language)
            ).office
        }
    }

    func confirm(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        let typed = try await request.form()
        do {
            guard !typed["dong-y"].isEmpty else {
                throw Refusal.invalid(.signatureIsOnesOwn, "dong-y", "Hãy đánh dấu là đã đọc văn bản trước khi ký.")
            }
            try await site.signing.confirm(place, password: typed["mat-khau"], as: context.actor)
            return Redirect.see(Paths.envelope(id), saying: "Đã ký.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            // A password is not sent back.
            return try await signing(FormValues(["dong-y": typed.all("dong-y")]), refusal, context)
        }
    }

    func keepingScan(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        return try await show(context) { work, frame in
            let signatory = try work.placeOfScan(place).place.signatory
            let language = frame.language
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.page(
                language.pick(
                    "Đưa bản ký tươi của \(signatory.personName)", "Enter the paper signed by \(signatory.personName)"),
                in: .documents, breadcrumbs: frame.crumbs,
                summary:
                    "\(language.pick("Quét màu, từ 200 dpi, bản giấy đã ký và đóng dấu. Mã ở chân trang bản quét phải là mã của văn bản này.", "A colour scan, 200 dpi or more, of the signed and sealed paper."))",
                to: Paths.keepScan(place, of: frame.id),
                fields: """
                    \(state.field("tep", language.pick("Bản quét (PDF, JPEG, PNG)", "Scan"), .files(accepting: [".pdf", ".jpg", ".jpeg", ".png"]), required: true))\
                    \(state.text("ma", language.pick("Mã ở chân trang bản quét", "Code at the foot of the scan"), hint: language.pick("Đọc từ bản quét, gồm 16 chữ và số.", "Read it from the scan."), required: true))
                    """, yes: language.pick("Đưa bản ký tươi", "Enter"), back: Paths.envelope(frame.id),
                takesFiles: true)
        }
    }

    func keepScan(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        return try await bring(request, context) { values, file in
            try await site.signing.keepScan(file, at: place, code: values["ma"], as: context.actor)
            return Redirect.see(Paths.envelope(id), saying: "Đã gắn bản ký tươi với văn bản.")
        } again: { values, refusal in
            try await keepingScan(values, refusal, context)
        }
    }

    /// The scan of a paper, as it was entered.
    func scan(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        let signature = try await site.desk.look(as: context.actor) { work in
            try work.envelopeDetail(id).places.first { $0.signatory.id == place }?.signature
        }
        guard let fingerprint = signature?.scanFingerprint else { throw Refusal.absent }
        let bytes = try await site.signing.file(fingerprint)
        let kind = Attachment.Kind.known(bytes)
        return Response(
            file: bytes, named: "ban-ky-tuoi.\(kind?.endings.first ?? "pdf")",
            type: kind?.mediaType ?? "application/pdf")
    }

    /// Reads a form with a file; what refuses it is told on the form.
    func bring(
        _ request: Request, _ context: MemberContext,
        _ act: (FormValues, BroughtFile) async throws -> Response,
        again: (FormValues, Refusal) async throws -> Response
    ) async throws -> Response {
        let sent: MultipartForm
        do { sent = try await request.multipart(upTo: Attachment.sizeLimit + 128 << 10) } catch let error as HTTPError
            where error.status == .contentTooLarge
        { return try await again(FormValues(), Attachment.tooLarge) }
        do {
            guard let file = sent.files["tep"], !file.bytes.isEmpty else {
                throw Refusal.invalid([.init("tep", "Hãy chọn tệp.")])
            }
            return try await act(sent.values, BroughtFile(name: file.name, bytes: file.bytes))
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await again(sent.values, refusal)
        }
    }

    /// The files of an envelope.
    func download(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        guard let file = EnvelopeFile(rawValue: context.parameters.get("loai") ?? "") else { throw Refusal.absent }
        let detail = try await site.desk.look(as: context.actor) { try $0.envelopeDetail(id) }
        let paper = try await site.signing.paper(file.paper, of: detail)
        return Response(file: paper.bytes, named: paper.name, type: paper.type)
    }
}

extension EnvelopeFile {
    fileprivate var paper: EnvelopePaper {
        switch self {
        case .signed: .signed
        case .base: .base
        case .word: .word
        case .bundle: .bundle
        }
    }
}

/// The page on which a signatory signs: what is signed, in which office, and by which of the ways.
struct SignPage {
    let frame: EnvelopeFrame
    let signatory: Signatory
    /// Whether a token is in the server.
    let hasToken: Bool
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick(
                "Ký \(frame.envelope.kind.name) \(frame.envelope.numberText)", "Sign \(frame.envelope.numberText)"),
            in: .documents, breadcrumbs: frame.crumbs, summary: "\(frame.stateBadge) \(frame.envelope.title)",
            main: "\(what)\(confirming)\(certificate)\(hasToken, token)\(elsewhere)",
            status: state.refusal?.formStatus ?? .ok)
    }

    private var what: HTML {
        let lines = signatory.lines.split(separator: "\n").map(String.init).joined(separator: ", ")
        return Facts([
            .init(language.pick("Ký với tư cách", "Signing as"), text: "\(lines): \(signatory.personName)"),
            .init(language.pick("Căn cứ", "By right of"), text: signatory.basis),
            .init(
                language.pick("Văn bản", "Document"),
                "<a href=\"\(Paths.envelopeFile(.signed, of: frame.id))\" download>\(language.pick("Tải và đọc PDF", "Download and read the PDF"))</a> (\(frame.envelope.pages) \(language.pick("trang", "pages")))"
            ),
            .init(
                language.pick("Dấu vân tay SHA-256", "SHA-256"),
                "<code class=\"fingerprint\">\(frame.detail.base?.fingerprint ?? "")</code>"),
        ]).html
    }

    private var certificate: HTML {
        Block(
            language.pick("Chữ ký số bằng tệp chứng thư", "Digital signature by a certificate file"),
            """
            <p>\(language.pick("Tệp .p12 hoặc .pfx và mật khẩu chỉ dùng một lần để ký, không được lưu.", "The file and its password are used once and not kept."))</p>\
            \(Form(
                to: Paths.signByCertificate(signatory.id, of: frame.id),
                fields: """
                    \(state.field("chung-thu", language.pick("Tệp chứng thư số (.p12, .pfx)", "Certificate file"), .files(accepting: [".p12", ".pfx"]), required: true))\
                    \(state.field("mat-khau-chung-thu", language.pick("Mật khẩu của tệp", "Its password"), .password(isNew: false), required: true))\
                    \(state.field("chu-ky", language.pick("Ảnh chữ ký (PNG, màu xanh)", "Picture of the signature"), .files(accepting: [".png"]), hint: language.pick("Không bắt buộc.", "Optional.")))\
                    \(state.field("con-dau", language.pick("Ảnh con dấu (PNG, màu đỏ)", "Picture of the seal"), .files(accepting: [".png"]), hint: language.pick("Không bắt buộc; trùm khoảng 1/3 chữ ký.", "Optional.")))
                    """,
                buttons: Button(language.pick("Ký số", "Sign")).html, problems: [], takesFiles: true, language: language))
            """ as HTML
        ).html
    }

    private var token: HTML {
        Block(
            language.pick("Chữ ký số bằng thiết bị cắm vào máy chủ", "Digital signature by the server's token"),
            Form(
                to: Paths.signByToken(signatory.id, of: frame.id),
                fields: """
                    \(state.text("thiet-bi", language.pick("Nhãn thiết bị", "Token"), required: true))\
                    \(state.text("khoa", language.pick("Nhãn khóa", "Key"), required: true))\
                    \(state.field("pin", language.pick("Mã PIN", "PIN"), .password(isNew: false), required: true))
                    """,
                buttons: Button(language.pick("Ký số", "Sign")).html, problems: [], language: language)
        ).html
    }

    private var elsewhere: HTML {
        Block(
            language.pick("Ký bằng phần mềm của đồng chí", "Sign with a program of your own"),
            """
            <p>\(language.pick("Tải PDF, ký số bằng phần mềm và thiết bị của đồng chí (kiểu PAdES, thêm chữ ký, không lưu lại thành tệp mới), rồi đưa tệp lên.", "Download the PDF, add a PAdES signature, and bring it back."))</p>\
            \(Form(
                to: Paths.bringSigned(signatory.id, of: frame.id),
                fields: state.field("tep", language.pick("Tệp PDF đã ký", "The signed PDF"), .files(accepting: [".pdf"]), required: true).html,
                buttons: "\(Button(language.pick("Đưa tệp đã ký", "Bring it"))) \(LinkButton(language.pick("Tải PDF để ký", "Download"), to: Paths.envelopeFile(.signed, of: frame.id), isDownload: true))",
                problems: [], takesFiles: true, language: language))
            """ as HTML
        ).html
    }

    private var confirming: HTML {
        Block(
            language.pick("Xác nhận trong hệ thống", "Confirm in the system"),
            """
            <p>\(language.pick(Signature.Level.confirmed.limits))</p>\
            \(Form(
                to: Paths.confirmSignature(signatory.id, of: frame.id),
                fields: """
                    \(state.box("dong-y", language.pick("Tôi đã đọc văn bản và ký đúng bản này", "I have read it and sign exactly this")))\
                    \(state.field("mat-khau", language.pick("Mật khẩu của đồng chí", "Your password"), .password(isNew: false), hint: language.pick("Mật khẩu mở khóa ký của riêng đồng chí.", "It opens your own key."), required: true))
                    """,
                buttons: Button(language.pick("Ký", "Sign"), .main).html, problems: state.problems, language: language))
            """ as HTML
        ).html
    }
}
