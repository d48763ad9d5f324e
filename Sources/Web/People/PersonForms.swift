internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func newPerson(_ request: Request, _ context: MemberContext) async throws -> Response {
        let own = context.actor.capacities.first { $0.role == .administrator || $0.role == .coordinator }?.organisation
        let day = context.day(site)
        let written = try await site.desk.look(as: context.actor) { work in
            try own.map { try work.written($0, on: day) }
        }
        return try await personForm(nil, FormValues(["to-chuc": [written ?? ""]]), nil, context)
    }

    func create(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await site.take(request, context) { form in
            let code = form.optionalText("ma", limit: 60)
            let draft = PersonForm.read(&form)
            let keeper = form.text("to-chuc", required: "Hãy ghi tổ chức quản lý hồ sơ.")
            let isAnother = form.isTicked("la-nguoi-khac")
            try form.check()
            return { work in
                try work.createPerson(
                    draft, code: code, keptBy: work.organisation(written: keeper, at: "to-chuc", on: work.today).id,
                    isAnother: isAnother)
            }
        } then: { person in
            Redirect.see(Paths.person(person.id), saying: "Đã thêm \(person.fullName).")
        } again: { values, refusal in
            try await personForm(nil, values, refusal, context)
        }
    }

    func altering(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await personForm(context.key("id", of: Person.self), nil, nil, context)
    }

    func alter(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Person.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = PersonForm.read(&form)
            let keeper = form.text("to-chuc", required: "Hãy ghi tổ chức quản lý hồ sơ.")
            let isAnother = form.isTicked("la-nguoi-khac")
            try form.check()
            return { work in
                try work.alterPerson(
                    id, to: draft, keptBy: work.organisation(written: keeper, at: "to-chuc", on: work.today).id,
                    version: version, isAnother: isAnother)
            }
        } then: { person in
            Redirect.see(Paths.person(id), saying: "Đã lưu hồ sơ của \(person.fullName).")
        } again: { values, refusal in
            try await personForm(id, values, refusal, context)
        }
    }

    private func personForm(
        _ id: Key<Person>?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let person = try id.map { try work.person($0) }
            try PersonForm.require(work, person)
            let shown = try values ?? person.map { try PersonForm.values($0, work) } ?? FormValues()
            var state = FormState(values: shown, refusal: refusal, language: language)
            if let person { try state.tellChanges(of: person, now: person.version, work) }
            return PersonFormPage(person: person, state: state, keepers: try work.organisationChoices(on: work.today))
        }
        return context.respond(page.office, site)
    }
}

/// What of a person a form asks.
enum PersonForm {
    static func read(_ form: inout FormReader) -> PersonDraft {
        PersonDraft(
            fullName: form.text("ho-ten", required: "Hãy ghi họ và tên.", limit: 100), bornOn: form.day("ngay-sinh"),
            gender: form.choice("gioi-tinh"), telephone: form.optionalText("dien-thoai", limit: 40),
            email: form.optionalText("thu-dien-tu", limit: 200))
    }

    static func values(_ person: Person, _ work: Work) throws -> FormValues {
        FormValues([
            "ho-ten": [person.fullName], "ngay-sinh": [person.bornOn?.vietnamese ?? ""],
            "gioi-tinh": [person.gender?.rawValue ?? ""], "dien-thoai": [person.telephone ?? ""],
            "thu-dien-tu": [person.email ?? ""], "to-chuc": [try work.written(person.organisationId, on: work.today)],
        ])
    }

    static func require(_ work: Work, _ person: Person?) throws(Refusal) {
        let may = person.map { work.actor.mayKeepPeople(of: $0.organisationId) } ?? work.actor.mayKeepPeopleSomewhere
        try work.require(
            may, .peopleAreKeptByTheirOrganisation,
            "Hồ sơ do quản trị viên hoặc cán bộ tổng hợp của tổ chức quản lý hồ sơ cập nhật.")
    }
}

/// The form of a person, new or to be altered.
struct PersonFormPage {
    let person: Person?
    let state: FormState
    let keepers: [WrittenChoice]

    private var language: Language { state.language }
    private var back: String { person.map { Paths.person($0.id) } ?? Paths.people }

    var office: OfficePage {
        state.page(
            person == nil ? language.pick("Thêm cán bộ", "Add a person") : language.pick("Sửa hồ sơ", "Alter a person"),
            in: .people,
            breadcrumbs: [
                person.map { Link($0.fullName, to: Paths.person($0.id)) }
                    ?? Link(language.pick("Cán bộ", "People"), to: Paths.people)
            ],
            to: person.map { Paths.alterPerson($0.id) } ?? Paths.newPerson, fields: fields,
            yes: language.pick("Lưu", "Save"), back: back, version: person?.version)
    }

    private var fields: HTML {
        """
        \(state.text("ho-ten", language.pick("Họ và tên", "Full name"), hint: language.pick("Không ghi học hàm, học vị trước tên.", "Without academic titles."), required: true))\
        \(duplicate)\
        \(person == nil, state.text("ma", language.pick("Mã", "Code"), hint: language.pick("Để trống thì hệ thống tự đặt.", "Made for you when empty."), width: .medium).html)\
        \(state.written("to-chuc", language.pick("Tổ chức quản lý hồ sơ", "Kept by"), from: keepers, required: true))\
        \(Fieldset(language.pick("Thông tin riêng", "Private details"), hint: language.pick("Chỉ người quản lý hồ sơ, tổ chức mà người này giữ chức vụ và chính người này đọc được.", "For keepers and the person only."), details))
        """
    }

    /// Asked only when somebody of the same name and birthday is there.
    private var duplicate: HTML {
        guard state.refusal?.rule == .personIsNotADuplicate || !state.values["la-nguoi-khac"].isEmpty else {
            return HTML()
        }
        return state.box(
            "la-nguoi-khac", language.pick("Đã kiểm tra: đây là một người khác", "Checked: this is another person")
        ).html
    }

    private var details: HTML {
        """
        \(state.day("ngay-sinh", language.pick("Ngày sinh", "Born on")))\
        \(state.choice("gioi-tinh", language.pick("Giới tính", "Gender"), language.options(Person.Gender.allCases, \.wording), invitation: language.pick("Không ghi", "Not noted")))\
        \(state.field("dien-thoai", language.pick("Điện thoại", "Telephone"), .telephone(state.values["dien-thoai"])))\
        \(state.field("thu-dien-tu", language.pick("Thư điện tử", "E-mail"), .email(state.values["thu-dien-tu"])))
        """
    }
}
