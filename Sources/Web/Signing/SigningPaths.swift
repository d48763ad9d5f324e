internal import Domain

extension Paths {
    static let envelopes = "/ho-so-ky"
    static func openEnvelope(for id: Key<Programme>) -> String { "/chuong-trinh/\(id)/dua-ky" }
    static func envelope(_ id: Key<Envelope>) -> String { "/ho-so-ky/\(id)" }
    static func envelopeFile(_ file: EnvelopeFile, of id: Key<Envelope>) -> String {
        "/ho-so-ky/\(id)/tep/\(file.rawValue)"
    }
    static func sign(_ place: Key<Signatory>, of id: Key<Envelope>) -> String { "/ho-so-ky/\(id)/ky/\(place)" }
    static func confirmSignature(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "\(sign(place, of: id))/xac-nhan"
    }
    static func signByCertificate(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "\(sign(place, of: id))/chung-thu"
    }
    static func signByToken(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "\(sign(place, of: id))/thiet-bi"
    }
    static let trustedRoots = "/quan-tri/chung-thuc"
    static func distrust(_ id: Key<TrustedRoot>) -> String { "/quan-tri/chung-thuc/\(id)/thoi-tin-cay" }
    static func bringSigned(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "\(sign(place, of: id))/tep-da-ky"
    }
    static func keepScan(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "/ho-so-ky/\(id)/ban-quet/\(place)"
    }
    static func scan(_ place: Key<Signatory>, of id: Key<Envelope>) -> String { "\(keepScan(place, of: id))/tep" }
    static func declineToSign(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "/ho-so-ky/\(id)/tu-choi/\(place)"
    }
    static func changeSigner(_ place: Key<Signatory>, of id: Key<Envelope>) -> String {
        "/ho-so-ky/\(id)/doi-nguoi-ky/\(place)"
    }
    static func correctDocument(_ id: Key<Envelope>) -> String { "/ho-so-ky/\(id)/dinh-chinh" }
    static func remindSignatories(of id: Key<Envelope>) -> String { "/ho-so-ky/\(id)/nhac" }
    static func withdrawEnvelope(_ id: Key<Envelope>) -> String { "/ho-so-ky/\(id)/rut" }
    static func issueEnvelope(_ id: Key<Envelope>) -> String { "/ho-so-ky/\(id)/phat-hanh" }
    static func receive(_ recipient: Key<Recipient>, of id: Key<Envelope>) -> String {
        "/ho-so-ky/\(id)/noi-nhan/\(recipient)"
    }
}

/// The files of an envelope, as their addresses name them.
enum EnvelopeFile: String, CaseIterable {
    /// With every signature that is in the file.
    case signed = "pdf"
    /// As it was before any.
    case base = "goc"
    case word
    /// Everything that proves it, to be checked without this installation.
    case bundle = "goi"
    /// What happened to it, signed by the installation.
    case record = "nhat-ky"
}
