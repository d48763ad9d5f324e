internal import Foundation
internal import SwiftASN1

/// Writes the few shapes of DER (ITU-T X.690) of which signatures and revocation lists are made.
enum DERWriting {
    static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        var length: [UInt8] = []
        if content.count < 0x80 {
            length = [UInt8(content.count)]
        } else {
            var rest = content.count
            while rest > 0 {
                length.insert(UInt8(rest & 0xFF), at: 0)
                rest >>= 8
            }
            length.insert(0x80 | UInt8(length.count), at: 0)
        }
        return [tag] + length + content
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { node(0x30, parts.flatMap { $0 }) }

    static func sequence(of parts: [[UInt8]]) -> [UInt8] { node(0x30, parts.flatMap { $0 }) }

    /// A SET OF: DER wants its members in the order of their bytes.
    static func set(of parts: [[UInt8]]) -> [UInt8] {
        node(0x31, parts.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
    }

    static func octets(_ bytes: [UInt8]) -> [UInt8] { node(0x04, bytes) }

    static func bits(_ bytes: [UInt8]) -> [UInt8] { node(0x03, [0] + bytes) }

    static func integer(_ value: UInt8) -> [UInt8] { node(0x02, value < 0x80 ? [value] : [0, value]) }

    /// A number given by its bytes, as serial numbers are.
    static func integer(bytes: some Collection<UInt8>) -> [UInt8] {
        let trimmed = Array(bytes.drop { $0 == 0 })
        return node(0x02, (trimmed.first ?? 0x80) >= 0x80 ? [0] + trimmed : trimmed)
    }

    static func identifier(_ identifier: ASN1ObjectIdentifier) throws -> [UInt8] { try bytes(of: identifier) }

    static func bytes(of value: some DERSerializable) throws -> [UInt8] {
        var serializer = DER.Serializer()
        try serializer.serialize(value)
        return serializer.serializedBytes
    }

    /// UTCTime until 2049 and GeneralizedTime after, as RFC 5280 wants.
    static func time(_ date: Date) -> [UInt8] {
        let digits = date.ISO8601Format().filter(\.isNumber)
        return digits < "2050"
            ? node(0x17, Array((digits.dropFirst(2) + "Z").utf8)) : node(0x18, Array((digits + "Z").utf8))
    }
}
