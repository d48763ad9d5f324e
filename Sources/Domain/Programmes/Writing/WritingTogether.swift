internal import Storage

extension OtherWriter {
    /// After how many seconds without a sign somebody counts as gone: browsers wake a hidden page once a minute.
    package static let patience = 90
}

extension Work {
    /// Notes that the actor has the form of a place open, and tells who else has.
    ///
    /// Nothing is noted, and nobody named, where the actor may not write now. It is no act on the text and leaves no
    /// event.
    package func noteWriting(at place: WritingPlace) throws -> [OtherWriter] {
        guard let member = actor.member, try mayWrite(at: place) else { return [] }
        let gone = now.advanced(seconds: -OtherWriter.patience)
        try session.run("DELETE FROM writing WHERE place = \(place) AND seen_at < \(gone)")
        let own = try session.first(
            Writing.self, "SELECT * FROM writing WHERE place = \(place) AND member_id = \(member)")
        if var own {
            own.seenAt = now
            try session.update(own)
        } else {
            try session.insert(Writing(id: newKey(), place: place, memberId: member, beganAt: now, seenAt: now))
        }
        return try session.all(
            OtherWriter.self,
            """
            SELECT person.full_name AS name, writing.began_at
            FROM writing
            JOIN member ON member.id = writing.member_id
            JOIN person ON person.id = member.person_id
            WHERE writing.place = \(place) AND writing.member_id <> \(member)
            ORDER BY writing.began_at, writing.id
            """)
    }

    /// Notes that the actor has left the form of a place, as with what was saved.
    package func endWriting(at place: WritingPlace) throws {
        guard let member = actor.member else { return }
        try session.run("DELETE FROM writing WHERE place = \(place) AND member_id = \(member)")
    }

    /// Whether the actor may change the place now; a place that the actor does not see is absent.
    private func mayWrite(at place: WritingPlace) throws -> Bool {
        switch place {
        case .clause(let id):
            let (clause, programme) = try clause(id)
            return try programme.state.isOpen && mayWrite(clause, of: programme)
        case .assignment(let id):
            let programme = try programme(try assignment(id).programmeId)
            return programme.state.isOpen && actor.mayDraft(programme)
        }
    }
}
