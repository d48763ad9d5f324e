internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func newConference(_ request: Request, _ context: MemberContext) async throws -> Response {
        let asked = request.query["chuong-trinh"]
        return try await conferenceForm(nil, asked.isEmpty ? nil : asked, nil, nil, context)
    }

    func convene(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let organiser = form.key("don-vi", of: Organisation.self, required: "Hãy chọn đơn vị tổ chức.")
            let read = try ConferenceForm.read(&form)
            let chosen = try form.checked(organiser)
            return { work in try work.conveneConference(read.draft, by: chosen, carrying: read.programmes) }
        } then: { conference in
            Redirect.see(
                Paths.conference(conference.id),
                saying: "Đã lập hội nghị. Hãy ghi chương trình nghị sự và danh sách đại biểu.")
        } again: { values, refusal in
            try await conferenceForm(nil, nil, values, refusal, context)
        }
    }

    func alteringConference(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await conferenceForm(try context.key("id", of: Conference.self), nil, nil, nil, context)
    }

    func alterConference(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let read = try ConferenceForm.read(&form)
            return { work in
                try work.alterConference(id, to: read.draft, version: version)
                let now = try work.conference(id)
                if try work.programmes(of: now).map(\.id) != read.programmes {
                    try work.carryProgrammes(read.programmes, in: id, version: now.version)
                }
            }
        } then: { _ in
            Redirect.see(Paths.conference(id), saying: "Đã lưu.")
        } again: { values, refusal in
            try await conferenceForm(id, nil, values, refusal, context)
        }
    }

    private func conferenceForm(
        _ id: Key<Conference>?, _ asked: String?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let frame = try id.map { try ConferenceFrame($0, work, language) }
            try frame?.requireRunning()
            let organisers = work.actor.convening
            guard frame != nil || !organisers.isEmpty else {
                throw Refusal.forbidden(
                    .conferenceIsRunByItsOrganiser,
                    "Hội nghị do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của đơn vị tổ chức lập.")
            }
            let shown = try values ?? ConferenceForm.values(frame, asked, work, organisers)
            var state = FormState(values: shown, refusal: refusal, language: language)
            if let conference = frame?.conference {
                try state.tellChanges(of: conference, now: conference.version, work)
            }
            return try ConferenceForm(frame: frame, state: state, organisers: organisers, work)
        }
        return context.respond(page.office, site)
    }
}

/// The form of a conference: what, when, where, who leads it, and which programmes are before it.
struct ConferenceForm {
    let frame: ConferenceFrame?
    let state: FormState
    let organisers: [Capacity]
    let holders: [HeldOffice]
    let programmes: [Programme]

    private var language: Language { state.language }

    init(frame: ConferenceFrame?, state: FormState, organisers: [Capacity], _ work: Work) throws {
        self.frame = frame
        self.state = state
        self.organisers = organisers
        let own = frame.map { [$0.conference.organisationId] } ?? organisers.map(\.organisation)
        let day = Day(vietnamese: state.values["ngay"]) ?? work.today
        holders = try own.flatMap { try work.holders(in: $0, on: day) }
        programmes = try own.flatMap { organisation in
            var filter = ProgrammeFilter()
            filter.party = organisation
            return try work.programmes(filter).map(\.programme)
        }.uniqued(by: \.id)
    }

    var office: OfficePage {
        state.page(
            frame == nil
                ? language.pick("Lập hội nghị", "Convene a conference")
                : language.pick("Sửa hội nghị", "Edit the conference"),
            in: .conferences,
            breadcrumbs: frame?.crumbs ?? [Link(language.pick("Hội nghị", "Conferences"), to: Paths.conferences)],
            to: frame.map { Paths.alterConference($0.id) } ?? Paths.newConference, fields: fields,
            yes: frame == nil ? language.pick("Lập hội nghị", "Convene") : language.pick("Lưu", "Save"),
            back: frame.map { Paths.conference($0.id) } ?? Paths.conferences, version: frame?.conference.version)
    }

