internal import Domain
internal import Hummingbird

extension ConferenceRoutes {
    /// The documents that a conference gives, on the screen and as files.
    func addPapers(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/bien-ban/tep-word") { request, context in
            try await paper(.minutes(try context.key("id", of: Conference.self)), request, context)
        }
        members.get("hoi-nghi/:id/thong-bao-ket-luan") { request, context in
            try await paper(.conclusions(try context.key("id", of: Conference.self)), request, context)
        }
        members.get("dai-bieu/:id/giay-moi") { request, context in
            try await paper(.invitation(try context.key("id", of: Delegate.self)), request, context)
        }
    }

    private func paper(
        _ paper: YearPaper, _ request: Request, _ context: MemberContext
    ) async throws -> Response {
        try await site.answer(paper, request, context)
    }
}
