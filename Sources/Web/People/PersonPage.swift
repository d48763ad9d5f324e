internal import Calendars
internal import Domain
internal import Markup

/// One person: the offices of a day and of other days, who acts for whom, and what the reader may know besides.
struct PersonPage {
    let person: Person
    let day: Day
    let keeper: String
    let held: [HeldOffice]
    let delegations: [DelegationLine]
    /// Nothing where the reader may not read it.
    let contact: PersonDraft?
    let account: Member?
    let keepsAccount: Bool
    let history: [HistoryLine]
    let actor: Actor
    let language: Language

    init(_ id: Key<Person>, on day: Day, _ work: Work, _ language: Language) throws {
        let person = try work.person(id)
        let held = try work.offices(of: person, on: day)
        let mayRead = try work.mayReadContact(of: person)
        self.person = person
        self.day = day
        keeper = try work.name(of: person.organisationId, near: day) ?? ""
        self.held = held
        delegations = try work.delegations(of: person)
        contact = mayRead ? PersonDraft(person) : nil
        keepsAccount = try work.keepsAccount(of: id)
        account = try keepsAccount ? work.account(of: id) : nil
        history = mayRead || work.actor.isHostOverseer ? try work.history(ofPerson: person, held: held) : []
        actor = work.actor
        self.language = language
    }

    private var present: [HeldOffice] { held.filter { $0.holding.holds(on: day) } }
    private var others: [HeldOffice] { held.filter { !$0.holding.holds(on: day) } }

    var office: OfficePage {
        OfficePage(
            person.fullName, in: .people, breadcrumbs: [Link(language.pick("Cán bộ", "People"), to: Paths.people)],
            summary: present.first.map { "\(OfficeTitle($0.title)), \($0.organisationName)" },
            actions: actor.mayKeepPeople(of: person.organisationId)
                ? LinkButton(language.pick("Sửa hồ sơ", "Alter"), to: Paths.alterPerson(person.id)).html : nil,
            main: "\(now)\(earlier)\(acting)\(details)\(accountBlock)\(HistoryBlock(history, language))")
    }

    private var now: HTML {
        Block(
            language.pick("Chức vụ ngày \(day.vietnamese)", "Offices on \(day.vietnamese)"),
            HoldingTable(
                language.pick("Chức vụ", "Offices"), held: present, actor: actor, language: language,
                empty: EmptyState(
                    language.pick("Không giữ chức vụ nào vào ngày này", "No office on this day"),
                    language.pick(
                        "Bổ nhiệm được thực hiện ở trang của chức vụ trong tổ chức.",
                        "People are appointed on the page of the office."))
            ).html
        ).html
    }

    private var earlier: HTML {
        guard !others.isEmpty else { return HTML() }
        return Block(
            language.pick("Chức vụ những ngày khác", "Offices on other days"), note: "\(others.count)",
            HoldingTable(
                language.pick("Chức vụ những ngày khác", "Offices on other days"), held: others, actor: actor,
                language: language
            )
            .html
        ).html
    }

    private var acting: HTML {
        guard !delegations.isEmpty else { return HTML() }
        return Block(
            language.pick("Ủy quyền", "Delegations"), note: "\(delegations.count)",
            DelegationTable(
                lines: delegations,
                mayEnd: { line in
                    line.delegation.validThrough > day
                        && (actor.person == line.giver || actor.isHostAdministrator
                            || actor.has(.administrator, in: line.organisation))
                }, language: language
            ).html
        ).html
    }

    private var details: HTML {
        guard let contact else { return HTML() }
        let none = language.pick("chưa ghi", "not noted")
        return Block(
            language.pick("Thông tin liên hệ", "Contact"),
            note: language.pick(
                "chỉ người quản lý hồ sơ và chính người này đọc được", "for keepers and the person only"),
            Web.Facts([
                Web.Facts.Fact(language.pick("Ngày sinh", "Born on"), text: contact.bornOn?.vietnamese ?? none),
                Web.Facts.Fact(
                    language.pick("Giới tính", "Gender"), text: contact.gender.map { language.pick($0.wording) } ?? none
                ),
                Web.Facts.Fact(language.pick("Điện thoại", "Telephone"), text: contact.telephone ?? none),
                Web.Facts.Fact(language.pick("Thư điện tử", "E-mail"), text: contact.email ?? none),
                Web.Facts.Fact(language.pick("Mã", "Code"), text: person.code),
                Web.Facts.Fact(
                    language.pick("Tổ chức quản lý hồ sơ", "Kept by"),
                    Link(keeper, to: Paths.organisation(person.organisationId)).html),
            ]).html
        ).html
    }

