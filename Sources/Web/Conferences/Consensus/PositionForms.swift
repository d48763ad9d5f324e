internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func takingPosition(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await positionForm(request.query["ben"], nil, nil, context)
    }

    func takePosition(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ConsensusItem.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let number = form.number("so", in: 0...100_000) ?? 0
            let party = form.key("ben", of: Party.self, required: "Hãy chọn bên.")
            let stand: Position.Stand? = form.choice("y-kien", required: "Hãy chọn ý kiến.")
            let text = form.paragraphs("noi-dung", limit: 20_000)
            let read = try (party: form.checked(party), stand: form.checked(stand))
            return { work in
                try work.takePosition(
                    on: id, read.stand, text: text, for: read.party, version: version, after: number)
                return try work.consensusItem(id).conference.id
            }
        } then: { conference in
            Redirect.see(
                "\(Paths.consensus(of: conference))#muc-\(id.rawValue)",
                saying: "Đã ghi ý kiến. Có thể đổi đến khi chủ trì chốt.")
        } again: { values, refusal in
            try await positionForm(values["ben"], values, refusal, context)
        }
    }

    private func positionForm(
        _ party: String, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: ConsensusItem.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let (item, conference) = try work.consensusItem(id)
            let frame = try ConferenceFrame(conference.id, work, language)
            let own = try work.partiesToSpeak(on: item)
            guard let chosen = own.first(where: { $0.id.rawValue == party }) ?? own.first else {
                throw Refusal.forbidden(
                    .positionIsTakenByItsParty,
                    "Ý kiến của mỗi bên do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của chính bên đó nêu.")
            }
            let line = try work.consensusBoard(of: item).lines.first { $0.party.id == chosen.id }
            let shown =
                values
                ?? FormValues([
                    "y-kien": [line?.current?.stand.rawValue ?? ""], "noi-dung": [line?.current?.text ?? ""],
                ])
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.page(
                language.pick("Nêu ý kiến của \(chosen.name)", "The position of \(chosen.name)"), in: .conferences,
                breadcrumbs: frame.crumbs, summary: "\(item.title)", to: Paths.position(on: id),
                fields: """
                    <input type="hidden" name="ben" value="\(chosen.id.rawValue)">\
                    <input type="hidden" name="so" value="\(line?.lastNumber ?? 0)">\
                    \(ChoiceGroup("y-kien", language.pick("Ý kiến", "Position"), language.options(Position.Stand.allCases, \.wording), chosen: [state.values["y-kien"]], problem: state.problem("y-kien"), isRequired: true))\
                    \(state.lines("noi-dung", language.pick("Nội dung ý kiến", "Words"), hint: language.pick("Cần ghi, trừ khi chỉ nhất trí. Ý kiến bảo lưu được in trong biên bản.", "Needed unless you simply agree. Reservations are printed in the minutes."), limit: 20_000))
                    """, yes: language.pick("Ghi ý kiến", "Save"), back: Paths.consensus(of: conference.id),
                version: item.version)
        }
        return context.respond(page, site)
    }
}
