internal import Domain
internal import Hummingbird
internal import Markup

extension RegisterRoutes {
    func register(_ request: Request, _ context: MemberContext) async throws -> Response {
        let (query, language) = (request.query, context.language)
        let page = try await site.desk.look(as: context.actor) { try RegisterPage(query, $0, language).office }
        return context.respond(page, site)
    }

    /// The printed register of a year (Phụ lục IV).
    func file(_ request: Request, _ context: MemberContext) async throws -> Response {
        let query = request.query
        let chosen = try await site.desk.look(as: context.actor) { try RegisterChoice(query, $0) }
        let paper = try await site.desk.registerPaper(
            of: chosen.organisation, year: chosen.year, incoming: chosen.isIncoming, as: context.actor)
        return Response(file: paper.bytes, named: paper.name, type: paper.type)
    }
}

/// Which register is asked for: of which organisation, of which year, which way.
struct RegisterChoice {
    let organisation: Key<Organisation>
    let name: String
    let year: Int
    let isIncoming: Bool

    init(_ query: FormValues, _ work: Work) throws {
        let own = work.actor.readableRegisters
        let asked = Key<Organisation>(query["don-vi"])
        guard let chosen = asked ?? own.first?.organisation, work.actor.readsRegisters(of: chosen),
            let name = try work.name(of: chosen, near: work.today)
        else { throw Refusal.absent }
        organisation = chosen
        self.name = name
        year = Int(query["nam"]).flatMap { (1900...2200).contains($0) ? $0 : nil } ?? work.today.year
        isIncoming = query["so"] == "den"
    }
}

/// One register of one year, the latest number first.
struct RegisterPage {
    /// How many lines a page has.
    private static let size = 50

    private let choice: RegisterChoice
    private let own: [Capacity]
    private let years: [Int]
    private let outgoing: [OutgoingLine]
    private let incoming: [IncomingEntry]
    private let total: Int
    private let page: Int
    private let numbering: Numbering?
    private let maySetNumbering: Bool
    private let mayKeep: Bool
    private let language: Language

    init(_ query: FormValues, _ work: Work, _ language: Language) throws {
        choice = try RegisterChoice(query, work)
        own = work.actor.readableRegisters
        years = Set(try work.registerYears(of: choice.organisation) + [choice.year]).sorted(by: >)
        let (id, year) = (choice.organisation, choice.year)
        total = try choice.isIncoming ? work.incomingCount(of: id, year: year) : work.outgoingCount(of: id, year: year)
        page = Paging.page(query["trang"], of: Self.size, total: total)
        let before = (page - 1) * Self.size
        outgoing = choice.isIncoming ? [] : try work.outgoing(of: id, year: year, limit: Self.size, offset: before)
        incoming = choice.isIncoming ? try work.incoming(of: id, year: year, limit: Self.size, offset: before) : []
        numbering = choice.isIncoming ? nil : try work.numbering(of: id, year: year)
        maySetNumbering = work.actor.setsNumbering(of: id)
        mayKeep = work.actor.keepsRegisters(of: choice.organisation)
        self.language = language
    }

    var office: OfficePage {
        OfficePage(
            choice.isIncoming
                ? language.pick("Sổ đăng ký văn bản đến", "Register of incoming documents")
                : language.pick("Sổ đăng ký văn bản đi", "Register of outgoing documents"),
            in: .documents, breadcrumbs: [Link(language.pick("Văn bản", "Documents"), to: Paths.envelopes)],
            summary: "\(choice.name), \(language.pick("năm", "year")) \(choice.year)", actions: actions,
            main: "\(tabs)\(bar)\(choice.isIncoming ? arrivals : "\(manner)\(numbers)")")
    }

    private var actions: HTML {
        let file = LinkButton(
            language.pick("In sổ (Excel)", "Print (Excel)"),
            to: Paths.registerFile(of: choice.organisation, year: choice.year, incoming: choice.isIncoming),
            isDownload: true)
        let (word, path) =
            choice.isIncoming
            ? (language.pick("Vào sổ văn bản đến", "Enter an arrival"), Paths.registerArrival(at: choice.organisation))
            : (language.pick("Cấp số", "Draw a number"), Paths.drawNumber(for: choice.organisation))
        let keep =
            mayKeep
            ? LinkButton(word, to: path, .main).html
            : Unavailable(
                word,
                because: language.pick(
                    "Cán bộ tổng hợp hoặc cán bộ của \(choice.name) ghi sổ.", "Officers of \(choice.name) keep it.")
            ).html
        return "\(keep) \(file)"
    }

    private var tabs: HTML {
        Tabs(
            language.pick("Hai sổ", "Two registers"),
            [false, true].map { incoming in
                Tabs.Tab(
                    incoming ? language.pick("Văn bản đến", "Incoming") : language.pick("Văn bản đi", "Outgoing"),
                    to: Paths.register(of: choice.organisation, year: choice.year, incoming: incoming),
                    isCurrent: incoming == choice.isIncoming)
            }
        ).html
    }

