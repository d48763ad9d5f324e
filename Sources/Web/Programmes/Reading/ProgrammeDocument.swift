internal import Domain
internal import Markup
internal import Vietnamese

/// The text of a programme as it is read, in the order of the document, with the opinions on each place counted.
struct ProgrammeDocument: Renderable {
    let frame: ProgrammeFrame
    let clauses: [Clause]
    let citations: [Citation]
    let themes: [Theme]
    let groups: [ContentGroup]
    let assignments: [AssignmentDetail]
    let counts: [TextPlace: Int]

    init(_ frame: ProgrammeFrame, _ work: Work) throws {
        self.frame = frame
        let programme = frame.programme
        clauses = try work.clauses(of: programme)
        citations = try work.citations(of: programme)
        themes = try work.themes(of: programme)
        groups = try work.contentGroups(of: programme)
        assignments = try work.assignments(of: programme)
        counts = try work.opinionCounts(on: programme)
    }

    private var language: Language { frame.language }

    var html: HTML {
        let front: [ClauseName] = [.opening, .purpose, .requirements]
        return """
            \(foundations)\(clauses.filter { front.contains($0.name) }.map(section))\
            <h2 class="unseen">\(language.pick("Nội dung phối hợp", "Content"))</h2>\(groups.enumerated(), group)\
            \(clauses.filter { !front.contains($0.name) }.map(section))
            """
    }

    private var foundations: HTML {
        let lines = citations.map(\.line)
        let list: HTML =
            lines.isEmpty
            ? "<p class=\"quiet\">\(language.pick("Chưa ghi căn cứ.", "No citation yet."))</p>"
            : "<ul>\(lines, { "<li>\($0)</li>" })</ul>"
        let years = themes.map { "\($0.title) (\($0.issuer), \($0.year))" }
        let mottos: HTML =
            years.isEmpty
            ? HTML()
            : "<p><b>\(language.pick("Chủ đề năm", "Themes")):</b> \(years.joined(separator: "; "))</p>"
        return Block(
            language.pick("Căn cứ", "Citations"), actions: tools(.citations), id: "can-cu", "\(list)\(mottos)" as HTML
        ).html
    }

    private func section(_ clause: Clause) -> HTML {
        let heading =
            language == .english ? clause.name.wording.english : clause.name.heading(frame.parties)
        let mayWrite = frame.isOpen && frame.mayWrite(clause)
        let edit =
            mayWrite
            ? LinkButton(language.pick("Sửa", "Edit"), to: Paths.writeClause(clause.id), .quiet).html : HTML()
        return Block(
            heading, actions: "\(edit) \(opinions(.clause(clause.name), Paths.clause(clause.id)))",
            paragraphs(clause.text)
        ).html
    }

    private func paragraphs(_ text: String) -> HTML {
        guard !text.isEmpty else {
            return "<p class=\"quiet\">\(language.pick("Chưa ghi nội dung.", "Nothing written yet."))</p>"
        }
        return Paragraphs(text).html
    }

    private func group(_ index: Int, _ group: ContentGroup) -> HTML {
        let own = assignments.filter { $0.assignment.groupId == group.id }
        let number = RomanNumeral.text(index + 1) ?? "\(index + 1)"
        let add =
            frame.isOpen && frame.mayDraft
            ? LinkButton(
                language.pick("Thêm nhiệm vụ", "Add an assignment"),
                to: Paths.newAssignment(in: group.id, of: frame.id),
                .quiet
            ).html : HTML()
        let list: HTML =
            own.isEmpty
            ? "<p class=\"quiet\">\(language.pick("Chưa có nhiệm vụ.", "No assignment yet."))</p>"
            : "<ol class=\"assignments\">\(own, item)</ol>"
        return Block(
            "\(number). \(group.title)", note: "\(own.count)", actions: "\(add) \(tools(.contentGroup(group.id)))",
            id: "nhom-\(group.id)", list
        ).html
    }

    private func item(_ detail: AssignmentDetail) -> HTML {
        let assignment = detail.assignment
        let facts = [
            detail.lead?.name ?? language.pick("chưa có đơn vị chủ trì", "no lead yet"),
            assignment.target.map { "\($0.vietnamese) \(assignment.unit)" } ?? "",
            assignment.deadline?.vietnamese ?? assignment.phase,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        let missing =
            detail.missing.isEmpty
            ? nil
            : Badge(.soon, "\(language.pick("còn thiếu", "incomplete")) \(100 - detail.completeness) %")
        return """
            <li><a href="\(Paths.assignment(assignment.id))">\(assignment.title)</a> \
            \(assignment.isFlagship, "\(Badge(.good, language.pick("trọng điểm", "flagship"))) ")\(missing)\
            <span class="facts-line quiet small">\(facts)\(said(.assignment(assignment.id)))</span></li>
            """
    }

    private func said(_ place: TextPlace) -> HTML {
        guard let count = counts[place] else { return HTML() }
        return " · \(language.pick("\(count) ý kiến", "\(count) opinions"))"
    }

    /// How many opinions a place has, and the way to give one.
    private func opinions(_ place: TextPlace, _ path: String) -> HTML {
        let count = counts[place] ?? 0
        let words = language.pick("\(count) ý kiến", "\(count) opinions")
        return "<a class=\"small\" href=\"\(path)\">\(words)</a>"
    }

    /// The way to give an opinion on a place that has no page of its own.
    private func tools(_ place: TextPlace) -> HTML {
        let count = counts[place] ?? 0
        guard frame.programme.state == .consultation, !frame.own.isEmpty else {
            return count == 0
                ? HTML()
                : "<a class=\"small\" href=\"\(Paths.opinions(on: frame.id))\">\(language.pick("\(count) ý kiến", "\(count) opinions"))</a>"
        }
        return LinkButton(
            count == 0
                ? language.pick("Góp ý", "Give an opinion") : language.pick("Góp ý (\(count))", "Opinions (\(count))"),
            to: Paths.giveOpinion(on: frame.id, at: place), .quiet
        ).html
    }
}

extension ProgrammeFrame {
    /// Whether the one who looks writes the clause, in a state in which the text is open.
    func mayWrite(_ clause: Clause) -> Bool {
        if mayDraft { return true }
        guard case .responsibilities(let id) = clause.name, let party = present.first(where: { $0.id == id }) else {
            return false
        }
        return actor.drafts(for: party.organisationId)
    }
}
