internal import Documents
internal import Storage
internal import Vietnamese

extension Work {
    /// How an organisation numbers the documents of a year; nothing where nobody ever decided, and each kind has its own
    /// row.
    package func numbering(of organisation: Key<Organisation>, year: Int) throws -> Numbering? {
        guard actor.readsRegisters(of: organisation) || actor.isInstallation else { throw Refusal.absent }
        return try numberingInForce(of: organisation, year: year)
    }

    /// Decides from which year which kinds share one row of numbers; what was decided before stays on record.
    package func setNumbering(of organisation: Key<Organisation>, _ draft: NumberingDraft) throws {
        guard actor.readsRegisters(of: organisation) else { throw Refusal.absent }
        try require(
            actor.setsNumbering(of: organisation), .numberingIsSetByCoordinators,
            "Cách đánh số do cán bộ tổng hợp hoặc lãnh đạo của \(try name(of: organisation, near: today) ?? "đơn vị") quy định."
        )
        try requireUnused(draft, organisation)
        guard draft.shared.count != 1 else {
            throw Refusal.invalid(
                .numberingIsSharedByTwo, "loai",
                "Hãy chọn từ hai tên loại trở lên để đánh số chung, hoặc bỏ hết để mỗi tên loại một dãy số.")
        }
        let current = try numberingInForce(of: organisation, year: draft.firstYear)
        guard current?.id == draft.seen else {
            throw Refusal.outOfTurn(
                .recordIsUnchanged, "Người khác vừa đổi cách đánh số. Hãy xem lại rồi quyết định.")
        }
        let numbering = Numbering(
            id: newKey(), organisationId: organisation, firstYear: draft.firstYear,
            shared: draft.shared.sorted { $0.rawValue < $1.rawValue }, setAt: now, setBy: actor.member,
            personName: actor.name)
        try session.insert(numbering)
        let kinds = numbering.shared.map(\.name).joined(separator: "; ")
        try record(
            "register.numbering-set", numbering,
            Facts().with("Từ năm", "\(draft.firstYear)")
                .with("Đánh số chung", kinds.isEmpty ? "không, mỗi tên loại một dãy số" : kinds))
    }

    /// To which row of numbers a kind belongs in a year.
    func series(of kind: DocumentKind, at organisation: Key<Organisation>, year: Int) throws -> String {
        let shared = try numberingInForce(of: organisation, year: year)?.shared ?? []
        return shared.contains(kind) ? Numbering.commonSeries : kind.abbreviation
    }

    /// The last decision counts, for every year from its own on.
    private func numberingInForce(of organisation: Key<Organisation>, year: Int) throws -> Numbering? {
        try session.first(
            Numbering.self,
            """
            SELECT * FROM numbering WHERE organisation_id = \(organisation) AND first_year <= \(year)
            ORDER BY set_at DESC, id DESC LIMIT 1
            """)
    }

    private func requireUnused(_ draft: NumberingDraft, _ organisation: Key<Organisation>) throws {
        guard (today.year...today.year + 5).contains(draft.firstYear) else {
            throw Refusal.invalid(
                .numberingBeginsWithAnUnusedYear, "tu-nam",
                "Hãy chọn năm bắt đầu từ \(today.year) đến \(today.year + 5).")
        }
        let used = try session.first(
            Int.self,
            """
            SELECT year FROM outgoing_entry WHERE organisation_id = \(organisation) AND year >= \(draft.firstYear)
            ORDER BY year DESC LIMIT 1
            """)
        guard let used else { return }
        throw Refusal.invalid(
            .numberingBeginsWithAnUnusedYear, "tu-nam",
            "Năm \(used) đã cấp số theo cách cũ. Hãy bắt đầu từ năm \(used + 1) để các dãy số không đứt quãng.")
    }
}
