internal import Storage
internal import Vietnamese

extension Rule {
    /// Steps are taken by the leaders and coordinators of the lead.
    package static let stepsAreTakenByTheLead = Rule("programme.steps-are-taken-by-the-lead")
    /// A programme goes from state to state only along the steps there are.
    package static let stepIsInTheTable = Rule("programme.step-is-in-the-table")
    /// A programme goes on when nothing blocks the step; the refusal names the first thing that does.
    package static let stepPassesItsCheck = Rule("programme.step-passes-its-check")
    /// A programme goes back only with a reason.
    package static let stepBackSaysWhy = Rule("programme.step-back-says-why")
}

extension Work {
    /// Takes a programme a step on or back, and records its text as a version.
    ///
    /// A step out of a state in which the text stands still and back makes the text changeable again; the versions show
    /// which places changed since, and whose agreement is to be asked anew (R-1.2).
    @discardableResult
    package func takeStep(
        _ id: Key<Programme>, to state: Programme.State, note: String = "", version: Int
    ) throws -> ProgrammeVersion {
        let programme = try programme(id)
        let step = try requireStep(programme, to: state, version: version)
        guard step.way == .step else {
            throw Refusal.outOfTurn(
                .stepIsInTheTable,
                step.way == .openingRound
                    ? "Chương trình chuyển sang “Lấy ý kiến” khi mở một đợt lấy ý kiến. Hãy mở đợt và ghi thời hạn."
                    : "Chương trình chuyển sang “Tiếp thu, giải trình” khi kết thúc đợt lấy ý kiến. Hãy kết thúc đợt đó."
            )
        }
        if state == .agreed { try requireNoConference(before: programme) }
        if programme.state == .agreed { try requireNoLiveEnvelope(of: programme) }
        return try advance(programme, by: step, note: note).version
    }

    /// The steps that lead on from where a programme stands, those that the actor may take.
    package func steps(of programme: Programme) -> [ProgrammeStep] {
        actor.maySteer(programme) ? ProgrammeStep.from(programme.state) : []
    }

    /// The step to a state, refused when the actor may not take it or there is none.
    func requireStep(_ programme: Programme, to state: Programme.State, version: Int) throws(Refusal) -> ProgrammeStep {
        try require(
            actor.maySteer(programme), .stepsAreTakenByTheLead,
            "Việc chuyển bước do lãnh đạo hoặc cán bộ tổng hợp của đơn vị chủ trì soạn thảo thực hiện.")
        try requireSeen(version, now: programme.version, of: programme.title)
        guard let step = ProgrammeStep.between(programme.state, state) else {
            let ways = ProgrammeStep.from(programme.state).map { "“\($0.to.wording.vietnamese)”" }
            throw .outOfTurn(
                .stepIsInTheTable,
                """
                Từ bước “\(programme.state.wording.vietnamese)” không chuyển được sang “\(state.wording.vietnamese)”. Chỉ \
                chuyển được sang \(ways.joined(separator: ", ")).
                """)
        }
        return step
    }

    /// Brings a programme to the state of a step that was allowed.
    func advance(
        _ programme: Programme, by step: ProgrammeStep, note: String
    ) throws -> (programme: Programme, version: ProgrammeVersion) {
        let note = String(CleanText.cleaned(note, as: .lines).prefix(2000))
        guard !step.needsReason || !note.isEmpty else {
            throw Refusal.invalid(.stepBackSaysWhy, "ly-do", "Hãy ghi lý do đưa chương trình về bước trước.")
        }
        if step.isForward { try requireChecked(programme, step) }
        var programme = programme
        let old = programme.state
        programme.state = step.to
        programme.version += 1
        try session.update(programme)
        let words = "Chuyển từ “\(old.wording.vietnamese)” sang “\(step.to.wording.vietnamese)”"
        let version = try storeVersion(of: programme, note: note.isEmpty ? words : "\(words): \(note)")
        if step.to == .conference { try putTextAgain(of: programme, version) }
        try record(
            "programme.step-taken", programme,
            Facts().changed("Bước", from: old.wording.vietnamese, to: step.to.wording.vietnamese).with("Ghi chú", note))
        return (programme, version)
    }

    private func requireChecked(_ programme: Programme, _ step: ProgrammeStep) throws {
        let blocking = try problems(of: programme, before: step.to).filter(\.blocks)
        guard let first = blocking.first else { return }
        let more = blocking.count > 1 ? " và \(blocking.count - 1) mục khác" : ""
        throw Refusal(
            .outOfTurn, .stepPassesItsCheck,
            "Chưa chuyển được sang “\(step.to.wording.vietnamese)”: \(first.message) (\(first.fixerName) sửa được)\(more).",
            problems: blocking.map { .init($0.place.description, "\($0.message) \($0.fixerName) sửa được.") })
    }
}
