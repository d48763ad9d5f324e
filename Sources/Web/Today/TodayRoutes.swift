internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

/// Home: what is to be done today.
struct TodayRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("/") { _, context in
            let today = try await site.desk.look(as: context.actor) { try $0.todayForMe() }
            return context.respond(
                TodayPage(today: today, actor: context.actor, language: context.language).office, site)
        }
    }
}

/// "Việc của tôi hôm nay": what is due, what waits, what is new.
///
/// Each row is one verb.
struct TodayPage {
    let today: TodayForMe
    let actor: Actor
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Việc của tôi hôm nay", "My work today"), in: .today, eyebrow: "\(date)",
            main: "\(todo)\(fresh)")
    }

    private var date: String {
        let day = today.day
        return [LetterCase.capitalisedFirst(day.vietnameseWithWeekday), day.lunar?.description].compactMap(\.self)
            .joined(separator: " · ")
    }

    private var todo: HTML {
        guard !today.waiting.isEmpty else {
            return EmptyState(
                language.pick("Không có việc nào đang chờ", "Nothing waits"),
                language.pick(
                    "Việc đến hạn và việc chờ đồng chí sẽ hiện ở đây.", "What is due or waits for you stands here."),
                steps: """
                    \(LinkButton(language.pick("Xem tổ chức", "Organisations"), to: Paths.organisations)) \
                    \(LinkButton(language.pick("Xem lịch năm", "Calendar"), to: Paths.calendar))
                    """
            ).html
        }
        let (due, waiting) = (today.waiting.filter { isDue($0) }, today.waiting.filter { !isDue($0) })
        return """
            \(block(language.pick("Đến hạn", "Due"), due))\
            \(block(language.pick("Chờ tôi", "Waiting for me"), waiting))
            """
    }

    private func block(_ title: String, _ items: [TodayForMe.Waiting]) -> HTML {
        items.isEmpty ? HTML() : Block(title, note: "\(items.count)", WorkList(items.map(item)).html).html
    }

    /// Whether it cannot wait until tomorrow.
    private func isDue(_ waiting: TodayForMe.Waiting) -> Bool {
        switch waiting {
        case .programme(let waiting): waiting.due.map { $0 <= today.day } ?? false
        case .conference(let waiting): waiting.due <= today.day
        case .officeEnding(_, _, let day): day <= today.day
        case .startYear: true
        case .sign(let detail): detail.envelope.lastDay.map { $0 <= today.day } ?? (detail.envelope.day <= today.day)
        case .issue(let detail): detail.envelope.day <= today.day
        case .setUpAuthenticator, .checkedImport, .announceHolidays, .receive: false
        }
    }

    private func item(_ waiting: TodayForMe.Waiting) -> WorkList.Item {
        switch waiting {
        case .setUpAuthenticator:
            WorkList.Item(
                language.pick("Bật xác thực hai bước", "Set up two-step sign-in"), to: Paths.security,
                place: language.pick("Bảo vệ tài khoản và chữ ký", "Protects the account"), .soon,
                time: language.pick("Nên làm ngay", "Now"))
        case .programme(let waiting): item(waiting)
        case .startYear(let waiting): item(waiting)
        case .conference(let waiting): item(waiting)
        case .sign(let detail):
            item(language.pick("Ký văn bản", "Sign"), Paths.envelope(detail.envelope.id), detail)
        case .issue(let detail):
            item(language.pick("Phát hành văn bản", "Issue"), Paths.issueEnvelope(detail.envelope.id), detail)
        case .receive(let envelope, let recipient):
            WorkList.Item(
                language.pick("Xác nhận đã nhận \(envelope.numberText)", "Confirm receipt of \(envelope.numberText)"),
                to: Paths.receive(recipient.id, of: envelope.id), place: envelope.title, .soon,
                time: envelope.day.vietnamese)
        case .checkedImport(let run):
            WorkList.Item(
                language.pick("Xem và nhập tệp \(run.fileName)", "Review and import \(run.fileName)"),
                to: Paths.importRun(run.id),
                place: language.pick("\(run.total) dòng đã kiểm tra, chưa nhập", "\(run.total) rows checked"), .soon,
                time: run.createdAt.vietnamese)
        case .officeEnding(let title, let organisation, let day):
            WorkList.Item(
                language.pick("Chuẩn bị bàn giao: \(title)", "Prepare to hand over: \(title)"), to: Paths.profile,
                place: organisation, .late, time: language.pick("Hết ngày \(day.vietnamese)", "Until \(day.vietnamese)")
            )
        case .announceHolidays(let year):
            WorkList.Item(
                language.pick("Ghi lịch nghỉ Tết năm \(year)", "Enter the Tết days of \(year)"),
                to: Paths.calendarEntries,
                place: language.pick("Thời hạn đi qua Tết đang là tạm tính", "Deadlines across Tết are provisional"),
                .soon,
                time: language.pick("Khi có thông báo", "When announced"))
        }
    }

    private func item(_ word: String, _ path: String, _ detail: EnvelopeDetail) -> WorkList.Item {
        WorkList.Item(
            "\(word) \(detail.envelope.numberText)", to: path, place: detail.envelope.title,
            (detail.envelope.lastDay ?? detail.envelope.day) < today.day ? .late : .soon,
            time: detail.envelope.lastDay.map { language.pick("Hạn ký \($0.vietnamese)", "By \($0.vietnamese)") }
                ?? detail.envelope.day.vietnamese)
    }

    private func item(_ waiting: ConferenceWaiting) -> WorkList.Item {
        let id = waiting.conference.id
        let (word, path) =
            switch waiting.matter {
            case .sendInvitations: (language.pick("Chuẩn bị, gửi giấy mời", "Prepare and invite"), Paths.conference(id))
            case .answerInvitation(let delegate):
                (language.pick("Trả lời giấy mời", "Answer the invitation"), Paths.delegateInvitation(delegate))
            case .answerAgain(let delegate):
                (
                    language.pick("Hội nghị đã dời: trả lời lại giấy mời", "Moved: answer the invitation again"),
                    Paths.delegateInvitation(delegate)
                )
            case .stayAway(let delegate):
                (language.pick("Hội nghị đã hủy: xem lý do", "Called off: see why"), Paths.delegateInvitation(delegate))
            case .takePosition(let item, let party):
                (language.pick("Nêu ý kiến của đơn vị", "State your position"), Paths.position(on: item, of: party))
            case .attend: (language.pick("Dự hội nghị", "Attend the conference"), Paths.conference(id))
            case .start: (language.pick("Khai mạc hội nghị", "Begin the conference"), Paths.startConference(id))
            case .checkMinutes: (language.pick("Xem lại biên bản", "Check the minutes"), Paths.minutes(of: id))
            }
        return WorkList.Item(
            word, to: path, place: waiting.conference.title, waiting.due < today.day ? .late : .soon,
            time: waiting.conference.startsAt.vietnamese)
    }

    private func item(_ waiting: ProgrammeWaiting) -> WorkList.Item {
        let id = waiting.programme.id
        let (word, path) =
            switch waiting.matter {
            case .finishDraft: (language.pick("Hoàn thiện dự thảo", "Finish the draft"), Paths.programme(id))
            case .giveOpinion: (language.pick("Góp ý dự thảo", "Give your opinion"), Paths.giveOpinion(on: id))
            case .closeRound:
                (language.pick("Kết thúc đợt lấy ý kiến", "Close the consultation"), Paths.closeRound(of: id))
            case .answerOpinions(let count):
                (
                    language.pick("Trả lời \(count) ý kiến", "Answer \(count) opinions"),
                    "\(Paths.opinions(on: id))?tra-loi=chua"
                )
            case .takeNextStep: (language.pick("Chuyển bước tiếp theo", "Take the next step"), Paths.takeStep(id))
            }
        return WorkList.Item(
            word, to: path, place: place(of: waiting),
            waiting.due.map { $0 < today.day ? .late : .soon } ?? .neutral,
            time: waiting.due.map { language.pick("Hạn \($0.vietnamese)", "Due \($0.vietnamese)") }
                ?? waiting.programme.yearText)
    }

    private func place(of waiting: ProgrammeWaiting) -> String {
        guard let day = waiting.reminded else { return waiting.programme.title }
        return language.pick(
            "\(waiting.programme.title). Đơn vị chủ trì đã nhắc ngày \(day.vietnamese)",
            "\(waiting.programme.title). The lead reminded you on \(day.vietnamese)")
    }

    private func item(_ start: YearToStart) -> WorkList.Item {
        WorkList.Item(
            language.pick("Lập chương trình năm \(start.year)", "Open the programme of \(start.year)"),
            to: Paths.nextYear(after: start.previous.id),
            place: language.pick("Nối tiếp \(start.previous.title)", "Follows \(start.previous.title)"),
            start.due < today.day ? .late : .soon,
            time: language.pick(
                "Theo lịch năm: trước \(start.due.vietnamese)", "By the timetable: before \(start.due.vietnamese)"))
    }

    private var fresh: HTML {
        guard !today.fresh.isEmpty else { return HTML() }
        return Block(
            language.pick("Mới từ hôm qua", "New since yesterday"),
            Timeline(
                today.fresh.map { HistoryEntry(line: $0, language: language, namesSubject: true).entry },
                language: language
            ).html
        ).html
    }
}