    private var bar: HTML {
        FilterBar(
            to: Paths.registers,
            fields: [
                Field(
                    "don-vi", language.pick("Đơn vị", "Organisation"),
                    .choice(
                        own.map { Option($0.organisation.rawValue, $0.organisationName) },
                        chosen: choice.organisation.rawValue, invitation: nil), language: language),
                Field(
                    "nam", language.pick("Năm", "Year"),
                    .choice(years.map { Option("\($0)", "\($0)") }, chosen: "\(choice.year)", invitation: nil),
                    language: language),
                Field(
                    "so", language.pick("Sổ", "Register"),
                    .choice(
                        [
                            Option("di", language.pick("Văn bản đi", "Outgoing")),
                            Option("den", language.pick("Văn bản đến", "Incoming")),
                        ], chosen: choice.isIncoming ? "den" : "di", invitation: nil), language: language),
            ], clearPath: nil, language: language
        ).html
    }

    /// How the documents of the year are numbered, and where that is decided.
    private var manner: HTML {
        let shared = numbering?.shared ?? []
        let words =
            shared.isEmpty
            ? language.pick("Mỗi tên loại một dãy số.", "Each kind has a row of numbers of its own.")
            : language.pick(
                "Đánh số chung một dãy: \(shared.map(\.name).joined(separator: ", ")). Các tên loại khác mỗi loại một dãy số.",
                "One row of numbers for: \(shared.map(\.name).joined(separator: ", ")).")
        let change: HTML? =
            maySetNumbering
            ? " \(Link(language.pick("Đổi cách đánh số", "Change the numbering"), to: Paths.numbering(of: choice.organisation)))"
            : nil
        return "<p class=\"quiet\">\(words)\(change)</p>"
    }

    private var paging: Paging? {
        let path = Paths.register(of: choice.organisation, year: choice.year, incoming: choice.isIncoming)
        return Paging(page: page, of: Self.size, total: total, language: language) { "\(path)&trang=\($0)" }
    }

    private var numbers: HTML {
        Table(
            language.pick("Sổ đăng ký văn bản đi", "Outgoing"),
            columns: [
                .text(language.pick("Số, ký hiệu", "Number"), .heading) { $0.entry.notation },
                .text(language.pick("Ngày văn bản", "Day"), .day) { $0.entry.day.vietnamese },
                .text(language.pick("Tên loại, trích yếu", "Subject")) { "\($0.entry.kind.name). \($0.entry.subject)" },
                Column(language.pick("Người ký", "Signer")) { line in
                    NameList(line.dispatch?.signer ?? "") { language.pick("và \($0) người khác", "and \($0) others") }
                        .html
                },
                Column(language.pick("Nơi nhận", "Recipients")) { line in
                    NameList(line.dispatch?.recipients ?? "") { language.pick("và \($0) nơi khác", "and \($0) more") }
                        .html
                },
                .text(language.pick("Ngày chuyển", "Sent"), .day) { $0.dispatch?.day.vietnamese ?? "" },
                Column(language.pick("Trạng thái", "State")) { state(of: $0) },
                Column(language.pick("Việc", "Actions"), .actions) { acts(on: $0) },
            ], rows: outgoing, paging: paging,
            empty: EmptyState(
                language.pick("Chưa cấp số nào trong năm \(choice.year)", "No number in \(choice.year)"),
                language.pick(
                    "Số bắt đầu từ 01 mỗi năm cho từng tên loại. Văn bản ký trong hệ thống tự vào sổ khi phát hành.",
                    "Numbers begin with 01 each year.")), language: language
        ).html
    }

    private func state(of line: OutgoingLine) -> HTML {
        if let void = line.void {
            return
                "\(Badge(.late, language.pick("Đã hủy", "Voided")))<br><small class=\"quiet\">\(void.reason)</small>"
        }
        return line.dispatch == nil
            ? Badge(.soon, language.pick("Giữ số", "Reserved")).html
            : Badge(.good, language.pick("Đã phát hành", "Issued")).html
    }

    private func acts(on line: OutgoingLine) -> HTML {
        guard mayKeep, line.void == nil, line.dispatch == nil else { return HTML() }
        return """
            \(LinkButton(language.pick("Ghi chuyển đi", "Note that it went"), to: Paths.dispatch(line.entry.id), .quiet)) \
            \(LinkButton(language.pick("Hủy số", "Void"), to: Paths.voidNumber(line.entry.id), .quiet))
            """
    }

    private var arrivals: HTML {
        Table(
            language.pick("Sổ đăng ký văn bản đến", "Incoming"),
            columns: [
                .text(language.pick("Số đến", "No."), .heading) { $0.numberText },
                .text(language.pick("Ngày đến", "Arrived"), .day) { $0.arrivedOn.vietnamese },
                .text(language.pick("Tác giả", "Author")) { $0.author },
                .text(language.pick("Số, ký hiệu", "Number")) { $0.notation },
                .text(language.pick("Ngày văn bản", "Day"), .day) { $0.documentDay.vietnamese },
                .text(language.pick("Tên loại, trích yếu", "Subject")) { "\($0.kind.name). \($0.subject)" },
                .text(language.pick("Giao cho", "Handed to")) { $0.assignedTo },
                .text(language.pick("Ghi chú", "Note"), .quiet) { $0.note },
            ], rows: incoming, paging: paging,
            empty: EmptyState(
                language.pick("Chưa có văn bản đến trong năm \(choice.year)", "Nothing in \(choice.year)"),
                language.pick(
                    "Văn bản phát hành trong hệ thống tự vào sổ khi đơn vị xác nhận đã nhận.",
                    "What is issued here enters by itself when its receipt is confirmed.")), language: language
        ).html
    }
}
