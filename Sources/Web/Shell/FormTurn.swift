internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// What a form does once it is read: an act that answers something to go on with.
typealias FormAct<Done> = @Sendable (Work) throws -> Done

extension Site {
    /// Reads a posted form, does what it asks, and leads on.
    ///
    /// What can be put right is told on the form itself, with everything that was typed; a change made on an old
    /// version is one of those things.
    func take<Done: Sendable>(
        _ request: Request, _ context: MemberContext, reading: (inout FormReader) throws -> FormAct<Done>,
        then: (Done) -> Response, again: (FormValues, Refusal) async throws -> Response
    ) async throws -> Response {
        var form = FormReader(try await request.form())
        do {
            let act = try reading(&form)
            return then(try await desk.act(as: context.actor, act))
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await again(form.values, refusal)
        }
    }
}

extension Refusal {
    /// Whether the person can put it right where they are.
    var belongsOnTheForm: Bool { kind == .invalid || kind == .outOfTurn }

    /// Whether somebody else changed the record in the meantime.
    var tellsOfAnotherChange: Bool { rule == .recordIsUnchanged }

    /// The status of the page that shows the form again.
    var formStatus: HTTPResponse.Status { kind == .invalid ? .unprocessableContent : .conflict }
}

extension FormReader {
    /// The version of the record that the person saw.
    mutating func version() -> Int { number("phien-ban", in: 0...1_000_000_000) ?? 0 }

    /// What was read, once nothing is wrong; `nil` only stands where a problem was noted.
    func checked<Value>(_ value: Value?) throws(Refusal) -> Value {
        try check()
        guard let value else { throw .invalid(problems) }
        return value
    }

    /// Text, or nothing where the field is empty.
    mutating func optionalText(_ field: String, limit: Int = 300) -> String? { text(field, limit: limit).nonEmpty }
}

extension Language {
    /// The words of a wording in this language.
    func pick(_ wording: Wording) -> String { pick(wording.vietnamese, wording.english) }

    /// The choices of an enumeration with their words.
    func options<Choice: RawRepresentable>(_ choices: [Choice], _ wording: (Choice) -> Wording) -> [Option]
    where Choice.RawValue == String {
        choices.map { Option($0.rawValue, pick(wording($0))) }
    }
}

extension WrittenChoice {
    /// The choice as the list under a field offers it.
    var option: Option { Option(text, name) }
}
