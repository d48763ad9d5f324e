internal import Domain
internal import Hummingbird
internal import Markup

extension AttachmentRoutes {
    func files(
        of holder: AttachmentHolder, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            AttachmentPage(
                frame: try AttachmentFrame(holder, work, language), lines: try work.attachments(of: holder),
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }

    func addFile(
        to holder: AttachmentHolder, _ request: Request, _ context: MemberContext
    ) async throws -> Response {
        let path = String(request.uri.path)
        return try await site.takeFile(request, context, for: .holder(holder)) { form in
            try form.check()
            return { work, file in try work.attach(try file.chosen(), to: holder) }
        } then: { attachment in
            Redirect.see(path, saying: "Đã thêm tệp \(attachment.name).")
        } again: { values, refusal in
            try await files(of: holder, values, refusal, context)
        }
    }

    func replace(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Attachment.self)
        let (holder, back) = try await home(of: id, context)
        return try await site.takeFile(request, context, for: .holder(holder)) { form in
            try form.check()
            return { work, file in try work.attach(try file.chosen(), to: holder, insteadOf: id) }
        } then: { attachment in
            Redirect.see(back, saying: "Đã thay bằng tệp \(attachment.name).")
        } again: { values, refusal in
            try await replacing(values, refusal, context)
        }
    }

    func remove(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Attachment.self)
        let (_, back) = try await home(of: id, context)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do", required: "Hãy ghi lý do bỏ tệp.", limit: 1000)
            try form.check()
            return { work in try work.removeAttachment(id, reason: reason) }
        } then: { _ in
            Redirect.see(back, saying: "Đã bỏ tệp.")
        } again: { values, refusal in
            try await removing(values, refusal, context)
        }
    }

    func replacing(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await ask(values, refusal, context) { attachment, frame, state in
            let language = state.language
            return state.page(
                language.pick("Thay tệp \(attachment.name)", "Replace \(attachment.name)"), in: frame.place,
                breadcrumbs: frame.crumbs, to: Paths.replaceAttachment(attachment.id),
                fields: state.fileField(language.pick("Tệp mới", "New file"), required: true).html,
                yes: language.pick("Thay tệp", "Replace"), back: frame.path, takesFiles: true)
        }
    }

    func removing(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await ask(values, refusal, context) { attachment, frame, state in
            let language = state.language
            return state.confirmation(
                language.pick("Bỏ tệp \(attachment.name)", "Remove \(attachment.name)"), in: frame.place,
                breadcrumbs: frame.crumbs, to: Paths.removeAttachment(attachment.id),
                consequences: [
                    language.pick("Không ai mở được tệp này nữa.", "Nobody can read this file any more.")
                ],
                untouched: [
                    language.pick(
                        "Tên tệp, người bỏ và lý do vẫn còn trong danh sách.", "Its name, who and why stay in the list."
                    )
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true, limit: 1000).html,
                yes: language.pick("Bỏ tệp", "Remove"), back: frame.path)
        }
    }

    /// A question about one file that still stands, to somebody who may change it.
    private func ask(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext,
        _ page: @escaping @Sendable (Attachment, AttachmentFrame, FormState) -> OfficePage
    ) async throws -> Response {
        let id = try context.key("id", of: Attachment.self)
        let language = context.language
        let office = try await site.desk.look(as: context.actor) { work in
            let line = try work.attachmentLine(id)
            guard let holder = line.attachment.holder, line.stands || refusal != nil else { throw Refusal.absent }
            if refusal == nil { try work.requireMayAttach(to: .holder(holder)) }
            return page(
                line.attachment, try AttachmentFrame(holder, work, language),
                FormState(values: values ?? FormValues(), refusal: refusal, language: language))
        }
        return context.respond(office, site)
    }

    /// On what a file hangs, and the page of its files.
    private func home(of id: Key<Attachment>, _ context: MemberContext) async throws -> (AttachmentHolder, String) {
        let language = context.language
        return try await site.desk.look(as: context.actor) { work in
            guard let holder = try work.attachmentLine(id).attachment.holder else { throw Refusal.absent }
            return (holder, try AttachmentFrame(holder, work, language).path)
        }
    }
}

extension KeptFile? {
    /// The file, where one was chosen.
    fileprivate func chosen() throws(Refusal) -> KeptFile {
        guard let self else { throw .invalid(.fieldIsWellFormed, "tep", "Hãy chọn tệp.") }
        return self
    }
}

extension FormState {
    /// The field in which a file is chosen.
    func fileField(_ label: String, required: Bool = false) -> Field {
        field(
            "tep", label, .files(accepting: Attachment.endings),
            hint: language.pick(
                "PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG; tối đa \(Attachment.sizeLimit >> 20) MB. Ảnh được bỏ thông tin nơi chụp, máy chụp.",
                "PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG up to \(Attachment.sizeLimit >> 20) MB. Pictures lose where and by what they were taken."
            ), required: required)
    }
}
