extension HTML.StringInterpolation {
    /// An attribute that is there or not, with the space before it: `<input\(attribute: "checked", isOn)>`.
    package mutating func appendInterpolation(attribute name: StaticString, _ isPresent: Bool) {
        guard isPresent else { return }
        appendLiteral(" ")
        appendLiteral(name)
    }

    /// An attribute with its value, or nothing when there is no value; an address is checked as by `url:`.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        open(name)
        appendInterpolation(value)
        appendLiteral("\"")
    }

    package mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
        guard let value else { return }
        open(name)
        appendInterpolation(value)
        appendLiteral("\"")
    }

    private mutating func open(_ name: StaticString) {
        appendLiteral(" ")
        appendLiteral(name)
        appendLiteral("=\"")
    }
}
