package import Calendars
internal import Storage
internal import Vietnamese

/// A name as people write it into a form, perhaps with its code behind: `Liên đoàn Lao động quận (LDLD-HK)`.
struct WrittenName {
    let name: String
    let code: String?

    init(_ text: String) {
        let text = CleanText.cleaned(text)
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
            name = text
            code = nil
            return
        }
        name = CleanText.cleaned(String(text[..<open]))
        code = CleanText.cleaned(String(text[text.index(after: open)...].dropLast()))
    }

    /// What to say when the name means nothing or several things.
    func refusal(at field: String, candidates: [String]) -> Refusal {
        let message =
            candidates.isEmpty
            ? "Không tìm thấy “\(name)”. Hãy ghi đúng tên, hoặc ghi mã."
            : "Chưa rõ “\(name)” là mục nào. Hãy ghi một trong các mục sau: \(candidates.prefix(5).joined(separator: "; "))."
        return .invalid([.init(field, message)])
    }
}

/// Something to choose, written so that it is understood again.
package struct WrittenChoice: Sendable, Hashable {
    package let name: String
    package let code: String?

    package init(name: String, code: String?) {
        self.name = name
        self.code = code
    }

    /// `Liên đoàn Lao động quận (LDLD-HK)`.
    package var text: String { code.map { "\(name) (\($0))" } ?? name }
}

extension Work {
    /// The organisation that somebody means by a name or a code on a day; refused at the field where that is not clear.
    package func organisation(written text: String, at field: String, on day: Day) throws -> Organisation {
        let written = WrittenName(text)
        for code in [written.code, CleanText.cleaned(text)].compactMap(\.self) {
            if let found = try organisation(code: code) { return found }
        }
        let named = try session.all(
            Organisation.self,
            """
            SELECT organisation.* FROM organisation
            JOIN organisation_profile profile ON profile.organisation_id = organisation.id
            WHERE profile.sort_key = \(SortKey.text(written.name)) AND \(Period.holds("profile.", on: day))
              AND \(Organisation.visible(to: actor))
            """)
        if named.count == 1 { return named[0] }
        throw written.refusal(at: field, candidates: try candidates(for: written, on: day).map(\.text))
    }

    /// How an organisation is written into a form.
    package func written(_ id: Key<Organisation>, on day: Day) throws -> String {
        let organisation = try organisation(id)
        return WrittenChoice(name: try name(of: id, near: day) ?? "", code: organisation.code).text
    }

    /// Organisations to choose from in a form: the first of the directory by precedence.
    ///
    /// Others are written by name.
    package func organisationChoices(on day: Day, limit: Int = 200) throws -> [WrittenChoice] {
        try session.rows(
            """
            SELECT profile.name, organisation.code FROM organisation_profile profile
            JOIN organisation ON organisation.id = profile.organisation_id
            WHERE \(Period.holds("profile.", on: day)) AND \(Organisation.visible(to: actor))
            ORDER BY profile.kind_rank, profile.sort_key, profile.organisation_id
            LIMIT \(limit)
            """
        ).map { WrittenChoice(name: try $0.get(0), code: try $0.get(1)) }
    }

    /// The area that somebody means by a name or a code on a day; refused at the field where that is not clear.
    package func area(written text: String, at field: String, on day: Day) throws -> Area {
        let written = WrittenName(text)
        let code = written.code ?? written.name
        let byCode = try session.all(
            Area.self, "SELECT * FROM area WHERE code = \(code) AND \(Period.holds(on: day)) ORDER BY level, id")
        let meant = byCode.filter {
            written.code == nil || SearchText.folded($0.name) == SearchText.folded(written.name)
        }
        if meant.count == 1 { return meant[0] }
        let hits = try session.search(
            written.name,
            where: "entry.noun = \(Area.noun) AND entry.valid_from <= \(day) AND entry.valid_through >= \(day)",
            limit: 20)
        let ids = hits.filter { SearchText.folded($0.title) == SearchText.folded(written.name) }.map(\.subject)
        let named = try session.all(Area.self, "SELECT * FROM area WHERE id IN (\(list: ids))")
        if named.count == 1 { return named[0] }
        throw written.refusal(at: field, candidates: hits.map { "\($0.title) (\($0.detail.prefix { $0 != "," }))" })
    }

    /// How an area is written into a form.
    package func written(_ area: Area) -> String { WrittenChoice(name: area.name, code: area.code).text }

    private func candidates(for written: WrittenName, on day: Day) throws -> [WrittenChoice] {
        let hits = try session.search(written.name, where: "entry.noun = \(Organisation.noun)", limit: 5)
        return try session.rows(
            """
            SELECT profile.name, organisation.code FROM organisation_profile profile
            JOIN organisation ON organisation.id = profile.organisation_id
            WHERE profile.organisation_id IN (\(list: hits.map(\.subject))) AND \(Period.holds("profile.", on: day))
            ORDER BY profile.sort_key
            """
        ).map { WrittenChoice(name: try $0.get(0), code: try $0.get(1)) }
    }
}
