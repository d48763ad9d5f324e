internal import Storage
internal import Vietnamese

extension Rule {
    /// Minutes are corrected by the secretary, or the coordinators of the organiser, until they are locked.
    package static let minutesAreCorrectedByTheSecretary = Rule("minutes.are-corrected-by-the-secretary")
    /// The minutes are locked when the conference ends.
    package static let minutesAreLockedAtTheEnd = Rule("minutes.are-locked-at-the-end")
}

/// A part of the minutes while they are written: what the record gives, and what the secretary wrote in its place.
package struct MinutesPart: Sendable {
    package let section: MinutesSection
    package let drafted: String
    package let correction: MinutesCorrection?

    package var text: String { correction?.text ?? drafted }
    /// The record changed after the secretary wrote.
    package var isOvertaken: Bool { correction.map { $0.basis != Digest.fingerprint(drafted) } ?? false }
}

extension Work {
    /// The minutes of a conference that the actor has found: as they were locked, else as they stand now.
    package func minutes(of conference: Conference) throws -> MinutesText {
        if let locked = try lockedMinutes(of: conference), let content = locked.content { return content }
        return MinutesText(
            title: conference.title, organiser: try name(of: conference.organisationId, near: conference.day) ?? "",
            chair: try chair(of: conference)?.line ?? "", secretary: try secretary(of: conference)?.line ?? "",
            parts: try minutesParts(of: conference).map {
                .init(
                    section: $0.section, heading: $0.section.wording.vietnamese, text: $0.text,
                    isCorrected: $0.correction != nil)
            })
    }

    /// The minutes of a conference that the actor has found, once it has ended.
    package func lockedMinutes(of conference: Conference) throws -> Minutes? {
        try session.first(Minutes.self, "SELECT * FROM minutes WHERE conference_id = \(conference.id)")
    }

    /// The parts of the minutes of a conference that the actor has found, drafted from the record, with what the
    /// secretary wrote.
    package func minutesParts(of conference: Conference) throws -> [MinutesPart] {
        let record = MinutesRecord(
            conference: conference, steps: try steps(of: conference), delegates: try delegateLines(of: conference),
            agenda: try agendaItems(of: conference), statements: try statements(at: conference),
            boards: try consensusBoards(of: conference), conclusions: try conclusions(of: conference))
        let corrections = try session.all(
            MinutesCorrection.self, "SELECT * FROM minutes_correction WHERE conference_id = \(conference.id)")
        return MinutesSection.allCases.map { section in
            MinutesPart(
                section: section, drafted: record.text(of: section),
                correction: corrections.first { $0.section == section })
        }
    }

    /// Whether the actor corrects the minutes while they are not locked.
    package func mayCorrectMinutes(of conference: Conference) throws -> Bool {
        if actor.isInstallation || actor.has(.coordinator, in: conference.organisationId) { return true }
        return try holds(conference.secretaryId)
    }

    /// Writes a part of the minutes otherwise than the record gives it; without words it goes back to the record.
    ///
    /// - Parameter version: of the correction that the person saw; 0 where there was none.
    package func correctMinutes(
        of id: Key<Conference>, _ section: MinutesSection, _ text: String, version: Int
    ) throws {
        let conference = try conference(id)
        let secretary = try heldName(conference.secretaryId) ?? "thư ký"
        try require(
            try mayCorrectMinutes(of: conference), .minutesAreCorrectedByTheSecretary,
            "Biên bản do thư ký (\(secretary)) hoặc cán bộ tổng hợp của đơn vị tổ chức chỉnh sửa.")
        guard conference.state == .inProgress else {
            throw Refusal.outOfTurn(
                .minutesAreLockedAtTheEnd,
                try lockSentence(of: conference) ?? "Biên bản được ghi khi hội nghị đang họp.")
        }
        let part = try minutesParts(of: conference).first { $0.section == section }
        let old = part?.correction
        try requireSeen(version, now: old?.version ?? 0, of: section.wording.vietnamese)
        let text = CleanText.cleaned(text, as: .lines)
        guard text.count <= 100_000 else {
            throw Refusal.invalid([.init("noi-dung", "Hãy rút gọn còn không quá 100.000 ký tự.")])
        }
        let correction = MinutesCorrection(
            id: old?.id ?? newKey(), conferenceId: id, section: section, text: text,
            basis: Digest.fingerprint(part?.drafted ?? ""), correctedAt: now, correctedBy: actor.member,
            version: (old?.version ?? 0) + 1)
        if let old, text.isEmpty {
            try session.delete(old)
        } else if old != nil {
            try session.update(correction)
        } else if !text.isEmpty {
            try session.insert(correction)
        }
        try record(
            "conference.minutes-corrected", conference, Facts().with("Mục", section.wording.vietnamese))
    }

    /// Locks the minutes of a conference that has ended.
    func lockMinutes(of conference: Conference) throws -> Minutes {
        let text = try minutes(of: conference).canonical
        let minutes = Minutes(
            id: newKey(), conferenceId: conference.id, text: text, fingerprint: Digest.fingerprint(text),
            lockedAt: now, lockedBy: actor.member)
        try session.insert(minutes)
        try record("conference.minutes-locked", conference, Facts().with("Mã kiểm tra", minutes.fingerprint))
        return minutes
    }
}
