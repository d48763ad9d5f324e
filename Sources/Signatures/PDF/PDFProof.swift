/// What a PDF carries for its own verification: certificates, revocation lists and answers (DSS, ETSI EN 319 142-1 §5.4).
struct PDFProof {
    let certificates: [SignerCertificate]
    let lists: [RevocationList]
    let answers: [[UInt8]]

    init(of file: PDFFile) {
        let store = file.resolved(file.catalog["DSS"]).entries
        func streams(_ key: String) -> [[UInt8]] {
            (file.resolved(store[key]).elements ?? []).prefix(50).compactMap { file.data(of: file.resolved($0)) }
        }
        certificates = streams("Certs").compactMap(SignerCertificate.init(der:))
        lists = streams("CRLs").compactMap(RevocationList.init(der:))
        answers = streams("OCSPs")
    }
}
