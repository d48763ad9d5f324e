internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ProgrammeRoutes {
    func assignment(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { try AssignmentPage(id, $0, language) }
        return context.respond(page.office, site)
    }
}

/// One assignment: who does what until when, what it still lacks, and what the parties say of it.
struct AssignmentPage {
    let frame: ProgrammeFrame
    let detail: AssignmentDetail
    let opinions: [OpinionLine]
    let concretisations: [Assignment]
    let previous: Assignment?
    let history: [HistoryLine]
    let results: ResultBlock

    private var language: Language { frame.language }
    private var assignment: Assignment { detail.assignment }

    init(_ id: Key<Assignment>, _ work: Work, _ language: Language) throws {
        detail = try work.assignmentDetail(id)
        frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
        opinions = try work.opinions(on: frame.programme, at: .assignment(id))
        concretisations = try work.concretisations(of: detail.assignment)
        previous = try detail.assignment.previousId.flatMap { previous in
            do { return try work.assignment(previous) } catch let refusal as Refusal where refusal.kind == .absent {
                return nil
            }
        }
        history = try work.history(of: detail.assignment, limit: 20)
        results = ResultBlock(
            assignment: detail.assignment, lines: try work.results(of: detail.assignment),
            files: try work.attachments(of: detail.assignment),
            progress: try work.progress(of: detail.assignment), own: try work.partiesToNoteResults(of: detail),
            frame: frame)
    }

    var office: OfficePage {
        OfficePage(
            assignment.title, in: .programmes, breadcrumbs: frame.crumbs, eyebrow: "\(detail.groupTitle)",
            summary: "\(frame.stateBadge) \(outcome)", actions: actions,
            main: """
                <div class="split"><div>\(meter)\(facts)\(results)\(used)\(HistoryBlock(history, language))</div>\
                <aside>\(OpinionMargin(lines: opinions, place: .assignment(assignment.id), frame: frame))</aside></div>
                """)
    }

    private var outcome: HTML {
        guard let outcome = detail.outcome else { return HTML() }
        return "\(Badge(outcome.outcome.tone, language.pick(outcome.outcome.wording))) \(outcome.note)"
    }

    private var actions: HTML {
        let word = language.pick("Sửa nhiệm vụ", "Alter")
        if frame.isOpen, frame.mayDraft {
            return """
                \(LinkButton(word, to: Paths.alterAssignment(assignment.id), .main)) \
                \(LinkButton(language.pick("Chuyển chỗ", "Move"), to: Paths.moveAssignment(assignment.id), .quiet)) \
                \(LinkButton(language.pick("Xóa", "Remove"), to: Paths.removeAssignment(assignment.id), .quiet))
                """
        }
        if frame.programme.state == .agreed, frame.mayNoteOutcome(of: detail) {
            return LinkButton(
                language.pick("Đánh giá hoàn thành", "Judge the outcome"), to: Paths.noteOutcome(of: assignment.id),
                .main
            ).html
        }
        return Unavailable(word, because: frame.whoWrites).html
    }

    private var meter: HTML {
        let all = MissingField.allCases.count
        let shares = [
            ProgressBar.Share(
                detail.missing.isEmpty ? .good : .soon, all - detail.missing.count,
                language.pick("mục đã đủ", "fields there"))
        ]
        let missing =
            detail.missing.isEmpty
            ? nil
            : "<p>\(language.pick("Còn thiếu", "Missing")): \(detail.missing.map { language.pick($0.wording) }.joined(separator: ", ")).</p>"
                as HTML
        return Block(
            language.pick("Mức đầy đủ", "Completeness"), note: "\(detail.completeness) %",
            "\(ProgressBar(language.pick("Mức đầy đủ", "Completeness"), shares, of: all))\(missing)" as HTML
        ).html
    }

    private var facts: HTML {
        let measure = assignment.target.map { "\($0.vietnamese) \(assignment.unit)" } ?? ""
        let money = assignment.money.map { MoneyText.figures($0) } ?? ""
        var facts = [
            Web.Facts.Fact(language.pick("Chủ trì", "Lead"), lead),
            Web.Facts.Fact(language.pick("Phối hợp", "Partners"), partners),
            fact(language.pick("Mục tiêu", "Objective"), assignment.objective),
            fact(language.pick("Mức độ, khối lượng", "Amount"), assignment.amount),
            fact(language.pick("Thước đo", "Measure"), measure),
            fact(
                language.pick("Thời hạn", "Deadline"),
                [assignment.deadline?.vietnamese ?? "", assignment.phase].filter { !$0.isEmpty }.joined(separator: ", ")
            ),
            fact(language.pick("Địa bàn", "Areas"), detail.areas.map(\.name).joined(separator: ", ")),
            fact(language.pick("Sản phẩm", "Product"), assignment.product),
            fact(
                language.pick("Kinh phí", "Money"),
                [money, assignment.moneySource].filter { !$0.isEmpty }.joined(separator: ", ")),
        ]
        if assignment.isFlagship {
            facts.append(fact(language.pick("Trọng điểm", "Flagship"), language.pick("có", "yes")))
        }
        if let theme = detail.theme { facts.append(fact(language.pick("Chủ đề", "Theme"), theme.title)) }
        return Web.Facts(facts).html
    }

    private func fact(_ name: String, _ text: String) -> Web.Facts.Fact {
        Web.Facts.Fact(name, text: text.nonEmpty ?? "–")
    }

    private var lead: HTML {
        guard let lead = detail.lead else { return "–" }
        let hint =
            detail.isOfFunction == false
            ? "<br><span class=\"quiet small\">\(language.pick("Nhóm việc này thường do loại đơn vị khác chủ trì.", "Other kinds of organisations usually lead such work."))</span>"
                as HTML : nil
        return "\(Link(lead.name, to: Paths.organisation(lead.organisationId)))\(hint)"
    }

    private var partners: HTML {
        guard !detail.partners.isEmpty else { return "–" }
        return
            "<ul class=\"plain-list\">\(detail.partners, { "<li>\($0.name)\($0.part.nonEmpty.map { ": \($0)" as HTML })</li>" })</ul>"
    }

    private var used: HTML {
        var items: [Link] = concretisations.map {
            Link(
                language.pick("Cụ thể hóa: \($0.title)", "Made concrete: \($0.title)"), to: Paths.assignment($0.id))
        }
        if let previous {
            items.append(
                Link(
                    language.pick(
                        "Tiếp tục từ năm trước: \(previous.title)", "Goes on from last year: \(previous.title)"),
                    to: Paths.assignment(previous.id)))
        }
        guard !items.isEmpty else { return HTML() }
        return Block(
            language.pick("Liên quan", "Related"), "<ul>\(items, { "<li>\($0)</li>" })</ul>" as HTML
        ).html
    }
}

extension ProgrammeFrame {
    /// Who changes the text, and when, for somebody who cannot now.
    var whoWrites: String {
        guard isOpen else {
            return language.pick(
                "Đang ở bước “\(programme.state.wording.vietnamese)”, nội dung được giữ nguyên.",
                "The text stands still at this step.")
        }
        return language.pick(
            "Cán bộ tổng hợp hoặc cán bộ của \(leadName) sửa.", "The drafters of \(leadName) write.")
    }
}
