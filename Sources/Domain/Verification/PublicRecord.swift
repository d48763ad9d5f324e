package import Calendars
internal import Storage

extension Rule {
    /// Anybody who has the code sees what became of a document; who signed is shown once it is issued.
    package static let verificationIsOpenToAll = Rule("verification.open-to-all")
}

/// What anybody may know of a document by the code at its foot: totals and offices of a public text, never more.
package struct PublicRecord: Sendable, Hashable {
    /// One signature as the public sees it.
    package struct Line: Sendable, Hashable {
        package let party: String
        package let signer: String
        package let lines: [String]
        package let level: Signature.Level
        /// How the time of a signature in the file is proved.
        package let time: Wording?
        package let signedAt: Instant
    }

    /// An issued document that stands beside this one.
    package struct Relative: Sendable, Hashable {
        package let relation: Envelope.Relation
        package let code: String
        package let numberText: String

        init(_ relation: Envelope.Relation, _ envelope: Envelope) {
            self.relation = relation
            code = envelope.code
            numberText = envelope.numberText
        }
    }

    package let code: String
    package let kind: String
    package let numberText: String
    package let day: Day
    package let issuer: String
    package let state: EnvelopeState
    /// Empty until the document is issued.
    package let title: String
    package let signatures: [Line]
    package let issuedOn: Day?
    /// SHA-256 of the file that stands: as issued, or as it is now.
    package let fingerprint: String
    /// The document that amends, replaces or corrects this one, by its code.
    package let successors: [Relative]
    /// The document that this one amends, replaces or corrects.
    package let predecessor: Relative?
}

/// What a file is to a document of that code.
package enum FileMatch: Sendable, Hashable {
    /// The file as it was issued, or as it stands now.
    case standing
    /// An earlier state: before some signatures, or before all.
    case earlier(signatures: Int)
    case word
    case scan(of: String)
    /// Neither: changed, or another document.
    case none
}

extension Work {
    /// The record of a document by its code, typed in any case, with or without hyphens.
    ///
    /// No matter who asks: the code is on every copy.
    package func publicRecord(code typed: String) throws -> PublicRecord {
        let detail = try detailForAnybody(code: typed)
        let envelope = detail.envelope
        let isIssued = detail.issue != nil
        return PublicRecord(
            code: envelope.code, kind: envelope.kind.name, numberText: envelope.numberText, day: envelope.day,
            issuer: try name(of: envelope.organisationId, near: envelope.day) ?? "", state: detail.state,
            title: isIssued ? envelope.title : "", signatures: isIssued ? detail.publicLines : [],
            issuedOn: detail.issue?.day,
            fingerprint: detail.issue?.fingerprint ?? detail.current?.fingerprint ?? "",
            successors: try successors(of: envelope),
            predecessor: try envelope.predecessorId.flatMap { id in
                try session.find(Envelope.self, id).flatMap { previous in
                    envelope.relation.map { PublicRecord.Relative($0, previous) }
                }
            })
    }

    /// What a file with that fingerprint is to the document of a code.
    package func match(_ fingerprint: String, code typed: String) throws -> FileMatch {
        let detail = try detailForAnybody(code: typed)
        if fingerprint == (detail.issue?.fingerprint ?? detail.current?.fingerprint) { return .standing }
        if let revision = detail.revisions.first(where: { $0.fingerprint == fingerprint }) {
            return .earlier(signatures: revision.number)
        }
        if fingerprint == detail.envelope.wordFingerprint { return .word }
        if let place = detail.places.first(where: { $0.signature?.scanFingerprint == fingerprint }) {
            return .scan(of: detail.issue == nil ? "" : place.signatory.personName)
        }
        return .none
    }

    private func detailForAnybody(code typed: String) throws -> EnvelopeDetail {
        let code = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        guard code.utf8.count == 16,
            let envelope = try session.first(Envelope.self, "SELECT * FROM envelope WHERE code = \(code)")
        else { throw Refusal.absent }
        return try Work(actor: .installation, now: now, session: session).detail(of: envelope)
    }

    private func successors(of envelope: Envelope) throws -> [PublicRecord.Relative] {
        try session.all(
            Envelope.self,
            """
            SELECT * FROM envelope
            WHERE predecessor_id = \(envelope.id)
              AND EXISTS (SELECT 1 FROM issue WHERE issue.envelope_id = envelope.id) ORDER BY opened_at
            """
        ).compactMap { next in next.relation.map { PublicRecord.Relative($0, next) } }
    }
}

extension EnvelopeDetail {
    fileprivate var publicLines: [PublicRecord.Line] {
        sides.flatMap { side in
            side.places.compactMap { place in
                place.signature.map { signature in
                    PublicRecord.Line(
                        party: side.party.name, signer: place.signatory.personName,
                        lines: place.signatory.lines.split(separator: "\n").map(String.init), level: signature.level,
                        time: signature.timeWording, signedAt: signature.signedAt)
                }
            }
        }
    }
}
