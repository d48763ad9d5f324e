package import HTTPTypes

/// What the site answered, as a browser takes it.
package struct Page: Sendable {
    package let status: HTTPResponse.Status
    package let headers: HTTPFields
    package let bytes: [UInt8]

    package init(status: HTTPResponse.Status, headers: HTTPFields, bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var document: HTMLDocument { HTMLDocument(text) }

    /// Where the answer leads, for an answer that leads elsewhere.
    package var location: String? { headers[.location] }

    package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
