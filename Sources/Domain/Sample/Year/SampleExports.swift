internal import Storage

extension Desk {
    /// The issued programmes and the evaluation of the year before, to be handed to whoever looks at the sample: files with their names.
    package func issuedPapers(from room: SigningRoom) async throws -> [MadePaper] {
        let details = try await look(as: .installation) { work in
            try work.envelopes().filter { $0.issue != nil }
        }
        var papers: [MadePaper] = []
        for detail in details {
            for paper in [EnvelopePaper.signed, .word, .bundle] {
                papers.append(try await room.paper(paper, of: detail))
            }
        }
        for programme in try await look(as: .installation, { try $0.programmes(ProgrammeFilter()).map(\.programme) })
        where programme.lastYear == 2018 {
            papers.append(try await room.paper(.report(programme.id, year: 2018), as: .word, by: .installation))
        }
        return papers
    }
}
