internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func newCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await citationForm(nil, nil, nil, context)
    }

    func addCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let draft = try CitationForm.read(&form)
            return { work in try work.addCitation(draft, to: id) }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#can-cu", saying: "Đã thêm căn cứ.")
        } again: { values, refusal in
            try await citationForm(nil, values, refusal, context)
        }
    }

    func alteringCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await citationForm(try context.key("can-cu", of: Citation.self), nil, nil, context)
    }

    func alterCitation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let citation = try context.key("can-cu", of: Citation.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = try CitationForm.read(&form)
            return { work in try work.alterCitation(citation, to: draft, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.structure(of: id))#can-cu", saying: "Đã lưu căn cứ.")
        } again: { values, refusal in
            try await citationForm(citation, values, refusal, context)
        }
    }

    private func citationForm(
        _ key: Key<Citation>?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireWriting()
            let citation = try work.citations(of: frame.programme).first { $0.id == key }
            guard key == nil || citation != nil else { throw Refusal.absent }
            let state = FormState(
                values: values ?? citation.map(CitationForm.values) ?? FormValues(), refusal: refusal,
                language: language)
            return state.page(
                key == nil
                    ? language.pick("Thêm căn cứ", "Add a citation") : language.pick("Sửa căn cứ", "Edit the citation"),
                in: .programmes, breadcrumbs: frame.crumbs,
                to: key.map { Paths.citation($0, of: id) } ?? Paths.newCitation(in: id),
                fields: CitationForm(
                    state: state, programmes: try work.programmes().map(\.programme).filter { $0.id != id }
                ).fields, yes: language.pick("Lưu", "Save"), back: Paths.structure(of: id), version: citation?.version)
        }
    }
}

/// What a citation says of the text it names: kind, number, day, issuer, subject, and how long it is in force.
struct CitationForm {
    let state: FormState
    let programmes: [Programme]

    private var language: Language { state.language }

    var fields: HTML {
        """
        \(state.text("loai", language.pick("Loại văn bản", "Kind"), hint: language.pick("Ví dụ: Luật, Nghị quyết, Kế hoạch.", "Such as: Law, Resolution, Plan."), required: true))\
        \(state.text("so", language.pick("Số, ký hiệu", "Number")))\
        \(state.day("ngay", language.pick("Ngày ban hành", "Issued on")))\
        \(state.text("noi-ban-hanh", language.pick("Nơi ban hành", "Issuer")))\
        \(state.lines("trich-yeu", language.pick("Trích yếu", "Subject")))\
        \(state.day("tu-ngay", language.pick("Có hiệu lực từ", "In force from")))\
        \(state.day("den-ngay", language.pick("Hết hiệu lực sau ngày", "In force through"), hint: language.pick("Để trống nếu còn hiệu lực.", "Empty while in force.")))\
        \(cited)
        """
    }

    private var cited: HTML {
        guard !programmes.isEmpty else { return HTML() }
        return state.choice(
            "chuong-trinh", language.pick("Là chương trình trong hệ thống", "Is a programme kept here"),
            programmes.map { Option($0.id.rawValue, "\($0.title) (\($0.yearText))") },
            invitation: language.pick("Không", "None")
        ).html
    }

    static func read(_ form: inout FormReader) throws -> CitationDraft {
        let kind = form.text("loai", required: "Hãy ghi loại văn bản.", limit: 100)
        let number = form.text("so", limit: 100)
        let issued = form.day("ngay")
        let issuer = form.text("noi-ban-hanh", limit: 300)
        let abstract = form.text("trich-yeu", limit: 1000)
        let from = form.day("tu-ngay")
        let through = form.day("den-ngay")
        let cited = form.key("chuong-trinh", of: Programme.self)
        try form.check()
        return CitationDraft(
            kind: kind, number: number, issuedOn: issued, issuer: issuer, abstract: abstract, validFrom: from,
            validThrough: through, citedId: cited)
    }

    static func values(_ citation: Citation) -> FormValues {
        FormValues([
            "loai": [citation.kind], "so": [citation.number], "ngay": [citation.issuedOn?.vietnamese ?? ""],
            "noi-ban-hanh": [citation.issuer], "trich-yeu": [citation.abstract],
            "tu-ngay": [citation.validFrom?.vietnamese ?? ""], "den-ngay": [citation.validThrough?.vietnamese ?? ""],
            "chuong-trinh": [citation.citedId?.rawValue ?? ""],
        ])
    }
}
