internal import Domain
internal import Markup

/// The page on which a signatory signs: what is signed, in which office, and by which of the ways.
struct SignPage {
    enum Way { case confirming, certificate, token, elsewhere }

    let frame: EnvelopeFrame
    let signatory: Signatory
    /// Whether a token is in the server.
    let hasToken: Bool
    /// The way that was tried and refused.
    let way: Way
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick(
                "Ký \(frame.envelope.kind.name) \(frame.envelope.numberText)", "Sign \(frame.envelope.numberText)"),
            in: .documents, breadcrumbs: frame.crumbs, summary: "\(frame.stateBadge) \(frame.envelope.title)",
            main: "\(what)\(confirming)\(certificate)\(hasToken || way == .token, token)\(elsewhere)",
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
                "<code class=\"breaks\">\(frame.detail.base?.fingerprint ?? "")</code>"),
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
                buttons: Button(language.pick("Ký số", "Sign")).html, problems: problems(.certificate), takesFiles: true, language: language))
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
                buttons: Button(language.pick("Ký số", "Sign")).html, problems: problems(.token), language: language)
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
                problems: problems(.elsewhere), takesFiles: true, language: language))
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
                buttons: Button(language.pick("Ký", "Sign"), .main).html, problems: way == .confirming ? state.problems : [], language: language))
            """ as HTML
        ).html
    }

    /// What refused a way, told over its own form.
    private func problems(_ way: Way) -> [Problem] {
        way == self.way ? state.problems.map { Problem($0.message) } : []
    }
}
