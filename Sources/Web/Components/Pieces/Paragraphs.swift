package import Markup

/// Text that people wrote, a paragraph a line.
package struct Paragraphs: Renderable {
    package var text: String

    package init(_ text: String) { self.text = text }

    package var html: HTML { "\(text.split(separator: "\n").map(String.init), { "<p>\($0)</p>" })" }
}
