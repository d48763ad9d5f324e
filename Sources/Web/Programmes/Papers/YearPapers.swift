internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    /// The documents of the year that the record of a programme gives.
    func addYearPapers(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/van-ban") { _, context in try await yearPapers(context) }
        members.get("chuong-trinh/:id/tep-word") { request, context in
            try await paper(.programme(try context.key("id", of: Programme.self)), request, context)
        }
        members.get("chuong-trinh/:id/y-kien/tep-word") { request, context in
            try await paper(.opinions(of: try context.key("id", of: Programme.self)), request, context)
        }
        members.get("chuong-trinh/:id/van-ban/to-trinh") { request, context in
            try await paper(.submission(try context.key("id", of: Programme.self)), request, context)
        }
        members.get("chuong-trinh/:id/van-ban/quyet-dinh") { request, context in
            try await paper(.decision(try context.key("id", of: Programme.self)), request, context)
        }
        members.get("chuong-trinh/:id/van-ban/bao-cao/:nam") { request, context in
            let year = context.parameters.get("nam").flatMap { Int($0) } ?? 0
            return try await paper(.report(try context.key("id", of: Programme.self), year: year), request, context)
        }
        members.get("chuong-trinh/:id/van-ban/ke-hoach/:ben") { request, context in
            let party = try context.key("ben", of: Party.self)
            return try await paper(.plan(party, of: try context.key("id", of: Programme.self)), request, context)
        }
        members.get("chuong-trinh/:id/van-ban/cong-van/:dot") { request, context in
            let round = try context.key("dot", of: ConsultationRound.self)
            return try await paper(
                .consultationLetter(round, of: try context.key("id", of: Programme.self)), request, context)
        }
    }

    private func paper(
        _ paper: YearPaper, _ request: Request, _ context: MemberContext
    ) async throws -> Response {
        try await site.answer(paper, request, context)
    }

    private func yearPapers(_ context: MemberContext) async throws -> Response {
        try await show(context) { work, frame in
            YearPapersPage(
                frame: frame, rounds: try work.rounds(of: frame.programme),
                conferences: try work.conferences(.of(frame.programme)).map(\.conference)
            ).office
        }
    }
}

extension ConferenceFilter {
    fileprivate static func of(_ programme: Programme) -> ConferenceFilter {
        var filter = ConferenceFilter()
        filter.programme = programme.id
        return filter
    }
}

/// "Văn bản của năm": every document that a programme's year gives so far, on the screen and as files.
struct YearPapersPage {
    /// One document: what it is, who issues it, where it is found.
    private struct Line {
        let name: String
        let issuer: String
        let path: String
    }

    let frame: ProgrammeFrame
    let rounds: [ConsultationRound]
    let conferences: [Conference]

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Văn bản của năm", "Papers of the year"), in: .programmes, breadcrumbs: frame.crumbs,
            eyebrow: frame.eyebrow,
            summary:
                "\(language.pick("Lập từ những gì đã ghi, theo thể thức của từng đơn vị ban hành; số, ngày để trống đến khi phát hành. Xem trên màn hình, tải tệp Word để sửa lời, hoặc PDF để in.", "Made from the record, in the form of each issuer; number and day are left open until it is issued."))",
            actions: LinkButton(
                language.pick("Kiểm tra thể thức một tệp", "Check the form of a file"), to: Paths.formatCheck
            )
            .html, main: table)
    }

    private var table: HTML {
        Table(
            language.pick("Các văn bản", "Papers"),
            columns: [
                .text(language.pick("Văn bản", "Paper"), .heading) { $0.name },
                .text(language.pick("Đơn vị ban hành", "Issuer")) { $0.issuer },
                Column(language.pick("Xem và tải về", "View and download"), .actions) { line in
                    PaperFiles(path: line.path, parts: [.page, .word, .pdf], language: language).html
                },
            ], rows: lines, language: language
        ).html
    }

    private var lines: [Line] {
        let (id, lead) = (frame.id, frame.leadName)
        let programme = Line(
            name: language.pick(frame.programme.kind.wording), issuer: lead, path: Paths.programmePaper(of: id))
        let letters = rounds.map {
            Line(
                name: language.pick("Công văn lấy ý kiến đợt \($0.number)", "Letter of round \($0.number)"),
                issuer: lead, path: Paths.letterPaper(of: $0.id, id))
        }
        let opinions =
            rounds.isEmpty
            ? []
            : [
                Line(
                    name: language.pick("Báo cáo tổng hợp, tiếp thu, giải trình ý kiến", "Report on the opinions"),
                    issuer: lead, path: Paths.opinionPaper(of: id))
            ]
        let submission = Line(
            name: language.pick("Tờ trình cấp ủy", "Submission to the Party committee"), issuer: lead,
            path: Paths.submissionPaper(of: id))
        return [programme] + letters + opinions + [submission] + ofConferences + afterwards
    }

    private var ofConferences: [Line] {
        conferences.map {
            Line(
                name: language.pick("Biên bản: \($0.title)", "Minutes: \($0.title)"), issuer: frame.leadName,
                path: Paths.minutesPaper(of: $0.id))
        }
    }

    private var afterwards: [Line] {
        let plans = frame.present.map {
            Line(
                name: language.pick("Kế hoạch thực hiện", "Plan"), issuer: $0.name,
                path: Paths.planPaper(of: $0.id, frame.id))
        }
        guard frame.programme.state == .agreed else { return plans }
        let reports = frame.programme.years.map {
            Line(
                name: language.pick("Báo cáo kết quả năm \($0)", "Report on \($0)"), issuer: frame.leadName,
                path: Paths.reportPaper(of: frame.id, year: $0))
        }
        let decision = Line(
            name: language.pick("Quyết định khen thưởng (khung)", "Decision of commendation (frame)"),
            issuer: frame.leadName, path: Paths.decisionPaper(on: frame.id))
        return plans + reports + [decision]
    }
}
