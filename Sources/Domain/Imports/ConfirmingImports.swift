internal import Storage

extension Work {
    /// Lets an import begin that was checked: rows without problems are taken, the others stay out.
    ///
    /// An import of accounts says who gets in, so it asks for a fresh proof of identity.
    package func confirmImport(_ id: Key<ImportRun>) throws {
        var run = try importRun(id)
        try requireOwn(run)
        try requireState(run, [.checked])
        guard run.created + run.updated > 0 else {
            throw Refusal.outOfTurn(
                .importIsConfirmed,
                "Tệp này không có dòng nào để nhập: mọi dòng đều không đổi hoặc còn lỗi. Hãy sửa tệp rồi gửi lại.")
        }
        if run.kind == .member { try requireStepUp() }
        run.confirmedAt = now
        run.holdingId = actor.capacity?.holding
        run.beginPass(.running, total: run.total)
        try session.update(run)
        try record("import.confirmed", run, Facts().with("Tệp", run.fileName).with("Số dòng", "\(run.total)"))
    }

    /// Stops an import, or the taking back of one; what was done stays done.
    package func stopImport(_ id: Key<ImportRun>) throws {
        var run = try importRun(id)
        try require(
            run.isOwn(of: actor) || actor.isHostAdministrator, .importsAreForAdministrators,
            "Chỉ người đã đưa tệp lên hoặc quản trị viên hệ thống dừng được.")
        try requireState(run, [.running, .undoing])
        try stop(&run, because: "Người dùng đã dừng.")
    }

    /// Goes on with an import that stopped; from now on it acts in the actor's present capacity.
    package func resumeImport(_ id: Key<ImportRun>) throws {
        var run = try importRun(id)
        try requireOwn(run)
        try requireState(run, [.stopped, .undoStopped])
        if run.kind == .member { try requireStepUp() }
        run.state = run.state == .stopped ? .running : .undoing
        run.holdingId = actor.capacity?.holding
        (run.reason, run.failures, run.finishedAt) = (nil, 0, nil)
        try session.update(run)
        try record("import.resumed", run, Facts().with("Tệp", run.fileName).with("Từ dòng", "\(run.done + 1)"))
    }

    /// Ends work on an import before its last row, and says why.
    func stop(_ run: inout ImportRun, because reason: String) throws {
        run.state = run.state == .undoing ? .undoStopped : .stopped
        run.reason = reason
        (run.worker, run.claimedUntil) = (nil, nil)
        run.finishedAt = now
        try session.update(run)
        try record(
            "import.stopped", run,
            Facts().with("Tệp", run.fileName).with("Đã xong", "\(run.done)/\(run.total)").with("Lý do", reason))
    }

    /// The same unit of work, done by whoever confirmed the import, with the rights they have at this moment.
    func working(for run: ImportRun) throws -> Work {
        guard let id = run.memberId else { return Work(actor: .installation, now: now, session: session) }
        guard let member = try session.find(Member.self, id), !member.isClosed else {
            throw Refusal.forbidden(.importActsInAnOffice, "Tài khoản của người nhập đã đóng, nên việc nhập dừng lại.")
        }
        let actor = try actor(of: member)
        guard let chosen = actor.capacities.first(where: { $0.holding == run.holdingId }) else {
            throw Refusal.forbidden(
                .importActsInAnOffice,
                "Người nhập không còn giữ chức vụ đã chọn khi xác nhận, nên việc nhập dừng lại. Các dòng đã nhập vẫn giữ."
            )
        }
        let acting = Actor(
            source: actor.source, name: actor.name, capacity: chosen, capacities: actor.capacities, host: actor.host,
            steppedUpUntil: now.advanced(seconds: 60))
        let work = Work(actor: acting, now: now, session: session)
        try work.requireMayImport(run.kind)
        return work
    }
}
