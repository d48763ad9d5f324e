/// What a form was refused for, at one of its fields, said so that the person knows what to change.
package struct Problem: Hashable, Sendable {
    /// The name of the field, or nil when the problem belongs to the whole.
    package var field: String?
    package var message: String

    package init(_ message: String, at field: String? = nil) {
        self.field = field
        self.message = message
    }
}

extension [Problem] {
    /// What is wrong at this field, if anything.
    package func message(at field: String) -> String? { first { $0.field == field }?.message }
}
