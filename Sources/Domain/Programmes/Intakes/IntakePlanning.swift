internal import Storage
internal import Vietnamese

/// Works out what a reading becomes: which organisations, themes and groups are meant, and what fits where.
struct IntakePlanning {
    private let work: Work
    private let draft: IntakeDraft
    private let lead: Key<Organisation>
    private let years: ClosedRange<Int>
    private let leftovers: IntakeLeftovers
    private let parties: IntakeParties

    init(_ draft: IntakeDraft, lead: Key<Organisation>, years: ClosedRange<Int>, _ work: Work) {
        self.work = work
        self.draft = draft
        self.lead = lead
        self.years = years
        leftovers = IntakeLeftovers(draft.reading.unread)
        parties = IntakeParties(draft, lead: lead, leftovers)
    }

    func plan() throws -> IntakePlan {
        let themes = try themesMeant()
        let parent = try parentMeant()
        return IntakePlan(
            programme: ProgrammeDraft(
                kind: draft.kind,
                title: leftovers.fitting(draft.reading.title?.value ?? "", 500, "Tên chương trình", at: "tiêu đề"),
                firstYear: years.lowerBound, lastYear: years.upperBound, parentId: parent?.id),
            lead: lead, parties: parties.organisations, themes: themes.map(\.id), citations: citations,
            clauses: clauses, responsibilities: responsibilities, groups: try groups(themes),
            unread: leftovers.list)
    }

    // MARK: What is written

    private var citations: [CitationDraft] {
        draft.reading.citations.compactMap { line in
            let citation = CitationWords.draft(line.value)
            do throws(Refusal) { try citation.check() } catch {
                leftovers.add(line.value, at: line.place, error.message)
                return nil
            }
            return citation
        }
    }

    private var clauses: [ClauseName: String] {
        draft.reading.clauses.reduce(into: [:]) { clauses, clause in
            let text = leftovers.fitting(
                clause.value.text, 50_000, clause.value.name.wording.vietnamese, at: clause.place)
            clauses[clause.value.name] = clauses[clause.value.name].map { "\($0)\n\(text)" } ?? text
        }
    }

    private var responsibilities: [Key<Organisation>: String] {
        draft.reading.responsibilities.reduce(into: [:]) { texts, duty in
            let text = leftovers.fitting(duty.value.text, 50_000, "Trách nhiệm", at: duty.place)
            guard let organisation = parties.organisation(duty.value.party) else {
                if !text.isEmpty {
                    leftovers.add(
                        text, at: duty.place, "Trách nhiệm của “\(duty.value.party)”, chưa rõ là tổ chức nào.")
                }
                return
            }
            texts[organisation] = texts[organisation].map { "\($0)\n\(text)" } ?? text
        }
    }

    private func groups(_ themes: [Theme]) throws -> [IntakePlan.PlannedGroup] {
        let standards = try work.standardGroups(on: work.today)
        let planning = AssignmentPlanning(
            parties: parties, areas: try AreasMeant(work, lead: lead), themes: themes, years: years,
            superior: try superiorAssignments(), leftovers: leftovers)
        return try draft.reading.groups.map { group in
            let title = leftovers.fitting(group.title.value, 300, "Tên nhóm nội dung", at: group.title.place)
            return IntakePlan.PlannedGroup(
                title: title.isEmpty ? "Nội dung phối hợp" : title,
                standard: standards.first { $0.title == group.standard }?.id,
                assignments: try group.assignments.compactMap { try planning.planned($0) })
        }
    }

    // MARK: What is there already

    private func themesMeant() throws -> [Theme] {
        guard !draft.reading.themes.isEmpty else { return [] }
        let known = try years.prefix(30).flatMap { try work.themes(of: $0) }
        return draft.reading.themes.reduce(into: []) { chosen, title in
            let folded = SearchText.folded(title.value)
            let same = known.first { $0.title == title.value } ?? known.first { SearchText.folded($0.title) == folded }
            guard let same else {
                leftovers.add(
                    title.value, at: title.place,
                    "Chủ đề chưa có trong danh mục chủ đề năm. Hãy ghi chủ đề vào danh mục rồi chọn cho chương trình.")
                return
            }
            if !chosen.contains(where: { $0.id == same.id }) { chosen.append(same) }
        }
    }

    private func parentMeant() throws -> Programme? {
        guard let title = draft.reading.parent else { return nil }
        let known = try work.session.all(
            Programme.self,
            """
            SELECT * FROM programme WHERE sort_key = \(SortKey.text(title)) AND parent_id IS NULL
              AND first_year <= \(years.lowerBound) AND last_year >= \(years.upperBound) AND first_year < last_year
              AND \(Programme.visible(to: work.actor, on: work.today))
            LIMIT 2
            """)
        if known.count == 1 { return known[0] }
        leftovers.add(title, at: "phần đầu", "Chưa rõ đây là chương trình nhiều năm nào.")
        return nil
    }

    /// Agreed assignments of other programmes by title, where the draft makes any concrete.
    private func superiorAssignments() throws -> [String: [Key<Assignment>]] {
        let titles = Set(draft.reading.assignments.compactMap(\.concretises))
        guard !titles.isEmpty else { return [:] }
        let known = try work.session.all(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN programme ON programme.id = assignment.programme_id
            WHERE programme.state = \(Programme.State.agreed) AND assignment.title IN (\(list: titles.sorted()))
              AND programme.first_year <= \(years.upperBound) AND programme.last_year >= \(years.lowerBound)
              AND \(Programme.visible(to: work.actor, on: work.today))
            ORDER BY assignment.id
            """)
        return Dictionary(grouping: known, by: \.title).mapValues { $0.map(\.id) }
    }
}
