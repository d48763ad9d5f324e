/// A printed page of HTML.
package struct PrintedDocument: Sendable, Hashable {
    /// A tagged PDF/A-3b with its fonts in it.
    package let pdf: [UInt8]
    package let pages: Int
    /// Where the elements stand whose id begins with `ky-`, by id.
    package let anchors: [String: PrintedAnchor]
}

/// Where an element stands on a page, in PDF points (1/72 inch) from the bottom left corner of the page.
package struct PrintedAnchor: Codable, Sendable, Hashable {
    /// Counted from 1.
    package let page: Int
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double

    package init(page: Int, x: Double, y: Double, width: Double, height: Double) {
        self.page = page
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// A file that a printed document carries in it, as PDF/A-3 allows.
package struct PrintAttachment: Sendable, Hashable {
    package let name: String
    package let description: String
    package let bytes: [UInt8]

    package init(name: String, description: String, bytes: [UInt8]) {
        self.name = name
        self.description = description
        self.bytes = bytes
    }
}
