internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ConferenceRoutes {
    func checkInPage(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await door(request.query["q"], FormValues(), nil, context)
    }

    /// The code as it was typed at the door.
    func checkInTyped(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let code = form.text("ma", required: "Hãy gõ mã trên giấy mời.", limit: 60)
            try form.check()
            return { work in
                do { return try work.checkIn(code: code) } catch let refusal as Refusal where refusal.kind == .absent {
                    throw Refusal.invalid([.init("ma", "Không có giấy mời nào mang mã này. Hãy xem lại mã.")])
                }
            }
        } then: { line in
            Redirect.see(Paths.checkIn(at: id), saying: "Đã ghi có mặt: \(line.attendance?.personName ?? "").")
        } again: { values, refusal in
            try await door("", values, refusal, context)
        }
    }

    func checkInByHand(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Delegate.self)
        var form = FormReader(try await request.form())
        let substitute = form.text("nguoi-thay", limit: 300)
        let position = form.text("chuc-vu", limit: 300)
        try form.check()
        let (conference, line) = try await site.desk.act(as: context.actor) { work in
            let conference = try work.delegate(id).conference.id
            return (conference, try work.checkIn(id, substitute: substitute, positionText: position))
        }
        return Redirect.see(
            Paths.checkIn(at: conference),
            saying: "Đã ghi có mặt: \(line.attendance?.personName ?? line.delegate.line).")
    }

    func undoCheckIn(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Delegate.self)
        let conference = try await site.desk.act(as: context.actor) { work in
            let conference = try work.delegate(id).conference.id
            try work.undoCheckIn(id)
            return conference
        }
        return Redirect.see(Paths.checkIn(at: conference), saying: "Đã bỏ ghi có mặt.")
    }

    func walkIn(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let name = form.text("ho-ten", required: "Hãy ghi họ tên.", limit: 300)
            let position = form.text("chuc-vu", limit: 300)
            let organisation = form.text("don-vi", limit: 300)
            try form.check()
            return { work in
                try work.walkIn(
                    DelegateDraft(.guest(organisation: organisation), personName: name, positionText: position), to: id)
            }
        } then: { line in
            Redirect.see(Paths.checkIn(at: id), saying: "Đã ghi có mặt: \(line.delegate.personName).")
        } again: { values, refusal in
            try await door("", values, refusal, context)
        }
    }

    /// What the square on an invitation leads to.
    func checkInByCode(_ request: Request, _ context: MemberContext) async throws -> Response {
        guard let code = context.parameters.get("code") else { throw Refusal.absent }
        let language = context.language
        let page = OfficePage(
            language.pick("Ghi có mặt", "Check in"), in: .conferences,
            main: Confirmation(
                to: Paths.checkIn(code: code),
                consequences: [
                    language.pick(
                        "Đại biểu mang giấy mời này được ghi có mặt, từ hai giờ trước hội nghị.",
                        "The delegate of this invitation is noted as present, from two hours before.")
                ], yes: language.pick("Ghi có mặt", "Check in"),
                no: Link(language.pick("Thôi", "Cancel"), to: Paths.conferences), isDangerous: false, language: language
            ).html)
        return context.respond(page, site)
    }

    func takeCode(_ request: Request, _ context: MemberContext) async throws -> Response {
        guard let code = context.parameters.get("code") else { throw Refusal.absent }
        let line = try await site.desk.act(as: context.actor) { try $0.checkIn(code: code) }
        return Redirect.see(
            Paths.conference(line.delegate.conferenceId),
            saying: "Đã ghi có mặt: \(line.attendance?.personName ?? line.delegate.line).")
    }

    private func door(
        _ words: String, _ values: FormValues, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let language = frame.language
            try frame.requireRunning()
            return CheckInPage(
                frame: frame, words: words, lines: try work.delegateLines(of: frame.conference),
                state: FormState(values: values, refusal: refusal, language: language))
        }
    }
}

/// The door of a conference, on a phone: a code, a name to find, one touch for each who comes.
struct CheckInPage {
    let frame: ConferenceFrame
    let words: String
    let lines: [DelegateLine]
    let state: FormState

    private var language: Language { frame.language }
    private var isOpen: Bool { frame.isUnderWay && frame.conference.state != .draft }

