internal import Storage
internal import Synchronization

/// How many identities this process has made: what it makes in one millisecond sorts in the order of making.
///
/// It begins low enough that it does not come round again.
private let identitiesMade = Atomic<UInt64>(UInt64.random(in: 0..<1 << 24))

/// The identity of one `Subject`: a UUIDv7, so that ids sort by creation on every engine.
package struct Key<Subject>: RawRepresentable, Hashable, Comparable, Codable, Sendable, SQLConvertible,
    LosslessStringConvertible
{
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// Reads an id from a path or a form; anything that is not shaped like a UUID is no id.
    package init?(_ description: String) {
        guard description.utf8.count == 36,
            description.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        rawValue = description
    }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var description: String { rawValue }

    package static func < (left: Key, right: Key) -> Bool { left.rawValue < right.rawValue }

    /// A new identity, ordered by `instant`, then by the order of making, and told apart by chance (RFC 9562, 6.2).
    package static func make(at instant: Instant) -> Key {
        let number = identitiesMade.wrappingAdd(1, ordering: .relaxed).newValue & 0x3FF_FFFF
        let time = UInt64(max(0, instant.milliseconds)) << 16
        let chance = UInt64.random(in: 0..<1 << 48)
        return Key(rawValue: uuid(time | 0x7000 | number >> 14, 2 << 62 | (number & 0x3FFF) << 48 | chance))
    }

    /// The identity of something shipped with the product, the same in every installation.
    package static func shipped(_ name: String) -> Key {
        let digest = Digest.sha256(Array(name.utf8))
        let words = digest.prefix(16).reduce(into: (high: UInt64(0), low: UInt64(0), count: 0)) { words, byte in
            if words.count < 8 {
                words.high = words.high << 8 | UInt64(byte)
            } else {
                words.low = words.low << 8 | UInt64(byte)
            }
            words.count += 1
        }
        return Key(rawValue: uuid((words.high & ~0xF000) | 0x8000, (words.low & ~(3 << 62)) | (2 << 62)))
    }

    private static func uuid(_ high: UInt64, _ low: UInt64) -> String {
        var text = [UInt8]()
        text.reserveCapacity(36)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append(45) }
            let word = index < 16 ? high : low
            let digit = UInt8((word >> UInt64(60 - 4 * (index % 16))) & 0xF)
            text.append(digit < 10 ? 48 + digit : 87 + digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
