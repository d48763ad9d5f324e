internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

/// Search over everything the person may see.
struct SearchRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("tim-kiem") { request, context in
            let words = request.query["q"]
            let day = context.day(site)
            let found = try await site.desk.look(as: context.actor) { try $0.search(words, on: day) }
            let page = SearchPage(words: words, found: found, day: day, language: context.language)
            return context.respond(page.office, site)
        }
    }
}

/// What was found, exact accents first.
struct SearchPage {
    let words: String
    let found: [Found]
    let day: Day
    let language: Language

    var office: OfficePage {
        OfficePage(
            words.isEmpty ? language.pick("Tìm kiếm", "Search") : language.pick("Tìm “\(words)”", "Search “\(words)”"),
            summary: "\(language.pick("Gõ có dấu hoặc không dấu đều được.", "With or without accents."))",
            main: found.isEmpty ? nothing : results, searchText: words)
    }

    private var nothing: HTML {
        EmptyState(
            words.isEmpty
                ? language.pick("Hãy gõ điều cần tìm", "Type what to look for")
                : language.pick("Không tìm thấy", "Nothing found"),
            language.pick(
                "Tìm được chương trình, nhiệm vụ, hội nghị, văn bản (theo số hoặc trích yếu), tổ chức, cán bộ, chức vụ, địa bàn và mã đơn vị hành chính trong phạm vi đồng chí được xem.",
                "Programmes, assignments, conferences, documents (by number or subject), organisations, people, offices and areas that you may see."
            )
        ).html
    }

    private var results: HTML {
        let items = found.map { found in
            WorkList.Item(
                found.hit.title, to: SearchPaths.path(noun: found.hit.noun, subject: found.hit.subject),
                place: "\(SearchPaths.word(found.hit.noun, language)) · \(found.hit.detail)",
                found.holds ? .good : .neutral,
                time: found.holds
                    ? language.pick("Có vào \(day.vietnamese)", "On \(day.vietnamese)")
                    : language.pick("Không có vào \(day.vietnamese)", "Not on \(day.vietnamese)"))
        }
        return WorkList(items).html
    }
}

/// Where a found thing is shown, by its noun.
enum SearchPaths {
    static func path(noun: String, subject: String) -> String {
        switch noun {
        case Area.noun: Paths.area(Key(rawValue: subject))
        case Organisation.noun: Paths.organisation(Key(rawValue: subject))
        case Person.noun: Paths.person(Key(rawValue: subject))
        case Programme.noun: Paths.programme(Key(rawValue: subject))
        case Assignment.noun: Paths.assignment(Key(rawValue: subject))
        case Conference.noun: Paths.conference(Key(rawValue: subject))
        case Envelope.noun: Paths.envelope(Key(rawValue: subject))
        default: Paths.search
        }
    }

    static func word(_ noun: String, _ language: Language) -> String {
        switch noun {
        case Area.noun: language.pick("Địa bàn", "Area")
        case Organisation.noun: language.pick("Tổ chức", "Organisation")
        case Person.noun: language.pick("Cán bộ", "Person")
        case Programme.noun: language.pick("Chương trình", "Programme")
        case Assignment.noun: language.pick("Nhiệm vụ", "Assignment")
        case Conference.noun: language.pick("Hội nghị", "Conference")
        case Envelope.noun: language.pick("Văn bản", "Document")
        default: noun
        }
    }
}
