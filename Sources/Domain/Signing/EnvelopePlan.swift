internal import Documents
internal import Storage

/// What is put before signatories.
package enum EnvelopeMatter: Sendable {
    /// The text of a programme that its parties agreed.
    case programme(Key<Programme>)
    /// A document of the year that one body signs alone.
    case paper(YearPaper)
    /// What a letter sets right in the form of an issued document.
    case correction(CorrectionDraft)
}

/// A draft checked against who may sign, with the document that comes of it.
struct EnvelopePlan: Sendable {
    /// A person with the right by which they sign.
    struct Signer: Sendable, Hashable {
        let person: Key<Person>
        let name: String
        let lines: [String]
        let holding: Key<Holding>?
        let delegation: Key<Delegation>?
        let basis: String
    }

    struct Side: Sendable, Hashable {
        let organisation: Key<Organisation>
        let name: String
        let position: Int
        let needed: Int
        var signers: [Signer]
    }

    /// What the document is to one that was issued.
    struct Link: Sendable, Hashable {
        let predecessor: Key<Envelope>
        let relation: Envelope.Relation
    }

    /// The body whose register numbers it.
    let lead: Key<Organisation>
    let kind: DocumentKind
    let title: String
    let programme: Key<Programme>?
    let version: Int?
    let fingerprint: String
    let link: Link?
    let draft: EnvelopeDraft
    let sides: [Side]
    let document: OfficialDocument

    /// The name of the room for a signature on the page: `ky-1`.
    static func anchor(_ place: Int) -> String { "ky-\(place + 1)" }

    /// Whether two plans lead to the same text before the same people.
    func isSame(as other: EnvelopePlan) -> Bool {
        fingerprint == other.fingerprint && sides == other.sides && link == other.link && title == other.title
    }

    /// What stands for the issuers in the number: the lead alone, or all parties, the lead first.
    func issuers(_ work: Work) throws -> [String] {
        let organisations = [lead] + sides.map(\.organisation).filter { $0 != lead }
        return try organisations.map { try work.profile(of: $0, on: draft.day)?.symbol ?? "" }
    }
}

extension EnvelopePlan.Signer {
    init(_ candidate: SigningCandidate) {
        let keys = candidate.capacity.proof.keys
        self.init(
            person: candidate.person, name: candidate.personName, lines: candidate.capacity.lines,
            holding: keys.holding, delegation: keys.delegation, basis: candidate.basis)
    }

    init(_ signatory: Signatory) {
        self.init(
            person: signatory.personId, name: signatory.personName,
            lines: signatory.lines.split(separator: "\n").map(String.init), holding: signatory.holdingId,
            delegation: signatory.delegationId, basis: signatory.basis)
    }
}

extension SigningCapacity.Proof {
    fileprivate var keys: (holding: Key<Holding>?, delegation: Key<Delegation>?) {
        switch self {
        case .holding(let id): (id, nil)
        case .delegation(let id, let under): (under, id)
        }
    }
}

extension OfficialDocument {
    /// The same document, which says in whose place it stands.
    func replacing(_ issued: [Envelope]) -> OfficialDocument {
        guard !issued.isEmpty else { return self }
        let names = issued.map { inSentence($0.citation) }.joined(separator: ", ")
        let clause = DocumentElement.clause("Văn bản này có hiệu lực kể từ ngày ký và thay thế \(names).")
        let place = elements.firstIndex { if case .lastClause = $0 { true } else { false } } ?? elements.endIndex
        return OfficialDocument(
            elements[..<place] + [clause] + elements[place...], properties: properties, isLandscape: isLandscape,
            style: style, verification: verification)
    }
}
