/// A rule by name.
///
/// The name is the same in code, in tests, in the wording shown to people and in docs/rules.md.
package struct Rule: Hashable, Sendable, CustomStringConvertible {
    package let name: String
    package init(_ name: String) { self.name = name }
    package var description: String { name }
}

extension Rule {
    /// What was asked for is not there for the one who asks.
    package static let recordIsVisible = Rule("record.is-visible")
    /// A value that people typed has the form its field asks for.
    package static let fieldIsWellFormed = Rule("field.is-well-formed")
    /// A change is made on the version that the person saw.
    package static let recordIsUnchanged = Rule("record.is-unchanged")
    /// A sensitive act needs a fresh proof of identity.
    package static let actIsSteppedUp = Rule("act.is-stepped-up")
    /// Something of the same identity is there already.
    package static let recordIsUnique = Rule("record.is-unique")
}
