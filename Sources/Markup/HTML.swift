/// Markup whose literals are ours and whose interpolations are data.
///
///     "<td>\(assignment.title)</td>"
///
/// An interpolated string is escaped, an interpolated `HTML` is spliced in, and little else can be interpolated: a page
/// cannot be injected into. A literal is a `StaticString`, so that not even `HTML(stringLiteral:)` takes data for
/// markup. Attributes are always double-quoted.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var bytes: [UInt8]

    /// Nothing at all.
    package init() { bytes = [] }

    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// The markup as characters, for tests and logs; a response sends `bytes`.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { bytes.isEmpty }

    /// Puts more markup after this.
    package mutating func append(_ more: HTML) { bytes.append(contentsOf: more.bytes) }

    /// The pieces one after another, with the separator between them.
    package static func joined(_ pieces: some Sequence<HTML>, separator: HTML = HTML()) -> HTML {
        var whole = HTML()
        var isFirst = true
        for piece in pieces {
            if !isFirst { whole.append(separator) }
            whole.append(piece)
            isFirst = false
        }
        return whole
    }
}
