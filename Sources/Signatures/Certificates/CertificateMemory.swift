internal import Synchronization

/// What a verifier has found out about certificates: what stands in each, and which one issued which.
///
/// A class because it owns what it remembers. A certificate is known by all of its bytes, so one with another byte is
/// another certificate, and whether it holds at a moment is never remembered.
final class CertificateMemory: Sendable {
    private struct Pair: Hashable {
        let issuer: [UInt8]
        let issued: [UInt8]
    }
    private struct State {
        var certificates: [ArraySlice<UInt8>: SignerCertificate] = [:]
        var pairs: [Pair: Bool] = [:]
    }

    /// Beyond this it learns nothing more, so that nobody can fill it with certificates made for that.
    private let most: Int
    private let state = Mutex(State())

    init(most: Int = 4096) { self.most = most }

    /// How many certificates it knows.
    var count: Int { state.withLock { $0.certificates.count } }

    /// The certificate with these bytes; nothing if they are none.
    func certificate(_ der: ArraySlice<UInt8>) -> SignerCertificate? {
        if let known = state.withLock({ $0.certificates[der] }) { return known }
        let bytes = Array(der)
        guard let read = SignerCertificate(der: bytes) else { return nil }
        state.withLock { if $0.certificates.count < most { $0.certificates[bytes[...]] = read } }
        return read
    }

    /// Whether the key of one certificate signed the other.
    func hasIssued(_ issuer: SignerCertificate, _ issued: SignerCertificate) -> Bool {
        guard issuer.parsed.subject == issued.parsed.issuer else { return false }
        let pair = Pair(issuer: issuer.der, issued: issued.der)
        if let known = state.withLock({ $0.pairs[pair] }) { return known }
        let found = issuer.hasIssued(issued)
        state.withLock { if $0.pairs.count < most { $0.pairs[pair] = found } }
        return found
    }
}
