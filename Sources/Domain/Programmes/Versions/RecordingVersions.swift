internal import Storage
internal import Vietnamese

extension Rule {
    /// A version is recorded by those who draft or lead the programme.
    package static let versionIsRecordedByTheLead = Rule("version.is-recorded-by-the-lead")
    /// What is restored was in that version, and belongs to the same programme.
    package static let restoredTextWasThere = Rule("version.restored-text-was-there")
}

extension Work {
    /// Records the text as it stands now, unless the latest version says the very same.
    @discardableResult
    package func recordVersion(of id: Key<Programme>, note: String) throws -> ProgrammeVersion {
        let programme = try programme(id)
        try require(
            actor.mayDraft(programme) || actor.maySteer(programme), .versionIsRecordedByTheLead,
            "Phiên bản do người soạn thảo hoặc lãnh đạo của đơn vị chủ trì lưu.")
        let text = try text(of: programme).canonical
        if let last = try latestVersion(of: programme), last.text == text { return last }
        return try storeVersion(text, of: programme, note: String(CleanText.cleaned(note).prefix(500)))
    }

    /// Stores a version for a step, also when the text is the same as before.
    func storeVersion(_ text: String? = nil, of programme: Programme, note: String) throws -> ProgrammeVersion {
        let text = try text ?? self.text(of: programme).canonical
        let number = try session.first(
            Int.self, "SELECT coalesce(max(number), 0) FROM programme_version WHERE programme_id = \(programme.id)")
        let version = ProgrammeVersion(
            id: newKey(), programmeId: programme.id, number: (number ?? 0) + 1, state: programme.state, note: note,
            text: text, fingerprint: Digest.fingerprint(text), takenAt: now, takenBy: actor.member,
            holdingId: actor.capacity?.holding)
        try session.insert(version)
        try record(
            "programme.version-recorded", programme,
            Facts().with("Phiên bản", "\(version.number)").with("Ghi chú", note).with(
                "Mã kiểm tra", version.fingerprint))
        return version
    }

    /// Brings a clause back to what it said in a version.
    package func restoreClause(_ id: Key<Clause>, from versionId: Key<ProgrammeVersion>, version: Int) throws {
        let (clause, programme) = try clause(id)
        let source = try self.version(versionId)
        guard source.programmeId == programme.id,
            let text = source.content?.clauses.first(where: { $0.name == clause.name })?.text
        else { throw Work.nothingToRestore }
        guard try mayWrite(clause, of: programme) else { return try requireDrafter(programme) }
        try requireOpen(programme)
        try requireSeen(version, now: clause.version, of: clause.name.wording.vietnamese)
        _ = try rewrite(clause, text, "clause.restored", Facts().with("Từ phiên bản", "\(source.number)"))
    }

    /// Brings an assignment back to what it said in a version, at the place where it stands now.
    package func restoreAssignment(
        _ id: Key<Assignment>, from versionId: Key<ProgrammeVersion>, version: Int
    ) throws {
        let old = try assignmentDetail(id)
        let programme = try openToDrafters(old.assignment.programmeId)
        let source = try self.version(versionId)
        let texts = source.content?.groups.flatMap(\.assignments) ?? []
        guard source.programmeId == programme.id, let draft = texts.first(where: { $0.id == id })?.draft else {
            throw Work.nothingToRestore
        }
        try requireSeen(version, now: old.assignment.version, of: old.assignment.title)
        try check(draft, in: programme, of: id)
        _ = try store(
            draft, over: old, of: programme, "assignment.restored", Facts().with("Từ phiên bản", "\(source.number)"))
    }

    private static let nothingToRestore = Refusal.outOfTurn(
        .restoredTextWasThere, "Phiên bản này không có nội dung đó. Hãy chọn phiên bản khác.")
}

extension ProgrammeVersion {
    /// The text taken apart again; nothing where it cannot be read.
    package var content: ProgrammeText? { JSONText.decode(ProgrammeText.self, from: text) }
}
