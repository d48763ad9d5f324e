internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ConferenceRoutes {
    func inviting(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await inviteForm(nil, nil, context)
    }

    func invite(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let chosen = form.values.all("chuc-vu").compactMap { Key<Holding>($0) }
            let list = form.paragraphs("danh-sach", limit: 50_000)
            try form.check()
            return { work in
                let day = try work.conference(id).day
                let guests = try InvitedList(list).drafts(work, on: day)
                guard !chosen.isEmpty || !guests.isEmpty else {
                    throw Refusal.invalid([
                        .init("danh-sach", "Hãy chọn người hoặc dán danh sách, mỗi dòng một đại biểu.")
                    ])
                }
                for holding in chosen { try work.inviteDelegate(DelegateDraft(.holder(holding)), to: id) }
                for draft in guests { try work.inviteDelegate(draft, to: id) }
                return chosen.count + guests.count
            }
        } then: { count in
            Redirect.see(Paths.delegates(of: id), saying: "Đã thêm \(count) đại biểu.")
        } again: { values, refusal in
            try await inviteForm(values, refusal, context)
        }
    }

    func removeDelegate(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Delegate.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        let conference = try await site.desk.act(as: context.actor) { work in
            let conference = try work.delegate(id).conference.id
            try work.removeDelegate(id, version: version)
            return conference
        }
        return Redirect.see(Paths.delegates(of: conference), saying: "Đã bỏ khỏi danh sách mời.")
    }

    private func inviteForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let language = frame.language
            try frame.requireRunning()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let known = Set(try work.delegates(of: frame.conference).compactMap(\.personId))
            let parties = try work.programmes(of: frame.conference).flatMap { try work.parties(of: $0) }
                .filter { !$0.hasLeft }
            let organisations = ([frame.conference.organisationId] + parties.map(\.organisationId)).uniqued { $0 }
            let groups = try organisations.map { organisation in
                let leaders = try work.leaders(of: organisation, on: frame.conference.day)
                return (
                    try work.name(of: organisation, near: frame.conference.day) ?? "",
                    leaders.filter { !known.contains($0.holding.personId) }
                )
            }
            return InviteForm(frame: frame, state: state, groups: groups).office
        }
    }
}

/// The form that invites several at once: leaders of the parties by office, others by a list.
private struct InviteForm {
    let frame: ConferenceFrame
    let state: FormState
    let groups: [(name: String, leaders: [HeldOffice])]

    private var language: Language { frame.language }

    var office: OfficePage {
        state.page(
            language.pick("Mời đại biểu", "Invite delegates"), in: .conferences, breadcrumbs: frame.crumbs,
            to: Paths.inviteDelegates(to: frame.id), fields: "\(choices)\(list)", yes: language.pick("Thêm", "Add"),
            back: Paths.delegates(of: frame.id))
    }

    private var choices: HTML {
        let chosen = Set(state.values.all("chuc-vu"))
        return HTML.joined(
            groups.filter { !$0.leaders.isEmpty }.enumerated().map { index, group in
                ChoiceGroup(
                    "chuc-vu", group.name,
                    group.leaders.map { Option($0.holding.id.rawValue, $0.personName, detail: $0.office.title) },
                    chosen: chosen, takesSeveral: true, problem: index == 0 ? state.problem("chuc-vu") : nil,
                    id: "f-chuc-vu-\(index)"
                ).html
            })
    }

    private var list: HTML {
        state.field(
            "danh-sach", language.pick("Đại biểu khác", "Others"),
            .lines(state.values["danh-sach"], limit: 50_000, rows: 8),
            hint: language.pick(
                "Mỗi dòng một đại biểu: họ tên; chức vụ; đơn vị. Có thể dán từ Excel.",
                "A delegate a line: name; position; organisation. Pasted from Excel is fine.")
        ).html
    }
}

/// A list of delegates as people paste it: a line each, parted by semicolons or tabs.
private struct InvitedList {
    let lines: [[String]]

    init(_ text: String) {
        lines = text.split(separator: "\n").map { line in
            line.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\t" }.map {
                CleanText.cleaned(String($0))
            }
        }
    }

    func drafts(_ work: Work, on day: Day) throws -> [DelegateDraft] {
        try lines.enumerated().map { index, parts in
            let (name, position, written) = (parts[0], parts.dropFirst().first ?? "", parts.dropFirst(2).first ?? "")
            guard parts.count <= 3, !name.isEmpty else {
                throw Refusal.invalid([
                    .init(
                        "danh-sach", "Dòng \(index + 1): hãy ghi họ tên; chức vụ; đơn vị, cách nhau bằng dấu chấm phẩy."
                    )
                ])
            }
            return DelegateDraft(try invited(written, work, on: day), personName: name, positionText: position)
        }
    }

    /// The organisation where it is one that we know by that name, else a guest of that organisation.
    private func invited(_ written: String, _ work: Work, on day: Day) throws -> DelegateDraft.Invited {
        guard !written.isEmpty else { return .guest(organisation: "") }
        do {
            return .organisation(try work.organisation(written: written, at: "danh-sach", on: day).id)
        } catch is Refusal {
            return .guest(organisation: written)
        }
    }
}