    private var fields: HTML {
        let organiser =
            frame == nil
            ? state.choice(
                "don-vi", language.pick("Đơn vị tổ chức", "Organiser"),
                organisers.map { Option($0.organisation.rawValue, $0.organisationName) }, required: true
            ).html
            : HTML()
        let people = holders.map { Option($0.holding.id.rawValue, "\($0.personName), \($0.office.title)") }
        let none = language.pick("Chưa chọn", "Not yet chosen")
        return """
            \(state.text("ten", language.pick("Tên hội nghị", "Title"), required: true))\(organiser)\
            \(state.day("ngay", language.pick("Ngày", "Day"), required: true))\
            \(state.text("tu-gio", language.pick("Từ giờ", "From"), hint: language.pick("Ví dụ 08:00.", "Such as 08:00."), required: true, width: .short))\
            \(state.text("den-gio", language.pick("Đến giờ", "Until"), required: true, width: .short))\
            \(state.text("dia-diem", language.pick("Địa điểm", "Place")))\
            \(state.choice("chu-tri", language.pick("Chủ trì", "Chair"), people, invitation: none))\
            \(state.choice("thu-ky", language.pick("Thư ký", "Secretary"), people, invitation: none))\
            \(carried)
            """
    }

    private var carried: HTML {
        guard !programmes.isEmpty else { return HTML() }
        return ChoiceGroup(
            "chuong-trinh", language.pick("Chương trình được xem xét", "Programmes"),
            programmes.map { Option($0.id.rawValue, $0.title, detail: language.pick($0.state.wording)) },
            chosen: Set(state.values.all("chuong-trinh")), takesSeveral: true, problem: state.problem("chuong-trinh")
        ).html
    }

    static func read(_ form: inout FormReader) throws -> (draft: ConferenceDraft, programmes: [Key<Programme>]) {
        let title = form.text("ten", required: "Hãy ghi tên hội nghị.", limit: 500)
        let day = form.day("ngay", required: "Hãy ghi ngày họp.")
        let from = form.time("tu-gio", required: "Hãy ghi giờ bắt đầu, ví dụ 08:00.")
        let until = form.time("den-gio", required: "Hãy ghi giờ kết thúc, ví dụ 11:30.")
        let place = form.text("dia-diem", limit: 500)
        let chair = form.key("chu-tri", of: Holding.self)
        let secretary = form.key("thu-ky", of: Holding.self)
        let programmes = form.values.all("chuong-trinh").compactMap { Key<Programme>($0) }
        let read = try (day: form.checked(day), from: form.checked(from), until: form.checked(until))
        let start = Instant.start(of: read.day)
        return (
            ConferenceDraft(
                title: title, startsAt: start.advanced(seconds: read.from * 60),
                endsAt: start.advanced(seconds: read.until * 60), place: place, chairId: chair, secretaryId: secretary),
            programmes
        )
    }

    fileprivate static func values(
        _ frame: ConferenceFrame?, _ asked: String?, _ work: Work, _ organisers: [Capacity]
    ) throws -> FormValues {
        guard let conference = frame?.conference else {
            return FormValues([
                "tu-gio": ["08:00"], "den-gio": ["11:30"], "chuong-trinh": asked.map { [$0] } ?? [],
                "don-vi": organisers.first.map { [$0.organisation.rawValue] } ?? [],
            ])
        }
        return FormValues([
            "ten": [conference.title], "ngay": [conference.day.vietnamese], "tu-gio": [conference.startsAt.timeOfDay],
            "den-gio": [conference.endsAt.timeOfDay], "dia-diem": [conference.place],
            "chu-tri": [conference.chairId?.rawValue ?? ""], "thu-ky": [conference.secretaryId?.rawValue ?? ""],
            "chuong-trinh": try work.programmes(of: conference).map(\.id.rawValue),
        ])
    }
}

extension FormReader {
    /// A time of day as minutes since midnight: `8:00`, `08h00`, `8 giờ`.
    mutating func time(_ field: String, required: String) -> Int? {
        let typed = text(field, required: required, limit: 20)
        guard !typed.isEmpty else { return nil }
        let parts = typed.split { !$0.isNumber }.compactMap { Int($0) }
        guard let hour = parts.first, parts.count <= 2, (0...23).contains(hour),
            (0...59).contains(parts.dropFirst().first ?? 0)
        else {
            problem(field, "Hãy ghi giờ và phút, ví dụ 08:00 hoặc 13:30.")
            return nil
        }
        return hour * 60 + (parts.dropFirst().first ?? 0)
    }
}
