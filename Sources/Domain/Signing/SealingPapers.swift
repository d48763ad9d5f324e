package import Documents
internal import Engines
internal import Foundation
internal import Signatures

extension SigningRoom {
    /// A document as a PDF that the installation itself signs: it says what its own record holds at this moment.
    ///
    /// The key is made for this one signature and forgotten; its certificate comes from the installation's authority,
    /// which stands in every bundle, so that others can check it (`phoihop verify FILE.pdf --roots`, `pdfsig`).
    package func sealed(_ document: OfficialDocument, named name: String) async throws -> MadePaper {
        let now = desk.clock.now.date
        let authority = try await authority()
        let key = SigningKey()
        let organisation = authority.certificate.facts.organisation ?? authority.certificate.facts.name
        let certificate = try authority.issue(
            name: "Nhật ký của hệ thống PhoiHop", organisation: organisation, to: key.publicHalf, at: now)
        let printed = try await printed(document, on: now, or: .paperIsPrinted)
        do throws(SigningProblem) {
            let signed = try await engines.signer.sign(
                printed.pdf,
                with: .key(key.pem, certificate: certificate.pem, authorities: authority.certificate.pem),
                stating: SignatureStatement(
                    field: "nhat-ky", name: certificate.facts.name, reason: document.properties.title), at: now,
                timeStampService: engines.timeStamps)
            return MadePaper(name: name, type: MadePaper.pdf, bytes: signed.pdf)
        } catch {
            throw Refusal.outOfTurn(.paperIsPrinted, error.wording)
        }
    }
}
