internal import Domain
internal import Hummingbird
internal import Markup

/// The stream of events, for those who look after an organisation or the installation.
struct EventRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("quan-tri") { _, context in
            guard context.actor.hasAdministration else { throw Refusal.absent }
            return context.respond(AdministrationPage(actor: context.actor, language: context.language).office, site)
        }
        members.get("quan-tri/nhat-ky") { request, context in try await events(request, context) }
    }

    private func events(_ request: Request, _ context: MemberContext) async throws -> Response {
        guard context.actor.hasAdministration else { throw Refusal.absent }
        var filter = HistoryFilter()
        filter.limit = 51
        filter.before = Key(request.query["truoc"])
        // Of what nobody records there is nothing to read, whatever is asked.
        filter.noun = request.query["loai"].nonEmpty.map { asked in
            EventsPage.nouns.first { $0.value == asked }?.value ?? ""
        }
        let reading = filter
        let lines = try await site.desk.look(as: context.actor) { try $0.events(reading) }
        let page = EventsPage(
            lines: Array(lines.prefix(50)), next: lines.count > 50 ? lines[49].event.id : nil, noun: reading.noun,
            isFirst: reading.before == nil, language: context.language)
        return context.respond(page.office, site)
    }
}

/// The events that an actor may read, newest first.
struct EventsPage {
    let lines: [HistoryLine]
    let next: Key<Event>?
    let noun: String?
    let isFirst: Bool
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Nhật ký", "Event log"), in: .administration,
            breadcrumbs: [Link(language.pick("Quản trị", "Administration"), to: Paths.administration)],
            summary:
                "\(language.pick("Mọi việc đã làm, được niêm phong theo chuỗi; không sửa, không xóa.", "Everything done, sealed in a chain."))",
            main: "\(filter)\(list)\(pages)")
    }

    /// The nouns that the log can be narrowed to.
    static let nouns: [(value: String, vietnamese: String, english: String)] = [
        ("organisation", "Tổ chức", "Organisations"), ("person", "Cán bộ", "People"), ("office", "Chức vụ", "Offices"),
        ("holding", "Giữ chức vụ", "Holdings"), ("member", "Tài khoản", "Accounts"), ("area", "Địa bàn", "Areas"),
        ("import_run", "Nhập dữ liệu", "Imports"), ("calendar_entry", "Lịch nghỉ", "Calendar"),
    ]

    private var filter: HTML {
        let nouns = Self.nouns.map { Option($0.value, language.pick($0.vietnamese, $0.english)) }
        return FilterBar(
            to: Paths.events,
            fields: [
                Field(
                    "loai", language.pick("Về", "About"),
                    .choice(nouns, chosen: noun, invitation: language.pick("Tất cả", "Everything")), language: language)
            ],
            clearPath: noun == nil ? nil : Paths.events, language: language
        ).html
    }

    private var list: HTML {
        guard !lines.isEmpty else {
            return EmptyState(
                language.pick("Chưa có việc nào", "Nothing yet"),
                language.pick("Việc làm trong phạm vi của đồng chí sẽ hiện ở đây.", "What is done will stand here.")
            ).html
        }
        return Timeline(
            lines.map { HistoryEntry(line: $0, language: language, namesSubject: true).entry }, language: language
        ).html
    }

    private var pages: HTML {
        let filter = noun.map { "&loai=\($0)" } ?? ""
        let older = next.map {
            LinkButton(language.pick("Cũ hơn", "Older"), to: "\(Paths.events)?truoc=\($0)\(filter)").html
        }
        let newest = isFirst ? nil : LinkButton(language.pick("Mới nhất", "Newest"), to: Paths.events).html
        return "<p class=\"buttons\">\(newest) \(older)</p>"
    }
}

/// The doors of the administration, those that are open to the actor.
struct AdministrationPage {
    let actor: Actor
    let language: Language

    var office: OfficePage {
        let accounts = WorkList.Item(
            language.pick("Tài khoản", "Accounts"), to: Paths.members,
            place: language.pick("Mời, đặt lại mật khẩu, đóng tài khoản", "Invite, reset, close"),
            time: language.pick("Mở", "Open"))
        var items = actor.keepsMembers ? [accounts] : []
        items += [
            WorkList.Item(
                language.pick("Nhập và xuất dữ liệu", "Import and export"), to: Paths.imports,
                place: language.pick("Tổ chức, cán bộ, tài khoản từ tệp Excel hoặc CSV", "From Excel or CSV"),
                time: language.pick("Mở", "Open")),
            WorkList.Item(
                language.pick("Nhật ký", "Event log"), to: Paths.events,
                place: language.pick("Ai đã làm gì, khi nào", "Who did what, when"), time: language.pick("Mở", "Open")),
        ]
        if actor.isHostAdministrator {
            items.append(
                WorkList.Item(
                    language.pick("Lịch nghỉ", "Days off"), to: Paths.calendarEntries,
                    place: language.pick("Thông báo nghỉ lễ, hoán đổi, làm bù hằng năm", "Yearly notices"),
                    time: language.pick("Mở", "Open")))
            items.append(
                WorkList.Item(
                    language.pick("Tổ chức chứng thực tin cậy", "Trusted authorities"), to: Paths.trustedRoots,
                    place: language.pick("Chữ ký số của ai được nhận", "Whose digital signatures are taken in"),
                    time: language.pick("Mở", "Open")))
        }
        return OfficePage(language.pick("Quản trị", "Administration"), in: .administration, main: WorkList(items).html)
    }
}
