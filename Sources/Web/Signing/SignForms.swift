internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func signing(
        _ values: FormValues?, _ refusal: Refusal?, by way: SignPage.Way = .confirming, _ context: MemberContext
    ) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        let hasToken = site.signing.engines.tokenLibrary != nil
        return try await show(context) { work, frame in
            let signatory = try work.placeToSign(place).place.signatory
            try work.requireStepUp()
            return SignPage(
                frame: frame, signatory: signatory, hasToken: hasToken, way: way,
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
        let (detail, record) = try await site.desk.look(as: context.actor) { work in
            let detail = try work.envelopeDetail(id)
            return (detail, file == .record ? try SigningRecord(detail, work).document : nil)
        }
        let paper =
            if let record {
                try await site.signing.sealed(record, named: "\(detail.envelope.fileName)-nhat-ky.pdf")
            } else { try await site.signing.paper(file.paper, of: detail) }
        return Response(file: paper.bytes, named: paper.name, type: paper.type)
    }
}

extension EnvelopeFile {
    fileprivate var paper: EnvelopePaper {
        switch self {
        case .signed, .record: .signed
        case .base: .base
        case .word: .word
        case .bundle: .bundle
        }
    }
}
