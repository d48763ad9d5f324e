internal import Storage

extension Work {
    /// A version by id, found through the one who looks.
    package func version(_ id: Key<ProgrammeVersion>) throws -> ProgrammeVersion {
        guard let version = try session.find(ProgrammeVersion.self, id) else { throw Refusal.absent }
        _ = try programme(version.programmeId)
        return version
    }

    /// The versions of a programme that the actor has found, the latest first.
    package func versions(of programme: Programme) throws -> [VersionLine] {
        try session.all(
            VersionLine.self,
            """
            SELECT version.id, version.number, version.state, version.note, version.fingerprint, version.taken_at,
                   person.full_name AS person_name, office.title AS office_title
            FROM programme_version version
            LEFT JOIN member ON member.id = version.taken_by
            LEFT JOIN person ON person.id = member.person_id
            LEFT JOIN holding ON holding.id = version.holding_id
            LEFT JOIN office ON office.id = holding.office_id
            WHERE version.programme_id = \(programme.id)
            ORDER BY version.number DESC
            """)
    }

    /// The latest version of a programme that the actor has found.
    package func latestVersion(of programme: Programme) throws -> ProgrammeVersion? {
        try session.first(
            ProgrammeVersion.self,
            "SELECT * FROM programme_version WHERE programme_id = \(programme.id) ORDER BY number DESC LIMIT 1")
    }

    /// What changed from one version of a programme to another, place by place; same places are left out.
    package func difference(
        from old: Key<ProgrammeVersion>, to new: Key<ProgrammeVersion>
    ) throws -> [PassageDifference] {
        let (before, after) = (try version(old), try version(new))
        guard before.programmeId == after.programmeId, let left = before.content, let right = after.content else {
            throw Refusal.absent
        }
        return ProgrammeText.difference(from: left, to: right)
    }

    /// What changed from a version to the text as it stands now.
    package func difference(from old: Key<ProgrammeVersion>) throws -> [PassageDifference] {
        let before = try version(old)
        guard let left = before.content else { throw Refusal.absent }
        return ProgrammeText.difference(from: left, to: try text(of: try programme(before.programmeId)))
    }
}

extension ProgrammeText {
    /// What changed between two texts of one programme: places in the order of the new text, removed ones last.
    package static func difference(from old: ProgrammeText, to new: ProgrammeText) -> [PassageDifference] {
        Passage.difference(from: old.passages, to: new.passages)
    }
}

extension Passage {
    /// What changed between two rows of passages: places in the order of the new ones, removed ones last.
    static func difference(from old: [Passage], to after: [Passage]) -> [PassageDifference] {
        let before = Dictionary(old.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(after.map(\.place))
        let changed = after.compactMap { passage -> PassageDifference? in
            guard let earlier = before[passage.place] else {
                return passage.isEmpty ? nil : passage.difference(from: nil)
            }
            return earlier.text == passage.text ? nil : passage.difference(from: earlier)
        }
        let removed = old.filter { !present.contains($0.place) && !$0.isEmpty }.map { passage in
            PassageDifference(
                place: passage.place, heading: passage.heading, change: .removed,
                words: WordDifference(from: passage.text, to: ""))
        }
        return changed + removed
    }

    private var isEmpty: Bool { text.isEmpty }

    private func difference(from earlier: Passage?) -> PassageDifference {
        PassageDifference(
            place: place, heading: heading, change: earlier == nil ? .added : .changed,
            words: WordDifference(from: earlier?.text ?? "", to: text))
    }
}
