internal import Foundation
internal import SwiftASN1

extension ASN1Node {
    /// The parts of a constructed node; none of a primitive one.
    var parts: [ASN1Node] {
        guard case .constructed(let nodes) = content else { return [] }
        return Array(nodes)
    }

    /// The bytes of a primitive node; those of an octet string in pieces are put together.
    var octets: [UInt8] {
        switch content {
        case .primitive(let bytes): Array(bytes)
        case .constructed(let nodes): nodes.flatMap(\.octets)
        }
    }

    /// What identifies an algorithm or an attribute, if this is an identifier.
    var objectIdentifier: ASN1ObjectIdentifier? { try? ASN1ObjectIdentifier(derEncoded: self) }

    /// Whether this node carries the context's own number.
    func isTagged(_ number: UInt) -> Bool { identifier.tagClass == .contextSpecific && identifier.tagNumber == number }

    /// A moment written as UTCTime or GeneralizedTime, to the second.
    var time: Date? {
        let text = String(decoding: octets, as: UTF8.self)
        var digits = String(text.prefix(while: \.isNumber))
        if identifier == .utcTime { digits = ((digits.prefix(2) < "50") ? "20" : "19") + digits }
        guard digits.count == 14, text.hasSuffix("Z") else { return nil }
        let numbers = digits.map(String.init)
        let day = "\(numbers[0..<4].joined())-\(numbers[4..<6].joined())-\(numbers[6..<8].joined())"
        let hour = "\(numbers[8..<10].joined()):\(numbers[10..<12].joined()):\(numbers[12..<14].joined())"
        return try? Date("\(day)T\(hour)Z", strategy: .iso8601)
    }
}

/// Reads the encoding of ASN.1 as others write it: DER, or BER where they may.
enum DERReading {
    static func node(_ bytes: [UInt8]) throws -> ASN1Node { try BER.parse(bytes) }
}
