internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func invitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await invitationPage(nil, nil, request, context)
    }

    func answerInvitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Delegate.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let answer: InvitationReply.Answer? = form.choice("tra-loi", required: "Hãy chọn cách trả lời.")
            let reason = form.paragraphs("ly-do", limit: 1000)
            let name = form.text("nguoi-thay", limit: 300)
            let position = form.text("chuc-vu", limit: 300)
            let chosen = try form.checked(answer)
            return { work in
                try work.answerInvitation(
                    of: id,
                    InvitationAnswer(chosen, reason: reason, personName: name, positionText: position), version: version
                )
            }
        } then: { _ in
            Redirect.see(Paths.delegateInvitation(id), saying: "Đã ghi trả lời.")
        } again: { values, refusal in
            try await invitationPage(values, refusal, request, context)
        }
    }

    private func invitationPage(
        _ values: FormValues?, _ refusal: Refusal?, _ request: Request, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Delegate.self)
        let language = context.language
        let address = request.origin(site)
        let page = try await site.desk.look(as: context.actor) { work in
            let (delegate, conference) = try work.delegate(id)
            let frame = try ConferenceFrame(conference.id, work, language)
            let line = try work.delegateLines(of: conference).first { $0.delegate.id == id }
            let reply = line?.reply
            let shown =
                values
                ?? FormValues([
                    "tra-loi": [reply?.answer.rawValue ?? ""], "ly-do": [reply?.reason ?? ""],
                    "nguoi-thay": [reply?.personName ?? ""], "chuc-vu": [reply?.positionText ?? ""],
                ])
            return DelegateInvitationPage(
                frame: frame, delegate: delegate, invitation: try work.invitation(of: id), reply: reply,
                isPresent: line?.isPresent ?? false, address: address,
                state: FormState(values: shown, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }
}

/// "Giấy mời" of one delegate as a sheet, with the code for the door and the answer.
struct DelegateInvitationPage {
    let frame: ConferenceFrame
    let delegate: Delegate
    let invitation: Invitation
    let reply: InvitationReply?
    let isPresent: Bool
    let address: String
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Giấy mời: \(invited)", "Invitation: \(invited)"), in: .conferences,
            breadcrumbs: frame.crumbs, summary: frame.summary, actions: actions,
            main: "\(ConferenceNotice(frame: frame))\(sheet)\(code)\(answer)", status: state.refusal?.formStatus ?? .ok)
    }

    private var invited: String {
        delegate.personName.isEmpty ? delegate.organisationName : delegate.line
    }

    private var actions: HTML {
        let remove =
            frame.mayRun && frame.isUnderWay && !isPresent
            ? PostButton(
                language.pick("Bỏ khỏi danh sách", "Remove"), to: Paths.removeDelegate(delegate.id), .quiet,
                sending: [("phien-ban", "\(delegate.version)")]
            ).html : HTML()
        let files = PaperFiles(
            path: Paths.invitationPaper(of: delegate.id), name: language.pick("Giấy mời", "Invitation"),
            parts: [.page, .word], language: language)
        return "\(files.html) \(PrintButton(language: language)) \(remove)"
    }

    private var sheet: HTML {
        let place = invitation.issuedAt.isEmpty ? "" : "\(invitation.issuedAt), "
        let programmes: HTML? =
            invitation.programmes.isEmpty
            ? nil : "<p><b>Nội dung:</b></p><ul>\(invitation.programmes, { "<li>\($0)</li>" })</ul>"
        let agenda: HTML? =
            invitation.agenda.isEmpty
            ? nil : "<p><b>Chương trình:</b></p><ol>\(invitation.agenda, { "<li>\($0)</li>" })</ol>"
        return """
            <article class="paper invitation"><p class="organiser">\(invitation.organiser)<br>\(invitation.number)</p>\
            <p class="issued">\(place)ngày \(invitation.issuedOn.vietnamese)</p>\
            <h2>GIẤY MỜI</h2><p class="about">\(invitation.abstract)</p>\
            <p>Trân trọng kính mời: <b>\([invitation.invited, invitation.invitedOrganisation].filter { !$0.isEmpty }.joined(separator: ", "))</b></p>\
            <p>Thời gian: \(invitation.time)</p><p>Địa điểm: \(invitation.place)</p>\
            <p>Chủ trì: \(invitation.chair)</p>\(programmes)\(agenda)</article>
            """
    }

    /// The square that the door reads; whoever may answer the invitation sees it.
    private var code: HTML {
        guard delegate.invitationNumber != nil, frame.isUnderWay else { return HTML() }
        return Block(
            language.pick("Mã điểm danh", "Code for the door"),
            SecretSquare(
                "\(address)\(Paths.checkIn(code: invitation.code))",
                label: language.pick("Mã điểm danh của đại biểu", "The delegate's code"), typed: invitation.code,
                hint: language.pick(
                    "Xuất trình mã này khi đến dự; người đón tiếp quét hoặc gõ mã.", "Show it at the door."),
                language: language)
        ).html
    }

    private var answer: HTML {
        guard frame.conference.state == .open, frame.isUnderWay else {
            guard let reply else { return HTML() }
            return Block(
                language.pick("Trả lời", "Answer"),
                "<p>\(language.pick(reply.answer.wording)) \([reply.personName, reply.positionText, reply.reason].filter { !$0.isEmpty }.joined(separator: ", "))</p>"
                    as HTML
            ).html
        }
        return Block(
            language.pick("Trả lời giấy mời", "Answer the invitation"),
            Form(
                to: Paths.delegateInvitation(delegate.id),
                fields: """
                    \(ChoiceGroup("tra-loi", language.pick("Trả lời", "Answer"), language.options(InvitationReply.Answer.allCases, \.wording), chosen: [state.values["tra-loi"]], problem: state.problem("tra-loi"), isRequired: true))\
                    \(state.text("nguoi-thay", language.pick("Người dự thay", "Substitute")))\
                    \(state.text("chuc-vu", language.pick("Chức vụ người dự thay", "Position of the substitute")))\
                    \(state.lines("ly-do", language.pick("Lý do vắng", "Reason"), limit: 1000))
                    """, buttons: Button(language.pick("Gửi trả lời", "Send"), .main).html, problems: state.problems,
                sending: [("phien-ban", "\(reply?.version ?? 0)")], language: language
            ).html
        ).html
    }
}
