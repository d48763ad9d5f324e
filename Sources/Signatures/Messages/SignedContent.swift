internal import Crypto

/// Bytes that signatures stand beside; their hash is worked out once, however many there are.
package struct SignedContent: Sendable {
    package let bytes: [UInt8]
    let sha256: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        sha256 = Array(SHA256.hash(data: bytes))
    }
}
