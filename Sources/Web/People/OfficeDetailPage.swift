internal import Calendars
internal import Domain
internal import Markup

/// One office of an organisation: what it may do and sign, who holds it and who held it.
struct OfficeDetailPage {
    let shown: Office
    let organisationName: String
    let held: [HeldOffice]
    let day: Day
    let history: [HistoryLine]
    let actor: Actor
    let language: Language

    init(_ id: Key<Office>, on day: Day, _ work: Work, _ language: Language) throws {
        let office = try work.office(id)
        shown = office
        organisationName = try work.name(of: office.organisationId, near: day) ?? ""
        held = try work.holders(of: office)
        self.day = day
        history = try work.history(of: office)
        actor = work.actor
        self.language = language
    }

    private var mayKeep: Bool { actor.mayKeep(shown.role, in: shown.organisationId) }

    var office: OfficePage {
        OfficePage(
            shown.title, in: .organisations,
            breadcrumbs: [
                Link(language.pick("Tổ chức", "Organisations"), to: Paths.organisations),
                Link(organisationName, to: Paths.organisation(shown.organisationId)),
            ],
            summary: shown.holds(on: day)
                ? nil
                : "\(Badge(.late, language.pick("Không có vào ngày \(day.vietnamese)", "Not on \(day.vietnamese)"))) \(shown.period.vietnamese)",
            actions: actions, main: "\(facts)\(holders)\(HistoryBlock(history, language))")
    }

    private var actions: HTML? {
        guard mayKeep, shown.validThrough > day else { return nil }
        return """
            \(LinkButton(language.pick("Bổ nhiệm", "Appoint"), to: Paths.appoint(to: shown.id), .main)) \
            \(LinkButton(language.pick("Sửa", "Alter"), to: Paths.alterOffice(shown.id))) \
            \(LinkButton(language.pick("Bãi bỏ", "Close"), to: Paths.closeOffice(shown.id), .danger))
            """
    }

    private var facts: HTML {
        let signing = shown.signing.list.map { language.pick($0.wording) }.joined(separator: "; ")
        return Web.Facts([
            Web.Facts.Fact(language.pick("Viết tắt", "Short"), OfficeTitle(shown.shortTitle).html),
            Web.Facts.Fact(language.pick("Thứ bậc", "Precedence"), text: "\(shown.rank)"),
            Web.Facts.Fact(language.pick("Số người giữ cùng lúc", "Seats"), text: "\(shown.seats)"),
            Web.Facts.Fact(language.pick("Vai trò trong hệ thống", "Role"), text: language.pick(shown.role.wording)),
            Web.Facts.Fact(
                language.pick("Cách ký", "Signs"), text: signing.nonEmpty ?? language.pick("không ký", "does not sign")),
            Web.Facts.Fact(
                language.pick("Danh bạ", "Directory"),
                text: shown.listed
                    ? language.pick("công khai cho mọi người trong hệ thống", "for every member to see")
                    : language.pick("chỉ trong tổ chức", "inside the organisation only")),
        ]).html
    }

    private var holders: HTML {
        Block(
            language.pick("Người giữ qua các thời kỳ", "Holders over time"), note: held.isEmpty ? nil : "\(held.count)",
            HoldingTable(
                language.pick("Người giữ chức vụ", "Holders"), held: held, actor: actor, language: language,
                empty: EmptyState(
                    language.pick("Chưa ai giữ chức vụ này", "Nobody has held it"),
                    language.pick("Người được bổ nhiệm sẽ hiện ở đây.", "Whoever is appointed will stand here."),
                    steps: mayKeep
                        ? LinkButton(language.pick("Bổ nhiệm", "Appoint"), to: Paths.appoint(to: shown.id)).html
                        : HTML()),
                namesPeople: true
            ).html
        ).html
    }
}
