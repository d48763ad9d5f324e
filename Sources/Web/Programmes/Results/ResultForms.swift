internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func notingResult(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await resultForm(nil, nil, context)
    }

    func noteResult(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        return try await site.takeFile(request, context, for: .newResult(id)) { form in
            let party = form.key("ben", of: Party.self, required: "Hãy chọn đơn vị.")
            let day = form.day("ngay", required: "Hãy ghi ngày có kết quả.")
            let text = form.paragraphs("noi-dung", limit: 10_000)
            let typed = form.text("so-luong", limit: 30)
            let amount = typed.isEmpty ? nil : Quantity(vietnamese: typed)
            if !typed.isEmpty, amount == nil { form.problem("so-luong", "Hãy ghi một số, ví dụ 1.200 hoặc 97,5.") }
            let area = form.text("dia-ban", limit: 300)
            let read = try (party: form.checked(party), day: form.checked(day))
            return { work, file in
                let place = try area.nonEmpty.map { try work.area(written: $0, at: "dia-ban", on: read.day).id }
                let result = try work.noteResult(
                    of: id, ResultDraft(on: read.day, text, amount: amount, areaId: place), by: read.party)
                if let file { try work.attach(file, to: .result(result.id)) }
            }
        } then: { _ in
            Redirect.see("\(Paths.assignment(id))#ket-qua", saying: "Đã ghi kết quả.")
        } again: { values, refusal in
            try await resultForm(values, refusal, context)
        }
    }

    func withdrawingResult(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await resultWithdrawal(nil, nil, context)
    }

    func withdrawResult(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        let result = try context.key("ket-qua", of: AssignmentResult.self)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do", limit: 2000)
            try form.check()
            return { work in try work.withdrawResult(result, reason: reason) }
        } then: { _ in
            Redirect.see("\(Paths.assignment(id))#ket-qua", saying: "Đã rút kết quả.")
        } again: { values, refusal in
            try await resultWithdrawal(values, refusal, context)
        }
    }

    private func resultForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Assignment.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let detail = try work.assignmentDetail(id)
            let frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
            let own = try work.partiesToNoteResults(of: detail)
            guard !own.isEmpty else {
                throw Refusal.forbidden(
                    .resultIsNotedByThoseWhoTakePart,
                    "Kết quả do cán bộ của đơn vị chủ trì hoặc phối hợp nhiệm vụ này ghi.")
            }
            let shown =
                values ?? FormValues(["ben": [own[0].id.rawValue], "ngay": [work.today.vietnamese]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let unit = detail.assignment.unit
            return state.page(
                language.pick("Ghi kết quả", "Note a result"), in: .programmes,
                breadcrumbs: frame.crumbs + [Link(detail.assignment.title, to: Paths.assignment(id))],
                to: Paths.noteResult(of: id),
                fields: """
                    \(state.choice("ben", language.pick("Đơn vị", "Party"), own.map { Option($0.id.rawValue, $0.name) }, required: true))\
                    \(state.day("ngay", language.pick("Ngày", "Day"), required: true))\
                    \(state.field("so-luong", unit.isEmpty ? language.pick("Số lượng", "Amount") : language.pick("Số lượng (\(unit))", "Amount (\(unit))"), .number(state.values["so-luong"]), hint: detail.assignment.target.map { language.pick("Chỉ tiêu: \($0.vietnamese) \(unit).", "Target: \($0.vietnamese) \(unit).") }))\
                    \(state.lines("noi-dung", language.pick("Đã làm được gì", "What was done"), required: true, limit: 10_000))\
                    \(state.written("dia-ban", language.pick("Địa bàn", "Area"), from: try work.areaChoices(on: work.today)))\
                    \(state.fileField(language.pick("Tệp minh chứng", "File")))
                    """, yes: language.pick("Ghi", "Save"), back: Paths.assignment(id), takesFiles: true)
        }
        return context.respond(page, site)
    }

    private func resultWithdrawal(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Assignment.self)
        let key = try context.key("ket-qua", of: AssignmentResult.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let detail = try work.assignmentDetail(id)
            let frame = try ProgrammeFrame(try work.programme(detail.assignment.programmeId), work, language)
            guard let line = try work.results(of: detail.assignment).first(where: { $0.result.id == key }) else {
                throw Refusal.absent
            }
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Rút kết quả", "Withdraw the result"), in: .programmes, breadcrumbs: frame.crumbs,
                to: Paths.withdrawResult(key, of: id),
                consequences: [
                    language.pick(
                        "Kết quả ngày \(line.result.happenedOn.vietnamese) không còn được tính.",
                        "The result of \(line.result.happenedOn.vietnamese) counts no more.")
                ],
                untouched: [
                    language.pick("Kết quả vẫn còn trong danh sách, có đánh dấu.", "It stays in the list, marked.")
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true).html,
                yes: language.pick("Rút kết quả", "Withdraw"), back: Paths.assignment(id))
        }
        return context.respond(page, site)
    }
}
