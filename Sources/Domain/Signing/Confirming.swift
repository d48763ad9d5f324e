internal import Foundation
internal import Signatures

extension SigningRoom {
    /// Signs in the system: a CMS signature over the PDF as it was before any signature, with the member's own key.
    ///
    /// The password opens the key; proof by the second factor came before, as for every sensitive act.
    package func confirm(_ id: Key<Signatory>, password: String, as actor: Actor) async throws {
        let detail = try await desk.look(as: actor) { work in
            try work.requireStepUp()
            return try work.placeToSign(id).detail
        }
        let proof = try await desk.checkOwnPassword(password, of: actor, passwords: passwords)
        try await desk.act(as: actor) { work in
            var member = try work.ownMember()
            try work.accept(proof, of: &member)
        }
        let opened = try await openKey(of: actor, password: password)
        let content = try await bytes(of: detail.base)
        let time = desk.clock.now.date
        let message = try DetachedSignature.sign(
            content, key: opened.key, certificate: opened.certificate, chain: opened.chain, at: time)
        let trust = try await desk.look(as: .installation) { try $0.signatureTrust() }
        let report = DetachedSignature.verify(message, of: content, trust: trust, at: time)
        guard report.isValid else { throw Refusal.outOfTurn(.signatureIsVerified, report.words) }
        let given = GivenSignature(
            level: .confirmed, basis: detail.base?.fingerprint ?? "", message: Data(message).base64EncodedString(),
            report: JSONText.encode(report))
        try await desk.act(as: actor) { work in
            try work.requireStepUp()
            _ = try work.placeToSign(id)
            try work.takeSignature(given, at: id, seen: -1)
        }
    }
}

extension SignatureReport {
    /// What is wrong with it, in sentences.
    package var words: String { problems.map(\.wording.vietnamese).joined(separator: " ") }
}
