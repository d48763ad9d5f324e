internal import Storage

extension Work {
    /// The files of a paper or a result that the actor has found, the first first, those taken away among them.
    package func attachments(of holder: AttachmentHolder) throws -> [AttachmentLine] {
        switch holder {
        case .paper(let id): try attachmentLines("paper_id = \(id)")
        case .result(let id): try attachmentLines("result_id = \(id)")
        }
    }

    /// The files that hang on the papers of a conference that the actor has found; two queries.
    package func attachments(of conference: Conference) throws -> [Key<ConferencePaper>: [Attachment]] {
        let lines = try attachmentLines(
            "paper_id IN (SELECT id FROM conference_paper WHERE conference_id = \(conference.id))")
        return Dictionary(grouping: lines.filter(\.stands).map(\.attachment).filter { $0.paperId != nil }) {
            $0.paperId ?? Key(rawValue: "")
        }
    }

    /// The files that hang on the results of an assignment that the actor has found; two queries.
    package func attachments(of assignment: Assignment) throws -> [Key<AssignmentResult>: [Attachment]] {
        let lines = try attachmentLines(
            "result_id IN (SELECT id FROM assignment_result WHERE assignment_id = \(assignment.id))")
        return Dictionary(grouping: lines.filter(\.stands).map(\.attachment)) { $0.resultId ?? Key(rawValue: "") }
    }

    /// A file that can still be read, found through the one who looks: whoever sees the conference or the assignment
    /// sees its files, and nobody else.
    package func attachment(_ id: Key<Attachment>) throws -> Attachment {
        let line = try attachmentLine(id)
        guard line.stands else { throw Refusal.absent }
        return line.attachment
    }

    /// A file with what became of it, found through the one who looks.
    package func attachmentLine(_ id: Key<Attachment>) throws -> AttachmentLine {
        guard let line = try attachmentLines("id = \(id)").first else { throw Refusal.absent }
        switch line.attachment.holder {
        case .paper(let id): _ = try paper(id)
        case .result(let id): _ = try result(id)
        case nil: throw Refusal.absent
        }
        return line
    }

    /// A paper of a conference that the actor sees.
    package func paper(_ id: Key<ConferencePaper>) throws -> ConferencePaper {
        guard let paper = try session.find(ConferencePaper.self, id) else { throw Refusal.absent }
        _ = try conference(paper.conferenceId)
        return paper
    }

    /// A result of an assignment that the actor sees.
    package func result(_ id: Key<AssignmentResult>) throws -> AssignmentResult {
        guard let result = try session.find(AssignmentResult.self, id) else { throw Refusal.absent }
        _ = try assignment(result.assignmentId)
        return result
    }

    private func attachmentLines(_ condition: SQL) throws -> [AttachmentLine] {
        let found = try session.all(
            Attachment.self, "SELECT * FROM attachment WHERE \(condition) ORDER BY kept_at, id")
        let removals = try session.all(
            AttachmentRemoval.self,
            "SELECT * FROM attachment_removal WHERE attachment_id IN (\(list: found.map(\.id)))")
        let gone = Dictionary(uniqueKeysWithValues: removals.map { ($0.attachmentId, $0) })
        return found.map { AttachmentLine(attachment: $0, removal: gone[$0.id]) }
    }
}

extension Work {
    /// Whether the actor may add, replace and remove the files of a paper or a result now.
    package func mayAttach(to holder: AttachmentHolder) throws -> Bool {
        do {
            try requireMayAttach(to: .holder(holder))
            return true
        } catch let refusal as Refusal where refusal.kind != .absent { return false }
    }
}
