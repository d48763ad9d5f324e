package import Markup

/// What is known of a thing: each name with its value.
package struct Facts: Renderable {
    package struct Fact {
        package var name: String
        package var value: HTML

        package init(_ name: String, _ value: HTML) {
            self.name = name
            self.value = value
        }

        package init(_ name: String, text: String) { self.init(name, "\(text)") }
    }

    package var facts: [Fact]

    package init(_ facts: [Fact]) { self.facts = facts }

    package var html: HTML {
        "<dl class=\"facts\">\(facts, { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>"
    }
}
