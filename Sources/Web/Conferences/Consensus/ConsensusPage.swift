internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func consensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let boards = try work.consensusBoards(of: frame.conference)
            return ConsensusPage(
                frame: frame, boards: boards,
                changed: frame.mayRun ? try work.itemsToPutAgain(boards.map(\.item)) : [])
        }
    }

    /// Puts an evaluation that was mended since before the parties again.
    func putAgain(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ConsensusItem.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        let conference = try await site.desk.act(as: context.actor) { work in
            let conference = try work.consensusItem(id).conference.id
            try work.putAgain(id, version: version)
            return conference
        }
        return Redirect.see(
            Paths.consensus(of: conference), saying: "Đã trình lại. Bên nào có nội dung thay đổi thì nêu lại ý kiến.")
    }

    func removeConsensus(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ConsensusItem.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        let conference = try await site.desk.act(as: context.actor) { work in
            let conference = try work.consensusItem(id).conference.id
            try work.removeConsensusItem(id, version: version)
            return conference
        }
        return Redirect.see(Paths.consensus(of: conference), saying: "Đã bỏ mục thống nhất.")
    }
}

/// Where each party stands to everything that is to be agreed on: by consensus, never by majority.
struct ConsensusPage {
    let frame: ConferenceFrame
    let boards: [ConsensusBoard]
    /// Items whose evaluation was changed since it was put before the parties.
    let changed: Set<Key<ConsensusItem>>

    private var language: Language { frame.language }
    private var isAsking: Bool { frame.isUnderWay && frame.conference.state != .draft }

    var office: OfficePage {
        frame.page(
            .consensus, language.pick("Nội dung thống nhất", "Consensus"), actions: put,
            main: boards.isEmpty ? nothing : "\(boards, board)")
    }

    private var put: HTML {
        guard frame.mayRun, frame.isUnderWay else { return HTML() }
        return LinkButton(
            language.pick("Đưa ra thống nhất", "Put to the parties"), to: Paths.putToConsensus(at: frame.id)
        ).html
    }

    private var nothing: HTML {
        EmptyState(
            language.pick("Chưa có nội dung nào đưa ra thống nhất", "Nothing to agree on yet"),
            language.pick(
                "Đưa dự thảo chương trình hoặc đánh giá kết quả của năm ra hội nghị; mỗi bên nêu một ý kiến.",
                "Put a draft or the evaluation of a year before the parties; each has one position.")
        ).html
    }

    private func board(_ board: ConsensusBoard) -> HTML {
        let item = board.item
        let result =
            item.result.map { Badge($0 == .agreed ? .good : .late, language.pick($0.wording)).html }
            ?? Badge(.soon, language.pick("đang lấy ý kiến", "open")).html
        let text: HTML? = item.programmeVersionId.map {
            " <p>\(Link(language.pick("Đọc văn bản được đưa ra", "Read the text"), to: Paths.version($0)))</p>"
        }
        return Block(
            item.title, note: "\(board.spoken)/\(board.all)", actions: actions(board), id: "muc-\(item.id.rawValue)",
            """
            <p>\(result) <span class="quiet small">\(board.tally) · \
            <code title="\(item.fingerprint)">\(String(item.fingerprint.prefix(12)))…</code></span></p>\(text)\
            \(table(board))
            """ as HTML
        ).html
    }

    private func actions(_ board: ConsensusBoard) -> HTML {
        guard board.item.isOpen else { return HTML() }
        let close =
            frame.mayPreside && frame.conference.state == .inProgress
            ? LinkButton(language.pick("Chốt", "Close"), to: Paths.closeConsensus(board.item.id), .main).html : HTML()
        let remove =
            frame.mayRun && board.lines.allSatisfy({ $0.history.isEmpty })
            ? PostButton(
                language.pick("Bỏ mục này", "Remove"), to: Paths.removeConsensus(board.item.id), .quiet,
                sending: [("phien-ban", "\(board.item.version)")]
            ).html : HTML()
        let again =
            changed.contains(board.item.id)
            ? PostButton(
                language.pick("Đánh giá đã sửa: trình lại", "Changed since: put again"),
                to: Paths.putAgain(board.item.id), .plain, sending: [("phien-ban", "\(board.item.version)")]
            ).html : HTML()
        return "\(close) \(again) \(remove)"
    }

    private func table(_ board: ConsensusBoard) -> HTML {
        Table(
            board.item.title,
            columns: [
                Column(language.pick("Bên", "Party"), .heading) { "\($0.party.name)" },
                Column(language.pick("Ý kiến", "Position")) { stand($0) },
                Column(language.pick("Nội dung", "Words")) { line in "<div>\(line.current?.text ?? "")</div>" },
                Column(language.pick("Người đại diện", "By")) { line in
                    guard let position = line.current else { return "–" }
                    return """
                        <div>\(position.personName)<br><span class="quiet small">\(position.officeTitle), \
                        \(position.takenAt.vietnamese)</span></div>
                        """
                },
                Column(language.pick("Việc", "Actions"), .actions) { speak($0, on: board.item) },
            ], rows: board.lines,
            empty: EmptyState(
                language.pick("Chương trình chưa có bên nào", "No party"),
                language.pick("Thêm các bên ở trang bố cục của chương trình.", "Add the parties first.")),
            language: language
        ).html
    }

    private func stand(_ line: ConsensusBoard.Line) -> HTML {
        guard let position = line.current else {
            return line.isReopened
                ? Badge(.soon, language.pick("nội dung đã đổi, cần nêu lại", "changed, to be asked again")).html
                : Badge(.neutral, language.pick("chưa nêu", "silent")).html
        }
        return Badge(position.stand.tone, language.pick(position.stand.wording)).html
    }

    private func speak(_ line: ConsensusBoard.Line, on item: ConsensusItem) -> HTML {
        guard item.isOpen, isAsking, frame.actor.speaks(for: line.party.organisationId) else { return HTML() }
        return LinkButton(
            line.current == nil ? language.pick("Nêu ý kiến", "Speak") : language.pick("Đổi ý kiến", "Change"),
            to: Paths.position(on: item.id, of: line.party.id), line.current == nil ? .main : .quiet
        ).html
    }
}

extension Position.Stand {
    var tone: Tone {
        switch self {
        case .agrees, .agreesWithComment: .good
        case .reserves: .soon
        case .disagrees: .late
        }
    }
}
