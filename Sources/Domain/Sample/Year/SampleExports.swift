internal import Storage

extension Desk {
    /// The issued programmes, to be handed to whoever looks at the sample: files with their names.
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
        return papers
    }
}