    private var shown: [DelegateLine] {
        let asked = SearchText.folded(words)
        guard !asked.isEmpty else { return lines.filter { !$0.isPresent } + lines.filter(\.isPresent) }
        return lines.filter { SearchText.folded("\($0.delegate.line) \($0.delegate.organisationName)").contains(asked) }
    }

    var office: OfficePage {
        let total = lines.total
        return OfficePage(
            language.pick("Điểm danh", "Check in"), in: .conferences, breadcrumbs: frame.crumbs,
            eyebrow: "\(frame.organiserName)",
            summary: "<b>\(total.present)</b>/\(lines.count) \(language.pick("có mặt", "present"))",
            main: isOpen ? "\(waiting)\(code)\(search)\(list)\(walkIn)" : closed,
            status: state.refusal?.formStatus ?? .ok)
    }

    private var waiting: HTML {
        WaitingNotes(conference: frame.id, then: Paths.checkIn(at: frame.id), language: language).html
    }

    private var closed: HTML {
        EmptyState(
            language.pick("Chưa hoặc không còn điểm danh", "The door is closed"),
            language.pick(
                "Điểm danh được từ khi gửi giấy mời đến khi hội nghị kết thúc.",
                "People are checked in from the invitations to the end.")
        ).html
    }

    private var code: HTML {
        Form(
            to: Paths.checkIn(at: frame.id),
            fields: state.text("ma", language.pick("Mã trên giấy mời", "Code of the invitation"), width: .medium).html,
            buttons: Button(language.pick("Ghi có mặt", "Check in"), .main).html, problems: state.problems,
            language: language
        ).html
    }

    private var search: HTML {
        FilterBar(
            to: Paths.checkIn(at: frame.id),
            fields: [Field("q", language.pick("Tìm đại biểu", "Find a delegate"), .text(words), language: language)],
            clearPath: words.isEmpty ? nil : Paths.checkIn(at: frame.id), language: language
        ).html
    }

    private var list: HTML {
        guard !shown.isEmpty else {
            return EmptyState(
                language.pick("Không tìm thấy đại biểu", "No such delegate"),
                language.pick(
                    "Người đến không có giấy mời thì ghi ở dưới.", "Whoever has no invitation is noted below.")
            ).html
        }
        return "<ul class=\"door\">\(shown, row)</ul>"
    }

    private func row(_ line: DelegateLine) -> HTML {
        let delegate = line.delegate
        let name = delegate.line.nonEmpty ?? delegate.organisationName
        if let attendance = line.attendance {
            return """
                <li class="came"><div><b>\(name)</b><br><span class="quiet small">\(delegate.organisationName)</span></div>\
                <div>\(Badge(.good, attendance.cameAt.timeOfDay)) \(attendance.manner == .substitute, "\(attendance.personName)") \
                \(PostButton(language.pick("Bỏ", "Undo"), to: Paths.undoCheckIn(delegate.id), .quiet, sending: [("ten", name)]))</div></li>
                """
        }
        let substitute = Disclosure(
            language.pick("Người khác dự thay", "Somebody else comes"),
            Form(
                to: Paths.checkIn(delegate.id),
                fields: """
                    \(Field("nguoi-thay", language.pick("Họ tên người dự thay", "Name"), .text(""), isRequired: true, id: "f-thay-\(delegate.id.rawValue)", language: language))\
                    \(Field("chuc-vu", language.pick("Chức vụ", "Position"), .text(""), id: "f-chuc-\(delegate.id.rawValue)", language: language))
                    """, buttons: Button(language.pick("Ghi dự thay", "Note"), .plain).html, language: language))
        return """
            <li><div><b>\(name)</b><br><span class="quiet small">\(delegate.organisationName)</span>\(substitute)</div>\
            <div>\(PostButton(language.pick("Có mặt", "Present"), to: Paths.checkIn(delegate.id), .main, sending: [("ten", name)]))</div></li>
            """
    }

    private var walkIn: HTML {
        Disclosure(
            language.pick("Người đến không có giấy mời", "Somebody without an invitation"),
            Form(
                to: Paths.walkIn(to: frame.id),
                fields: """
                    \(state.text("ho-ten", language.pick("Họ tên", "Name"), required: true))\
                    \(state.text("chuc-vu", language.pick("Chức vụ", "Position")))\
                    \(state.text("don-vi", language.pick("Đơn vị", "Organisation")))
                    """, buttons: Button(language.pick("Ghi có mặt", "Check in"), .plain).html, language: language)
        ).html
    }
}
