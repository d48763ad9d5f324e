internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    /// The piece of a clause's form that tells who else writes there; asked for again while the form is open.
    func clauseWriters(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Clause.self)
        return try await writers(at: .clause(id), asking: Paths.clauseWriters(id), context)
    }

    func assignmentWriters(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await writers(at: .assignment(id), asking: Paths.assignmentWriters(id), context)
    }

    private func writers(
        at place: WritingPlace, asking path: String, _ context: MemberContext
    ) async throws -> Response {
        let others = try await site.desk.act(as: context.actor) { try $0.noteWriting(at: place) }
        return context.respond(
            OfficePage(
                context.language.pick("Người cùng sửa", "Who else writes"), in: .programmes,
                main: OtherWriters(others, asking: path, context.language).html), site)
    }
}

/// "Trần Thị Mẫu đang sửa mục này (mở lúc 09:12)": who else has the same form open.
struct OtherWriters: Renderable {
    private let others: [OtherWriter]
    private let path: String
    private let language: Language

    init(_ others: [OtherWriter], asking path: String, _ language: Language) {
        self.others = others
        self.path = path
        self.language = language
    }

    var html: HTML {
        """
        <div id="nguoi-cung-sua" class="writers" role="status" data-poll="\(path)" data-every="15" data-always>\
        \(!others.isEmpty, told)</div>
        """
    }

    private var told: HTML {
        """
        \(others, line)<p class="quiet small">\(language.pick(
            "Hãy trao đổi với nhau: người lưu sau sẽ được xem phần người kia đã đổi trước khi lưu lại.",
            "Talk to each other: who saves second is shown what the other changed."))</p>
        """
    }

    private func line(_ other: OtherWriter) -> HTML {
        let time = other.beganAt.timeOfDay
        return
            "<p>\(Badge(.soon, language.pick("\(other.name) đang sửa mục này (mở lúc \(time))", "\(other.name) is writing here (since \(time))")))</p>"
    }
}

extension OfficePage {
    /// The page of a form with who else has it open above it.
    func telling(_ writers: OtherWriters) -> OfficePage {
        var page = self
        page.main = "\(writers)\(page.main)"
        return page
    }
}
