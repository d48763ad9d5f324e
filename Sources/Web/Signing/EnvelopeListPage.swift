internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func list(_ request: Request, _ context: MemberContext) async throws -> Response {
        let (language, asked) = (context.language, request.query["trang"])
        let page = try await site.desk.look(as: context.actor) { work in
            let total = try work.envelopeCount()
            let number = Paging.page(asked, of: EnvelopeListPage.size, total: total)
            return EnvelopeListPage(
                envelopes: try work.envelopes(
                    limit: EnvelopeListPage.size, offset: (number - 1) * EnvelopeListPage.size),
                paging: Paging(page: number, of: EnvelopeListPage.size, total: total, language: language) {
                    "\(Paths.envelopes)?trang=\($0)"
                },
                mine: Set(try work.envelopesToSign().map(\.envelope.id)),
                keepsRegisters: !work.actor.registers.isEmpty, language: language)
        }
        return context.respond(page.office, site)
    }
}

/// The texts that somebody sees before their signatories and after, the latest first.
struct EnvelopeListPage {
    /// How many documents a page has.
    static let size = 25

    let envelopes: [EnvelopeDetail]
    let paging: Paging?
    let mine: Set<Key<Envelope>>
    let keepsRegisters: Bool
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Văn bản", "Documents"), in: .documents,
            summary:
                "\(language.pick("Văn bản đang ký và đã phát hành mà đơn vị của đồng chí ký hoặc nhận.", "Documents that your organisation signs or gets."))",
            actions: keepsRegisters
                ? LinkButton(language.pick("Sổ văn bản", "Registers"), to: Paths.registers).html : HTML(),
            main: table)
    }

    private var table: HTML {
        Table(
            language.pick("Văn bản", "Documents"),
            columns: [
                .link(language.pick("Trích yếu", "Subject")) {
                    Link($0.envelope.title, to: Paths.envelope($0.envelope.id))
                },
                .text(language.pick("Số, ký hiệu", "Number")) { $0.envelope.numberText },
                .text(language.pick("Ngày", "Day"), .day) { $0.envelope.day.vietnamese },
                Column(language.pick("Trạng thái", "State")) { detail in
                    let turn: HTML =
                        mine.contains(detail.envelope.id)
                        ? " \(Badge(.soon, language.pick("Chờ đồng chí ký", "Waits for you")))" : HTML()
                    return "\(Badge(of: detail, language))\(turn)"
                },
            ], rows: envelopes, paging: paging,
            empty: EmptyState(
                language.pick("Chưa có văn bản nào được đưa ký", "No document yet"),
                language.pick(
                    "Khi các bên đã thống nhất, đơn vị chủ trì đưa chương trình ra ký từ trang của chương trình.",
                    "The lead puts a programme before its signatories from the programme's page."),
                steps: LinkButton(language.pick("Xem chương trình", "Programmes"), to: Paths.programmes).html),
            language: language
        ).html
    }
}
