internal import Domain
internal import Hummingbird

extension ConferenceRoutes {
    /// The documents that a conference gives, as files of Word.
    func addPapers(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/bien-ban/tep-word") { _, context in
            try await paper(.minutes(try context.key("id", of: Conference.self)), context)
        }
        members.get("hoi-nghi/:id/thong-bao-ket-luan") { _, context in
            try await paper(.conclusions(try context.key("id", of: Conference.self)), context)
        }
        members.get("dai-bieu/:id/giay-moi") { _, context in
            try await paper(.invitation(try context.key("id", of: Delegate.self)), context)
        }
    }

    private func paper(_ paper: YearPaper, _ context: MemberContext) async throws -> Response {
        Response(try await site.desk.paper(paper, as: context.actor))
    }
}