    private var accountBlock: HTML {
        guard keepsAccount else { return HTML() }
        let link =
            account.map {
                LinkButton(
                    language.pick("Mở tài khoản \($0.account)", "Open account \($0.account)"), to: Paths.member($0.id))
            }
            ?? LinkButton(language.pick("Mời vào hệ thống", "Invite"), to: Paths.invite(person.id))
        return Block(language.pick("Tài khoản", "Account"), link.html).html
    }
}

/// Offices that a person holds or held, with what may be done about each.
struct HoldingTable: Renderable {
    let caption: String
    let held: [HeldOffice]
    let actor: Actor
    let language: Language
    let empty: EmptyState?
    /// Whether the rows name the person instead of the office.
    let namesPeople: Bool

    init(
        _ caption: String, held: [HeldOffice], actor: Actor, language: Language, empty: EmptyState? = nil,
        namesPeople: Bool = false
    ) {
        self.caption = caption
        self.held = held
        self.actor = actor
        self.language = language
        self.empty = empty
        self.namesPeople = namesPeople
    }

    var html: HTML {
        var columns: [Column<HeldOffice>] =
            namesPeople
            ? [
                .link(language.pick("Họ và tên", "Name")) { Link($0.personName, to: Paths.person($0.holding.personId)) }
            ]
            : [
                Column(
                    language.pick("Chức vụ", "Office"), .heading,
                    cell: { "<a href=\"\(Paths.office($0.office.id))\">\(OfficeTitle($0.title))</a>" }),
                Column(
                    language.pick("Tổ chức", "Organisation"),
                    cell: { Link($0.organisationName, to: Paths.organisation($0.organisation)).html }),
            ]
        columns += [
            .text(language.pick("Thời gian", "Days")) { $0.holding.period.vietnamese },
            .text(language.pick("Ghi chú", "Notes"), .quiet, notes),
        ]
        if held.contains(where: mayDoAnything) {
            columns.append(Column(language.pick("Việc", "Acts"), .actions, cell: acts))
        }
        return Table(caption, columns: columns, rows: held, empty: empty, language: language).html
    }

    private func notes(_ held: HeldOffice) -> String {
        let isKeeper = actor.mayKeepOffices(of: held.organisation)
        return [
            held.holding.isActing ? language.pick("quyền", "acting") : nil,
            held.holding.isFullTime ? nil : language.pick("kiêm nhiệm, không chuyên trách", "part-time"),
            isKeeper ? held.holding.decision : nil,
        ].compactMap(\.self).joined(separator: "; ")
    }

    private func mayDoAnything(_ held: HeldOffice) -> Bool {
        actor.mayKeep(held.office.role, in: held.organisation) || actor.mayDelegate(held)
    }

    private func acts(_ held: HeldOffice) -> HTML {
        var buttons: [HTML] = []
        let id = held.holding.id
        if actor.mayKeep(held.office.role, in: held.organisation) {
            if held.holding.period.isOpen || held.holding.validThrough == held.office.validThrough {
                buttons.append(LinkButton(language.pick("Thôi giữ", "End"), to: Paths.endHolding(id), .quiet).html)
            }
            buttons.append(
                LinkButton(language.pick("Đính chính", "Correct"), to: Paths.correctHolding(id), .quiet).html)
        }
        if actor.mayDelegate(held), held.office.signing.list.contains(.head) {
            buttons.append(LinkButton(language.pick("Ủy quyền", "Delegate"), to: Paths.delegate(id), .quiet).html)
        }
        return HTML.joined(buttons, separator: " ")
    }
}
