/// Why the system declines to do what was asked.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: Sendable, Hashable {
        /// Not there, or not for this person to see: the two are not told apart.
        case absent
        /// There, but not for this person to do.
        case forbidden
        /// Allowed in another state, at another time, or on a newer version.
        case outOfTurn
        /// What was typed cannot be taken.
        case invalid
        /// Too many tries; later again.
        case tooMany
    }

    /// One thing to change, at one field.
    ///
    /// The message is a Vietnamese sentence that says what to change.
    package struct Problem: Hashable, Sendable {
        package let field: String
        package let message: String
        package init(_ field: String, _ message: String) {
            self.field = field
            self.message = message
        }
    }

    package let kind: Kind
    package let rule: Rule
    /// What the person reads; empty where the wording of the rule says it all.
    package let message: String
    package let problems: [Problem]

    package init(_ kind: Kind, _ rule: Rule, _ message: String = "", problems: [Problem] = []) {
        self.kind = kind
        self.rule = rule
        self.message = message
        self.problems = problems
    }

    package static let absent = Refusal(.absent, .recordIsVisible)

    package static func forbidden(_ rule: Rule, _ message: String = "") -> Refusal {
        Refusal(.forbidden, rule, message)
    }

    package static func outOfTurn(_ rule: Rule, _ message: String) -> Refusal { Refusal(.outOfTurn, rule, message) }

    package static func invalid(_ rule: Rule, _ field: String, _ message: String) -> Refusal {
        Refusal(.invalid, rule, message, problems: [Problem(field, message)])
    }

    package static func invalid(_ problems: [Problem]) -> Refusal {
        Refusal(.invalid, .fieldIsWellFormed, problems.first?.message ?? "", problems: problems)
    }
}
