/// An administrative document as it is meant: what stands in it and by which rules of form it is laid out.
///
/// Word, page and print are made from this one value, so that they say the same words. Its coded form is stable: what
/// was stored once is read by every later version.
package struct OfficialDocument: Hashable, Codable, Sendable {
    package var elements: [DocumentElement]
    package var properties: DocumentProperties
    /// The whole document lies, for wide tables.
    package var isLandscape: Bool
    package var style: DocumentStyle
    /// Where anybody can check it; nothing while there is nothing to check.
    package var verification: DocumentVerification?

    package init(
        _ elements: [DocumentElement], properties: DocumentProperties, isLandscape: Bool = false,
        style: DocumentStyle = .state, verification: DocumentVerification? = nil
    ) {
        self.elements = elements
        self.properties = properties
        self.isLandscape = isLandscape
        self.style = style
        self.verification = verification
    }
}

/// What is printed small at the foot of every page, so that a paper copy leads back to its record.
package struct DocumentVerification: Hashable, Codable, Sendable {
    /// As a person types it in.
    package let code: String
    /// As a telephone reads it from the square.
    package let address: String

    package init(code: String, address: String) {
        self.code = code
        self.address = address
    }
}
