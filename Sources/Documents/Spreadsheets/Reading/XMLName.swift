import Foundation

/// The name of an element without its prefix, for as long as expat's call lasts.
struct XMLName {
    private let local: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        local = XMLName.withoutPrefix(name)
    }

    static func ~= (literal: StaticString, name: XMLName) -> Bool {
        strcmp(name.local, UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func withoutPrefix(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
    }
}

/// The attributes of an element, for as long as expat's call lasts.
struct XMLAttributes {
    /// Names and values by turns, closed by a null.
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.pairs = pairs
    }

    subscript(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the attribute says so (xsd:boolean).
    func isTrue(_ name: StaticString) -> Bool {
        let value = self[name]
        return value == "1" || value == "true"
    }

    /// The value of the attribute with that local name.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var place = 0
        while let candidate = pairs[place], let value = pairs[place + 1] {
            if name ~= XMLName(candidate) {
                let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
                return UnsafeBufferPointer(start: start, count: strlen(value))
            }
            place += 2
        }
        return nil
    }
}
