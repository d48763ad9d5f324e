internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func delegates(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            DelegatePage(frame: frame, lines: try work.delegateLines(of: frame.conference))
        }
    }

    func orderDelegates(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        try await site.desk.act(as: context.actor) { work in
            let order = try work.delegatesByPrecedence(of: try work.conference(id))
            try work.orderDelegates(of: id, order)
        }
        return Redirect.see(Paths.delegates(of: id), saying: "Đã xếp theo thứ tự lễ tân.")
    }
}

/// Who is invited, what they answered and who came, in the order of precedence.
struct DelegatePage {
    let frame: ConferenceFrame
    let lines: [DelegateLine]

    private var language: Language { frame.language }

    var office: OfficePage {
        frame.page(
            .delegates, language.pick("Đại biểu", "Delegates"), actions: actions, main: "\(figures)\(table)\(counts)")
    }

    private var actions: HTML {
        guard frame.mayRun else { return PrintButton(language: language).html }
        let door =
            frame.isUnderWay && frame.conference.state != .draft
            ? LinkButton(language.pick("Điểm danh", "Check in"), to: Paths.checkIn(at: frame.id), .main).html : HTML()
        guard frame.isUnderWay else { return "\(door) \(PrintButton(language: language))" }
        let order =
            lines.count > 1
            ? PostButton(
                language.pick("Xếp theo lễ tân", "Order by precedence"), to: Paths.orderDelegates(of: frame.id)
            ).html
            : HTML()
        return """
            \(door) \(LinkButton(language.pick("Mời đại biểu", "Invite"), to: Paths.inviteDelegates(to: frame.id))) \(order) \
            \(PrintButton(language: language))
            """
    }

    private var figures: HTML {
        let total = lines.total
        return Figures([
            Figures.Figure("\(total.invited)", language.pick("được mời", "invited")),
            Figures.Figure("\(total.attends)", language.pick("trả lời dự", "attend")),
            Figures.Figure("\(total.sendsSubstitute)", language.pick("cử người thay", "substitutes")),
            Figures.Figure("\(total.absent)", language.pick("báo vắng", "absent")),
            Figures.Figure("\(total.silent)", language.pick("chưa trả lời", "no answer")),
            Figures.Figure(
                "\(total.present)", language.pick("có mặt", "present"), total.present > 0 ? .good : .neutral),
        ]).html
    }

    private var table: HTML {
        Table(
            language.pick("Danh sách đại biểu", "Delegates"),
            columns: [
                .text(language.pick("TT", "No."), .number) { "\($0.delegate.position)" },
                Column(language.pick("Đại biểu", "Delegate"), .heading) { line in
                    let name = line.delegate.line.nonEmpty ?? line.delegate.organisationName
                    return frame.mayRun ? Link(name, to: Paths.delegateInvitation(line.delegate.id)).html : "\(name)"
                },
                .text(language.pick("Đơn vị", "Organisation")) { $0.delegate.organisationName },
                .text(language.pick("Giấy mời", "Invitation"), .number) { line in
                    line.delegate.invitationNumber.map { "\($0)" } ?? "–"
                },
                Column(language.pick("Trả lời", "Answer")) { reply($0) },
                Column(language.pick("Có mặt", "Present")) { presence($0) },
            ], rows: lines, empty: empty, language: language
        ).html
    }

    private func reply(_ line: DelegateLine) -> HTML {
        guard let reply = line.reply else { return "–" }
        let note = [reply.personName, reply.positionText, reply.reason].filter { !$0.isEmpty }.joined(separator: ", ")
        return "<div>\(language.pick(reply.answer.wording))\(!note.isEmpty, ": \(note)")</div>"
    }

    private func presence(_ line: DelegateLine) -> HTML {
        guard let attendance = line.attendance else { return "–" }
        let other = attendance.manner == .substitute ? ": \(attendance.personName)" : ""
        return """
            <div>\(Badge(.good, attendance.cameAt.timeOfDay)) \(language.pick(attendance.manner.wording))\(other)</div>
            """
    }

    private var counts: HTML {
        guard !lines.isEmpty else { return HTML() }
        return Disclosure(
            language.pick("Theo đơn vị", "By organisation"),
            Table(
                language.pick("Đại biểu theo đơn vị", "Delegates by organisation"),
                columns: [
                    .text(language.pick("Đơn vị", "Organisation")) { $0.organisationName },
                    .text(language.pick("Mời", "Invited"), .number) { "\($0.invited)" },
                    .text(language.pick("Có mặt", "Present"), .number) { "\($0.present)" },
                    .text(language.pick("Dự thay", "Substitutes"), .number) { "\($0.substitutes)" },
                    .text(language.pick("Ngoài giấy mời", "Walk-ins"), .number) { "\($0.walkIns)" },
                ], rows: lines.counts, empty: empty, language: language)
        ).html
    }

    private var empty: EmptyState {
        EmptyState(
            language.pick("Chưa mời ai", "Nobody invited yet"),
            language.pick(
                "Mời theo chức vụ, theo đơn vị, hoặc dán cả danh sách.",
                "Invite by office, by organisation, or paste a list."),
            steps: frame.mayRun && frame.isUnderWay
                ? LinkButton(language.pick("Mời đại biểu", "Invite"), to: Paths.inviteDelegates(to: frame.id), .main)
                    .html
                : HTML())
    }
}
