/// Where a link may lead: to a place of ours, to the web, to a letter or to a telephone.
package enum Address {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
    /// The attributes whose value is an address.
    static let attributes: [[UInt8]] = ["href", "src", "action", "formaction", "poster", "cite", "data-poll"]
        .map { Array($0.utf8) }

    /// Whether following the address cannot run a script or leave by a disguised way.
    ///
    /// Browsers drop tabs and line ends inside an address and white space before it, and read `\` as `/`: an address
    /// that counts on this is refused. So is `//host`, which looks like a path and is not.
    package static func isHarmless(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard let first = bytes.first else { return true }
        guard first != UInt8(ascii: " "), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
        guard !bytes.prefix(2).elementsEqual("//".utf8), !bytes.prefix(2).contains(UInt8(ascii: "\\")) else {
            return false
        }
        guard let end = bytes.firstIndex(where: \.endsScheme), bytes[end] == UInt8(ascii: ":") else { return true }
        return schemes.contains(String(decoding: bytes[..<end], as: UTF8.self).lowercased())
    }
}

extension UInt8 {
    fileprivate var endsScheme: Bool {
        self == UInt8(ascii: ":") || self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
    }
}
