package import Markup

/// Text that people wrote, a paragraph a line.
package struct Paragraphs: Renderable {
    package var text: String

    package init(_ text: String) { self.text = text }

    /// Lines are found by their bytes: a clause may be forty pages long.
    package var html: HTML {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        return "\(lines, { "<p>\($0)</p>" })"
    }
}
