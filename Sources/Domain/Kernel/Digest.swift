internal import Crypto

/// Fingerprints of bytes.
package enum Digest {
    /// SHA-256 as 32 bytes.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// SHA-256 in lower-case hexadecimal.
    package static func fingerprint(_ bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }

    /// SHA-256 of a text's UTF-8 in lower-case hexadecimal.
    package static func fingerprint(_ text: String) -> String { fingerprint(Array(text.utf8)) }

    /// Bytes in lower-case hexadecimal.
    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text = [UInt8]()
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
