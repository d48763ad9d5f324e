internal import Storage
internal import Vietnamese

extension Rule {
    /// A point of the agenda takes up to eight hours.
    package static let agendaItemHasItsTime = Rule("agenda.item-has-its-time")
    /// One point of the agenda goes on at a time, and what has begun stays on the agenda.
    package static let oneAgendaItemGoesOn = Rule("agenda.one-item-goes-on")
}

extension Work {
    /// The agenda of a conference that the actor has found, in order.
    package func agendaItems(of conference: Conference) throws -> [AgendaItem] {
        try session.all(
            AgendaItem.self,
            "SELECT * FROM agenda_item WHERE conference_id = \(conference.id) ORDER BY position, id")
    }

    /// Adds a point to the agenda, as the last.
    @discardableResult
    package func addAgendaItem(_ draft: AgendaItemDraft, to id: Key<Conference>) throws -> AgendaItem {
        let conference = try conference(id, runIn: .beforeItCloses)
        let draft = try checked(draft)
        let item = AgendaItem(
            id: newKey(), conferenceId: id, position: (try agendaItems(of: conference).last?.position ?? 0) + 1,
            section: draft.section, title: draft.title, minutes: draft.minutes, presenter: draft.presenter,
            beganAt: nil, endedAt: nil, version: 1)
        try session.insert(item)
        try record("conference.agenda-added", conference, Facts().with("Mục", item.title))
        return item
    }

    /// Changes a point of the agenda.
    package func alterAgendaItem(_ id: Key<AgendaItem>, to draft: AgendaItemDraft, version: Int) throws {
        var (item, conference) = try openAgendaItem(id, version)
        let draft = try checked(draft)
        let old = item
        item.section = draft.section
        item.title = draft.title
        item.minutes = draft.minutes
        item.presenter = draft.presenter
        item.version += 1
        try session.update(item)
        try record(
            "conference.agenda-altered", conference,
            Facts().with("Mục", item.title).changed("Tên", from: old.title, to: item.title)
                .changed("Phần", from: old.section, to: item.section)
                .changed("Số phút", from: "\(old.minutes)", to: "\(item.minutes)")
                .changed("Người trình bày", from: old.presenter, to: item.presenter))
    }

    /// Takes a point from the agenda that has not begun and of which nothing is recorded.
    package func removeAgendaItem(_ id: Key<AgendaItem>, version: Int) throws {
        let (item, conference) = try openAgendaItem(id, version)
        let isNeeded = try session.exists(
            """
            SELECT 1 FROM statement WHERE agenda_item_id = \(id)
            UNION ALL SELECT 1 FROM conclusion WHERE agenda_item_id = \(id)
            """)
        guard item.beganAt == nil, !isNeeded else {
            throw Refusal.outOfTurn(
                .oneAgendaItemGoesOn, "“\(item.title)” đã tiến hành hoặc đã có ý kiến, kết luận nên không bỏ được.")
        }
        try session.delete(item)
        try record("conference.agenda-removed", conference, Facts().with("Mục", item.title))
    }

    /// Puts the agenda in another order.
    package func orderAgenda(of id: Key<Conference>, _ order: [Key<AgendaItem>]) throws {
        let conference = try conference(id, runIn: .beforeItCloses)
        try place(try agendaItems(of: conference).map(\.id), in: order, table: "agenda_item")
        try record("conference.agenda-ordered", conference)
    }

    /// Begins a point of the agenda now; the one that goes on ends.
    package func beginAgendaItem(_ id: Key<AgendaItem>, version: Int) throws {
        let found = try openAgendaItem(id, version)
        try requireState(found.conference, in: [.inProgress])
        guard found.item.beganAt == nil else {
            throw Refusal.outOfTurn(
                .oneAgendaItemGoesOn, "“\(found.item.title)” đã bắt đầu. Hãy chọn mục chưa tiến hành.")
        }
        try endRunningItem(of: found.conference)
        var item = found.item
        item.beganAt = now
        item.version += 1
        try session.update(item)
        try record("conference.agenda-begun", found.conference, Facts().with("Mục", item.title))
    }

    /// Ends a point of the agenda now.
    package func endAgendaItem(_ id: Key<AgendaItem>, version: Int) throws {
        let (item, conference) = try openAgendaItem(id, version)
        guard item.isRunning else {
            throw Refusal.outOfTurn(.oneAgendaItemGoesOn, "“\(item.title)” không đang tiến hành.")
        }
        try endRunningItem(of: conference)
    }

    /// Ends the point of the agenda that goes on, where one does.
    func endRunningItem(of conference: Conference) throws {
        guard var item = try agendaItems(of: conference).first(where: \.isRunning) else { return }
        // The clock of the machine may have been set back meanwhile.
        item.endedAt = max(now, item.beganAt ?? now)
        item.version += 1
        try session.update(item)
        try record("conference.agenda-ended", conference, Facts().with("Mục", item.title))
    }

    private func openAgendaItem(
        _ id: Key<AgendaItem>, _ seen: Int
    ) throws -> (item: AgendaItem, conference: Conference) {
        guard let item = try session.find(AgendaItem.self, id) else { throw Refusal.absent }
        let conference = try conference(item.conferenceId, runIn: .beforeItCloses)
        try requireSeen(seen, now: item.version, of: item.title)
        return (item, conference)
    }

    private func checked(_ draft: AgendaItemDraft) throws(Refusal) -> AgendaItemDraft {
        var draft = draft
        draft.section = CleanText.cleaned(draft.section)
        draft.title = CleanText.cleaned(draft.title)
        draft.presenter = CleanText.cleaned(draft.presenter)
        guard !draft.title.isEmpty else { throw .invalid([.init("ten", "Hãy ghi nội dung của mục.")]) }
        for (field, text) in [("ten", draft.title), ("phan", draft.section), ("nguoi-trinh-bay", draft.presenter)]
        where text.count > 500 {
            throw .invalid([.init(field, "Hãy rút gọn còn không quá 500 ký tự (đang có \(text.count)).")])
        }
        guard (0...480).contains(draft.minutes) else {
            throw .invalid(.agendaItemHasItsTime, "so-phut", "Hãy ghi số phút từ 0 đến 480.")
        }
        return draft
    }
}
