internal import Storage
internal import Vietnamese

extension Rule {
    /// One paper or result has up to twenty files, and a file is removed once.
    package static let attachmentIsRemovedOnce = Rule("attachment.is-removed-once")
}

/// Where a file is about to hang: on something that is there, on a paper to be added, or on a result to be noted.
package enum AttachmentPlace: Sendable, Hashable {
    case holder(AttachmentHolder)
    case newPaper(Key<Conference>)
    case newResult(Key<Assignment>)
}

extension Work {
    /// Hangs a kept file on a paper or a result; in place of another, where one is named.
    @discardableResult
    package func attach(
        _ file: KeptFile, to holder: AttachmentHolder, insteadOf old: Key<Attachment>? = nil
    ) throws -> Attachment {
        try requireMayAttach(to: .holder(holder))
        let standing = try attachments(of: holder).filter(\.stands)
        guard standing.count < Attachment.countLimit || old != nil else {
            throw Refusal.invalid(
                .attachmentIsRemovedOnce, "tep", "Đã có \(standing.count) tệp. Hãy bỏ bớt tệp trước khi thêm.")
        }
        let (paper, result): (Key<ConferencePaper>?, Key<AssignmentResult>?) =
            switch holder {
            case .paper(let id): (id, nil)
            case .result(let id): (nil, id)
            }
        let attachment = Attachment(
            id: newKey(), paperId: paper, resultId: result, name: file.name, kind: file.kind, size: file.size,
            fingerprint: file.fingerprint, keptAt: now, keptBy: actor.member, personName: actor.name)
        try session.insert(attachment)
        let replaced = try old.map { try remove($0, of: holder, for: attachment.id, reason: "") }
        try record(
            replaced == nil ? "file-attached" : "file-replaced", holder,
            Facts().with("Tệp", attachment.name).with("Thay cho", replaced?.name)
                .with("Dấu vân tay", attachment.fingerprint))
        return attachment
    }

    /// Takes a file away; that it was there, who took it away and why stays.
    package func removeAttachment(_ id: Key<Attachment>, reason: String) throws {
        let line = try attachmentLine(id)
        guard let holder = line.attachment.holder else { throw Refusal.absent }
        try requireMayAttach(to: .holder(holder))
        let reason = CleanText.cleaned(reason, as: .lines)
        guard (1...1000).contains(reason.count) else {
            throw Refusal.invalid([.init("ly-do", "Hãy ghi lý do bỏ tệp, không quá 1.000 ký tự.")])
        }
        let attachment = try remove(id, of: holder, for: nil, reason: reason)
        try record("file-removed", holder, Facts().with("Tệp", attachment.name).with("Lý do", reason))
    }

    /// Takes the files of a paper that is taken from its conference; the events keep their names.
    func dropAttachments(ofPapers papers: SQL) throws {
        let own: SQL = "SELECT id FROM attachment WHERE paper_id IN (\(papers))"
        try session.run("DELETE FROM attachment_removal WHERE attachment_id IN (\(own))")
        try session.run("DELETE FROM attachment WHERE paper_id IN (\(papers))")
    }

    /// Refuses unless the actor may hang a file there now.
    package func requireMayAttach(to place: AttachmentPlace) throws {
        switch place {
        case .newPaper(let id): _ = try conference(id, runIn: .beforeItCloses)
        case .newResult(let id):
            guard try !partiesToNoteResults(of: try assignmentDetail(id)).isEmpty else {
                throw Refusal.forbidden(
                    .resultIsNotedByThoseWhoTakePart,
                    "Kết quả do cán bộ của đơn vị chủ trì hoặc phối hợp nhiệm vụ này ghi.")
            }
        case .holder(.paper(let id)): _ = try conference(try paper(id).conferenceId, runIn: .beforeItCloses)
        case .holder(.result(let id)): try requireOwnResult(id)
        }
    }

    private func requireOwnResult(_ id: Key<AssignmentResult>) throws {
        let result = try result(id)
        let own = try partiesToNoteResults(of: try assignmentDetail(result.assignmentId))
        try require(
            own.contains { $0.id == result.partyId }, .resultIsNotedByThoseWhoTakePart,
            "Tệp của kết quả này do cán bộ của đơn vị đã ghi kết quả thêm, thay hoặc bỏ.")
        guard try !session.exists("SELECT 1 FROM result_withdrawal WHERE result_id = \(id)") else {
            throw Refusal.outOfTurn(.resultIsWithdrawnOnce, "Kết quả này đã được rút nên tệp được giữ nguyên.")
        }
    }

    private func remove(
        _ id: Key<Attachment>, of holder: AttachmentHolder, for successor: Key<Attachment>?, reason: String
    ) throws -> Attachment {
        let line = try attachmentLine(id)
        guard line.attachment.holder == holder else { throw Refusal.absent }
        if let removal = line.removal {
            throw Refusal.outOfTurn(
                .attachmentIsRemovedOnce,
                "“\(line.attachment.name)” đã được \(removal.personName) bỏ hoặc thay lúc \(removal.removedAt.vietnamese)."
            )
        }
        try session.insert(
            AttachmentRemoval(
                id: newKey(), attachmentId: id, successorId: successor, reason: reason, removedAt: now,
                removedBy: actor.member, personName: actor.name))
        return line.attachment
    }

    private func record(_ act: String, _ holder: AttachmentHolder, _ facts: Facts) throws {
        switch holder {
        case .paper(let id):
            let paper = try paper(id)
            try record(
                "conference.\(act)", try conference(paper.conferenceId), facts.with("Tài liệu", paper.title))
        case .result(let id):
            let result = try result(id)
            try record(
                "assignment.\(act)", try assignment(result.assignmentId), facts.with("Kết quả", result.text))
        }
    }
}
