/// Whom a verifier trusts, and what it knows was taken back.
package struct SignatureTrust: Sendable {
    package var roots: [SignerCertificate]
    /// Certificates between the roots and the signers that did not come with the signature.
    package var intermediates: [SignerCertificate]
    package var revocations: [Revocation]
    /// Revocation lists (CRL, DER) from elsewhere; each is checked against its issuer.
    package var revocationLists: [[UInt8]] {
        didSet { knownLists = revocationLists.compactMap(RevocationList.init(der:)) }
    }
    private(set) var knownLists: [RevocationList] = []
    /// Our own authority: `revocations` is all that it ever took back.
    package var own: SignerCertificate?
    /// What was found out about certificates under this trust, and under every copy of it.
    let memory = CertificateMemory()

    package init(
        roots: [SignerCertificate], intermediates: [SignerCertificate] = [], revocations: [Revocation] = [],
        revocationLists: [[UInt8]] = [], own: SignerCertificate? = nil
    ) {
        self.roots = roots
        self.intermediates = intermediates
        self.revocations = revocations
        self.revocationLists = revocationLists
        self.own = own
        knownLists = revocationLists.compactMap(RevocationList.init(der:))
    }
}
