internal import Domain
internal import Markup

/// A form as it is shown: the first time, or again with what was typed and why it was refused.
struct FormState {
    var values: FormValues
    var refusal: Refusal?
    var conflict: [HistoryLine] = []
    let language: Language

    var problems: [Problem] { refusal?.formProblems ?? [] }

    func problem(_ field: String) -> String? { problems.message(at: field) }

    /// One line of text.
    func text(_ name: String, _ label: String, hint: String? = nil, required: Bool = false, width: Field.Width? = nil)
        -> Field
    {
        field(name, label, .text(values[name]), hint: hint, required: required, width: width)
    }

    /// A day as `21/02/2019`.
    func day(_ name: String, _ label: String, hint: String? = nil, required: Bool = false) -> Field {
        field(name, label, .day(values[name]), hint: hint, required: required)
    }

    /// Several lines of text.
    func lines(_ name: String, _ label: String, hint: String? = nil, required: Bool = false, limit: Int? = nil) -> Field
    {
        field(name, label, .lines(values[name], limit: limit, rows: 4), hint: hint, required: required)
    }

    /// One of a list.
    func choice(
        _ name: String, _ label: String, _ options: [Option], hint: String? = nil, required: Bool = false,
        invitation: String? = nil
    ) -> Field {
        field(
            name, label, .choice(options, chosen: values[name].nonEmpty, invitation: invitation), hint: hint,
            required: required)
    }

    /// A name that can be written or chosen.
    func written(
        _ name: String, _ label: String, from choices: [WrittenChoice], hint: String? = nil, required: Bool = false
    ) -> Field {
        field(name, label, .suggestion(values[name], from: choices.map(\.option)), hint: hint, required: required)
    }

    /// A statement that holds or does not.
    func box(_ name: String, _ label: String, hint: String? = nil) -> Checkbox {
        Checkbox(name, label, isOn: !values[name].isEmpty, hint: hint, problem: problem(name))
    }

    func field(
        _ name: String, _ label: String, _ control: Control, hint: String? = nil, required: Bool = false,
        width: Field.Width? = nil
    ) -> Field {
        Field(
            name, label, control, hint: hint, problem: problem(name), isRequired: required, width: width,
            language: language)
    }

    /// The page around the fields.
    func page(
        _ title: String, in place: Place, breadcrumbs: [Link], summary: HTML? = nil, to path: String, fields: HTML,
        yes: String, back: String, version: Int? = nil, takesFiles: Bool = false
    ) -> OfficePage {
        OfficePage(
            title, in: place, breadcrumbs: breadcrumbs, summary: summary,
            main: """
                \(EditConflict(lines: conflict, language: language))\
                \(Form(
                    to: path, fields: fields,
                    buttons: "\(Button(yes, .main)) \(LinkButton(language.pick("Thôi", "Cancel"), to: back))",
                    problems: problems, sending: sent(version), draft: path, takesFiles: takesFiles, language: language))
                """,
            status: refusal?.formStatus ?? .ok)
    }

    /// The page between a wish and an act that cannot be undone by a click.
    func confirmation(
        _ title: String, in place: Place, breadcrumbs: [Link], to path: String, consequences: [String],
        untouched: [String] = [], fields: HTML = HTML(), yes: String, back: String, version: Int? = nil,
        isDangerous: Bool = true
    ) -> OfficePage {
        OfficePage(
            title, in: place, breadcrumbs: breadcrumbs,
            main: """
                \(EditConflict(lines: conflict, language: language))\
                \(Confirmation(
                    to: path, consequences: consequences, untouched: untouched, yes: yes,
                    no: Link(language.pick("Thôi", "Cancel"), to: back), isDangerous: isDangerous, fields: fields,
                    problems: problems, sending: sent(version), language: language))
                """,
            status: refusal?.formStatus ?? .ok)
    }

    private func sent(_ version: Int?) -> [(name: String, value: String)] {
        version.map { [("phien-ban", "\($0)")] } ?? []
    }
}

extension FormState {
    /// Takes along what others did to a record since the form was opened, where that is why it was refused.
    mutating func tellChanges<Record: Subject>(of record: Record, now version: Int, _ work: Work) throws
    where Record.ID: CustomStringConvertible {
        guard let refusal, refusal.tellsOfAnotherChange, let seen = Int(values["phien-ban"]) else { return }
        conflict = try work.history(of: record, limit: min(max(version - seen, 1), 5))
    }
}
