internal import Storage
internal import Vietnamese

extension Rule {
    /// A second person of one name and birthday is entered only when somebody says that it is another person.
    package static let personIsNotADuplicate = Rule("person.is-not-a-duplicate")
}

extension Work {
    /// People who are perhaps the same as the one in the draft: the folded name and the birthday agree.
    ///
    /// Of people whose birthday the actor may not read only the name is compared, and in full: otherwise somebody could
    /// try days until the warning comes.
    package func people(resembling draft: PersonDraft) throws -> [Person] {
        let folded = SearchText.folded(draft.fullName)
        let key = SortKey.personName(draft.fullName)
        let sameDay: SQL = if let day = draft.bornOn { "OR person.born_on = \(day)" } else { "" }
        // Most who were born on the day bear another name: only the others are read whole.
        let same = try session.rows(
            """
            SELECT id, full_name FROM person
            WHERE (person.sort_key = \(key) \(sameDay)) AND \(Person.visible(to: actor))
            """
        ).filter { SearchText.folded(try $0.get(1)) == folded }.map { try $0.get(0, as: Key<Person>.self) }
        guard !same.isEmpty else { return [] }
        let candidates = try session.all(
            Person.self, "SELECT * FROM person WHERE id IN (\(list: same)) ORDER BY sort_key, id")
        return try candidates.filter { try $0.bornOn == draft.bornOn || !mayReadContact(of: $0) }
            .filter { try $0.sortKey == key || mayReadContact(of: $0) }
    }

    func refuseDuplicate(_ draft: PersonDraft, besides id: Key<Person>?) throws {
        let others = try people(resembling: draft).filter { $0.id != id }
        guard let first = others.first else { return }
        throw Refusal.invalid(
            .personIsNotADuplicate, "la-nguoi-khac",
            """
            Đã có \(others.count == 1 ? first.fullName : "\(others.count) người tên \(first.fullName)") có thể là cùng một người. \
            Nếu chắc chắn là người khác, hãy đánh dấu xác nhận rồi lưu lại.
            """)
    }
}
