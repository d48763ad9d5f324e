internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func newParty(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await partyForm(nil, nil, context)
    }

    func addParty(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let name = form.text("to-chuc", required: "Hãy ghi tên hoặc mã tổ chức.")
            try form.check()
            return { work in
                let organisation = try work.organisation(written: name, at: "to-chuc", on: work.today)
                return try work.addParty(organisation.id, to: id, version: version)
            }
        } then: { party in
            Redirect.see("\(Paths.structure(of: id))#cac-ben", saying: "Đã thêm \(party.name).")
        } again: { values, refusal in
            try await partyForm(values, refusal, context)
        }
    }

    func leaving(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await leaveForm(nil, nil, context)
    }

    func leave(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let party = try context.key("ben", of: Party.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let day = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối cùng tham gia.")
            let last = try form.checked(day)
            return { work in try work.removeParty(party, lastDay: last, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#cac-ben", saying: "Đã ghi bên rời chương trình.")
        } again: { values, refusal in
            try await leaveForm(values, refusal, context)
        }
    }

    func handingLead(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await leadForm(nil, nil, context)
    }

    func handLead(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let party = form.key("chu-tri", of: Party.self, required: "Hãy chọn bên chủ trì mới.")
            let chosen = try form.checked(party)
            return { work in try work.handLead(of: id, to: chosen, version: version) }
        } then: { _ in
            Redirect.see(Paths.programme(id), saying: "Đã chuyển việc chủ trì soạn thảo.")
        } again: { values, refusal in
            try await leadForm(values, refusal, context)
        }
    }

    private func partyForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.page(
                language.pick("Thêm bên tham gia", "Add a party"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.newParty(in: id),
                fields: state.written(
                    "to-chuc", language.pick("Tổ chức", "Organisation"),
                    from: try work.organisationChoices(on: work.today),
                    hint: language.pick("Ghi tên hoặc mã.", "Name or code."), required: true
                ).html, yes: language.pick("Thêm", "Add"), back: Paths.structure(of: id),
                version: frame.programme.version)
        }
    }

    private func leaveForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let key = try context.key("ben", of: Party.self)
        return try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            guard let party = frame.present.first(where: { $0.id == key }) else { throw Refusal.absent }
            let shown = values ?? FormValues(["ngay-cuoi": [work.today.vietnamese]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            return state.confirmation(
                language.pick("\(party.name) rời chương trình", "\(party.name) leaves"), in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.leave(key, of: id),
                consequences: [
                    language.pick(
                        "Phần trách nhiệm của \(party.name) ra khỏi chương trình; nhiệm vụ họ chủ trì cần đơn vị khác.",
                        "Its responsibilities leave the text; what it leads needs another lead.")
                ],
                untouched: [
                    language.pick("Ý kiến đã góp và các phiên bản cũ vẫn còn.", "Its opinions and old versions stay.")
                ],
                fields: state.day("ngay-cuoi", language.pick("Ngày cuối cùng tham gia", "Last day"), required: true)
                    .html,
                yes: language.pick("Ghi rời chương trình", "Record"), back: Paths.structure(of: id),
                version: party.version)
        }
    }

    private func leadForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireSteering()
            let others = frame.present.filter { $0.organisationId != frame.programme.leadId }
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Chuyển việc chủ trì soạn thảo", "Hand the lead over"), in: .programmes,
                breadcrumbs: frame.crumbs, to: Paths.handLead(of: id),
                consequences: [
                    language.pick(
                        "Cán bộ của \(frame.leadName) không còn soạn thảo, chuyển bước chương trình này nữa.",
                        "The people of \(frame.leadName) no longer draft or steer this programme.")
                ],
                fields: state.choice(
                    "chu-tri", language.pick("Chủ trì mới", "New lead"), others.map { Option($0.id.rawValue, $0.name) },
                    required: true, invitation: language.pick("Chọn một bên", "Choose")
                ).html, yes: language.pick("Chuyển chủ trì", "Hand over"), back: Paths.structure(of: id),
                version: frame.programme.version)
        }
    }
}
