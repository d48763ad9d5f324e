internal import Domain
internal import Hummingbird

extension SigningRoutes {
    /// Signs with a key and certificate that the signer brings as a file; the file is read once and not kept.
    func signByCertificate(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        let sent = try await request.multipart(upTo: 4 << 20)
        do {
            guard let file = sent.files["chung-thu"], !file.bytes.isEmpty else {
                throw Refusal.invalid(.signatureIsVerified, "chung-thu", "Hãy chọn tệp chứng thư số (.p12, .pfx).")
            }
            let look = SignatureLook(
                handwriting: try Self.picture(sent.files["chu-ky"], "chu-ky"),
                seal: try Self.picture(sent.files["con-dau"], "con-dau"))
            let note = try await site.signing.sign(
                place, with: .file(file.bytes, passphrase: sent.values["mat-khau-chung-thu"]), look: look,
                as: context.actor)
            return Redirect.see(
                Paths.envelope(id), saying: ["Đã ký số.", note].compactMap(\.self).joined(separator: " "))
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await signing(FormValues(), refusal, by: .certificate, context)
        }
    }

    /// Signs with the token that is in the server.
    func signByToken(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        let typed = try await request.form()
        do {
            let note = try await site.signing.sign(
                place, with: .token(label: typed["thiet-bi"], key: typed["khoa"], pin: typed["pin"]),
                as: context.actor)
            return Redirect.see(
                Paths.envelope(id), saying: ["Đã ký số.", note].compactMap(\.self).joined(separator: " "))
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await signing(FormValues(), refusal, by: .token, context)
        }
    }

    /// Takes in the PDF that was signed with a program of the signer's own.
    func bringSigned(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        return try await bring(request, context) { _, file in
            try await site.signing.takeSigned(file.bytes, at: place, as: context.actor)
            return Redirect.see(Paths.envelope(id), saying: "Đã nhận bản ký số.")
        } again: { values, refusal in
            try await signing(values, refusal, by: .elsewhere, context)
        }
    }

    /// A picture of a signature or a seal: PNG, so that what is under it stays visible.
    private static func picture(_ file: MultipartForm.File?, _ field: String) throws(Refusal) -> [UInt8]? {
        guard let file, !file.bytes.isEmpty else { return nil }
        guard Attachment.Kind.known(file.bytes) == .png else {
            throw .invalid(.signatureIsVerified, field, "Ảnh phải là PNG nền trong suốt.")
        }
        return file.bytes
    }
}
