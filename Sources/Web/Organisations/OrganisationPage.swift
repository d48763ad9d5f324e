internal import Calendars
internal import Domain
internal import Markup

/// One organisation on a day: how it is called, who leads it, where it stands, what it came from and became.
struct OrganisationPage {
    let shown: OrganisationOnDay
    let day: Day
    /// The day on which its inside is shown: the chosen one, or the nearest on which it exists.
    let place: Day
    let offices: [Office]
    let holders: [HeldOffice]
    let hierarchies: [Hierarchy]
    let predecessors: [OrganisationLink]
    let successors: [OrganisationLink]
    let delegations: [DelegationLine]
    let history: [HistoryLine]
    let actor: Actor
    let language: Language

    private var id: Key<Organisation> { shown.organisation.id }

    var office: OfficePage {
        OfficePage(
            shown.profile.name, in: .organisations,
            breadcrumbs: [Link(language.pick("Tổ chức", "Organisations"), to: Paths.organisations)],
            eyebrow:
                "\(language.pick(shown.organisation.kind.wording)) · \(language.pick("mã", "code")) \(shown.organisation.code)",
            summary: state, actions: actions, main: main)
    }

    private var main: HTML {
        let standing = OrganisationStanding(
            shown: shown, hierarchies: hierarchies, predecessors: predecessors, successors: successors, actor: actor,
            language: language)
        let people = OrganisationPeople(
            organisation: shown.organisation, offices: offices, holders: holders, delegations: delegations,
            actor: actor,
            language: language)
        return """
            \(facts)\(people.html)\(standing.html)\(names)\(HistoryBlock(history, language))
            """
    }

    private var state: HTML {
        let period = shown.organisation.period.vietnamese
        if shown.holds {
            return
                "\(Badge(.good, language.pick("Hoạt động ngày \(day.vietnamese)", "Active on \(day.vietnamese)"))) \(period)"
        }
        let word =
            day < shown.organisation.validFrom
            ? language.pick("Chưa thành lập", "Not founded yet") : language.pick("Đã kết thúc hoạt động", "Ended")
        return "\(Badge(.late, "\(word) (\(day.vietnamese))")) \(period)"
    }

    private var actions: HTML? {
        var buttons: [HTML] = []
        if actor.mayKeepProfile(of: id), shown.organisation.period.isOpen {
            buttons.append(
                LinkButton(
                    language.pick("Đổi tên, cách ký từ một ngày", "Rename from a day"), to: Paths.renameOrganisation(id)
                ).html)
        }
        if actor.mayKeepOrganisations, shown.organisation.period.isOpen {
            buttons.append(
                LinkButton(language.pick("Kết thúc hoạt động", "Close"), to: Paths.closeOrganisation(id), .danger).html)
        }
        return buttons.isEmpty ? nil : HTML.joined(buttons, separator: " ")
    }

    /// Whether the organisation had ended by the day that is looked at; why it ended was not known before.
    private var hasEnded: Bool { !shown.holds && day >= shown.organisation.validFrom }

    private var facts: HTML {
        let profile = shown.profile
        let style = language.pick(profile.documentStyle.wording)
        var facts = [
            Web.Facts.Fact(language.pick("Tên ngắn", "Short name"), text: profile.shortName),
            Web.Facts.Fact(language.pick("Ký hiệu văn bản", "Symbol"), text: profile.symbol.nonEmpty ?? "–"),
            Web.Facts.Fact(language.pick("Địa bàn", "Area"), areas),
            Web.Facts.Fact(language.pick("Chế độ làm việc", "Headship"), text: language.pick(profile.headship.wording)),
            Web.Facts.Fact(
                language.pick("Dòng thay mặt khi ký", "Line above signatures"),
                text: profile.signerPrefix.nonEmpty ?? "–"),
            Web.Facts.Fact(language.pick("Thể thức văn bản", "Form of documents"), text: style),
        ]
        if let basis = shown.organisation.legalBasis {
            facts.append(Web.Facts.Fact(language.pick("Căn cứ thành lập", "Founded by"), text: basis))
        }
        if hasEnded, let reason = shown.organisation.closingReason {
            facts.append(Web.Facts.Fact(language.pick("Lý do kết thúc", "Why it ended"), text: reason))
        }
        if hasEnded, let basis = shown.organisation.closingBasis {
            facts.append(Web.Facts.Fact(language.pick("Căn cứ kết thúc", "Ended by"), text: basis))
        }
        return Web.Facts(facts).html
    }

    private var areas: HTML {
        guard !shown.areas.isEmpty else { return "–" }
        return HTML.joined(
            shown.areas.reversed().map { Link($0.name, to: Paths.area($0.id)).html }, separator: ", ")
    }

    private var names: HTML {
        let mayCorrect = actor.mayKeepProfile(of: id)
        guard shown.profiles.count > 1 || mayCorrect else { return HTML() }
        var columns: [Column<OrganisationProfile>] = [
            .text(language.pick("Tên", "Name"), .heading) { $0.name },
            .text(language.pick("Thời gian", "Days")) { $0.period.vietnamese },
            .text(language.pick("Ký hiệu", "Symbol")) { $0.symbol },
            .text(language.pick("Dòng thay mặt", "Line above signatures")) { $0.signerPrefix },
        ]
        if mayCorrect {
            columns.append(
                Column(
                    language.pick("Việc", "Acts"), .actions,
                    cell: { profile in
                        LinkButton(
                            language.pick("Đính chính", "Correct"), to: Paths.correctProfile(profile.id, of: id), .quiet
                        ).html
                    }))
        }
        return Block(
            language.pick("Tên gọi và cách ký qua các thời kỳ", "Names over time"), note: "\(shown.profiles.count)",
            Table(
                language.pick("Tên gọi qua các thời kỳ", "Names over time"), columns: columns,
                rows: shown.profiles.reversed(),
                language: language
            ).html
        ).html
    }
}
