/// With which key a PDF is signed.
package enum SigningCredential: Sendable {
    /// A file with a key and its certificates (PKCS #12), and the words that open it.
    case pkcs12([UInt8], passphrase: String)
    /// A key that never leaves its device (PKCS #11): the device's library, the token's and the key's labels, the PIN.
    case pkcs11(module: String, token: String, key: String, pin: String)
    /// An open key of our own (PKCS #8, PEM) with its certificate and those above it (PEM).
    case key(String, certificate: String, authorities: String)
}

/// What people see of a signature on a page.
package struct SignatureAppearance: Sendable, Hashable {
    /// On which page and where; a printed anchor `ky-…` gives it.
    package var place: PrintedAnchor
    /// The personal signature as PNG: blue ink, transparent ground (NĐ 30/2020, Phụ lục I, mục II.7).
    package var handwriting: [UInt8]?
    /// The seal as PNG: red; it covers about a third of the signature from its left (NĐ 30/2020, Phụ lục I, mục II.8).
    package var seal: [UInt8]?
    /// Small lines at the lower edge, such as who signed and when.
    package var lines: [String]

    package init(place: PrintedAnchor, handwriting: [UInt8]? = nil, seal: [UInt8]? = nil, lines: [String] = []) {
        self.place = place
        self.handwriting = handwriting
        self.seal = seal
        self.lines = lines
    }
}
