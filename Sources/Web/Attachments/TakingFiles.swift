internal import Domain
internal import HTTPTypes
internal import Hummingbird

/// What a form with a file does once both are read; the file is nothing where none was chosen.
typealias FileAct<Done> = @Sendable (Work, KeptFile?) throws -> Done

extension Site {
    /// Reads a posted form that may carry a file in its field `tep`, keeps the file, does what the form asks, and
    /// leads on.
    ///
    /// The file is laid into the vault only for somebody who may hang it there; what refuses it is told on the form.
    func takeFile<Done: Sendable>(
        _ request: Request, _ context: MemberContext, for place: AttachmentPlace,
        reading: (inout FormReader) throws -> FileAct<Done>,
        then: (Done) -> Response, again: (FormValues, Refusal) async throws -> Response
    ) async throws -> Response {
        let sent: (values: FormValues, file: MultipartForm.File?)
        do { sent = try await request.formWithFile() } catch let refusal as Refusal {
            return try await again(FormValues(), refusal)
        }
        var form = FormReader(sent.values)
        do {
            let act = try reading(&form)
            let kept = try await keep(sent.file, for: place, as: context.actor)
            return then(try await desk.act(as: context.actor) { try act($0, kept) })
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await again(form.values, refusal)
        }
    }

    private func keep(
        _ file: MultipartForm.File?, for place: AttachmentPlace, as actor: Actor
    ) async throws -> KeptFile? {
        guard let file else { return nil }
        return try await desk.keepFile(
            BroughtFile(name: file.name, bytes: file.bytes), for: place, as: actor, in: vault)
    }
}

extension Request {
    /// The fields of a form and its file; a browser that sends no file may send the fields alone.
    fileprivate func formWithFile() async throws -> (FormValues, MultipartForm.File?) {
        guard headers[.contentType]?.lowercased().hasPrefix("multipart/") == true else {
            return (try await form(), nil)
        }
        do {
            let sent = try await multipart(upTo: Attachment.sizeLimit + 128 << 10)
            return (sent.values, sent.files["tep"])
        } catch let error as HTTPError where error.status == .contentTooLarge { throw Attachment.tooLarge }
    }
}
