internal import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// No two people have one code.
    package static let personCodeIsUnique = Rule("person.code-is-unique")
    /// A person's details are kept by an organisation that exists.
    package static let personIsKeptByAnOpenOrganisation = Rule("person.is-kept-by-an-open-organisation")
}

extension Work {
    /// Enters a person whose details an organisation keeps.
    ///
    /// Without a code the person gets one.
    ///
    /// - Parameter isAnother: somebody has looked at the people of the same name and birthday: this is another one.
    @discardableResult
    package func createPerson(
        _ draft: PersonDraft, code: String? = nil, keptBy organisation: Key<Organisation>, isAnother: Bool = false
    ) throws -> Person {
        try requireKeeperOfPeople(organisation)
        try requireOpen(organisation)
        try draft.check(on: today)
        let id = newKey(Person.self)
        let code = try personCode(code, for: id)
        if !isAnother { try refuseDuplicate(draft, besides: nil) }
        let person = Person(id: id, code: code, draft, keptBy: organisation, version: 1)
        try session.insert(person)
        try indexPeople([person.id])
        try record(
            "person.created", person,
            Facts().with("Mã", code).with("Họ và tên", person.fullName)
                .with("Tổ chức quản lý hồ sơ", try name(of: organisation, near: today)))
        return person
    }

    /// Changes what is written of a person, and by whom it is kept.
    @discardableResult
    package func alterPerson(
        _ id: Key<Person>, to draft: PersonDraft, keptBy organisation: Key<Organisation>? = nil, version: Int,
        isAnother: Bool = false
    ) throws -> Person {
        let old = try person(id)
        try requireKeeperOfPeople(old.organisationId)
        try requireSeen(version, now: old.version, of: old.fullName)
        try draft.check(on: today)
        let keeper = organisation ?? old.organisationId
        if keeper != old.organisationId { try requireOpen(keeper) }
        let isOtherwise =
            SearchText.folded(draft.fullName) != SearchText.folded(old.fullName) || draft.bornOn != old.bornOn
        if isOtherwise, !isAnother { try refuseDuplicate(draft, besides: id) }
        let new = Person(id: id, code: old.code, draft, keptBy: keeper, version: old.version + 1)
        try session.update(new)
        try indexPeople([id])
        try record("person.altered", new, try facts(from: old, to: new))
        return new
    }

    private func facts(from old: Person, to new: Person) throws -> Facts {
        var facts = Facts().changed("Họ và tên", from: old.fullName, to: new.fullName)
            .changed("Giới tính", from: old.gender?.wording.vietnamese, to: new.gender?.wording.vietnamese)
            .changedPrivately("Ngày sinh", from: old.bornOn, to: new.bornOn)
            .changedPrivately("Điện thoại", from: old.telephone, to: new.telephone)
            .changedPrivately("Thư điện tử", from: old.email, to: new.email)
        if old.organisationId != new.organisationId {
            facts = facts.changed(
                "Tổ chức quản lý hồ sơ", from: try name(of: old.organisationId, near: today),
                to: try name(of: new.organisationId, near: today))
        }
        return facts
    }

    private func requireOpen(_ organisation: Key<Organisation>) throws {
        let lastDay = try session.first(
            Day.self,
            "SELECT valid_through FROM organisation WHERE id = \(organisation) AND \(Organisation.visible(to: actor))")
        guard let lastDay else { throw Refusal.absent }
        guard lastDay >= today else {
            throw Refusal.invalid(
                .personIsKeptByAnOpenOrganisation, "to-chuc",
                "Tổ chức này đã kết thúc hoạt động. Hãy chọn tổ chức đang hoạt động để quản lý hồ sơ.")
        }
    }

    private func personCode(_ given: String?, for id: Key<Person>) throws -> String {
        guard let code = given.flatMap({ CleanText.cleaned($0).nonEmpty }) else {
            return "CB-\(LetterCase.upper(String(id.rawValue.suffix(12))))"
        }
        guard code.count <= 60, !code.contains(" ") else {
            throw Refusal.invalid([.init("ma", "Hãy ghi mã viết liền, không quá 60 ký tự, ví dụ CB-0012.")])
        }
        guard try !session.exists("SELECT 1 FROM person WHERE code = \(code)") else {
            throw Refusal.invalid(.personCodeIsUnique, "ma", "Mã “\(code)” đã dùng cho người khác. Hãy chọn mã khác.")
        }
        return code
    }
}

extension Person {
    init(id: Key<Person>, code: String, _ draft: PersonDraft, keptBy organisation: Key<Organisation>, version: Int) {
        self.init(
            id: id, code: code, fullName: draft.fullName, organisationId: organisation, bornOn: draft.bornOn,
            gender: draft.gender, telephone: draft.telephone, email: draft.email,
            sortKey: SortKey.personName(draft.fullName), version: version)
    }
}
