internal import Engines
internal import Foundation
internal import Signatures
internal import Storage

/// The key with which somebody signs in the file itself.
package enum BroughtKey: Sendable {
    /// A file with a key and its certificates (PKCS #12), read once and not kept.
    case file([UInt8], passphrase: String)
    /// A token on the server (PKCS #11): its labels and PIN.
    case token(label: String, key: String, pin: String)

    /// - Parameter library: of the token in the machine; without one there is no token to sign with.
    fileprivate func credential(_ library: String?) throws(Refusal) -> SigningCredential {
        switch self {
        case .file(let bytes, let passphrase): return .pkcs12(bytes, passphrase: passphrase)
        case .token(let label, let key, let pin):
            guard let library else {
                throw .invalid(
                    .signatureIsVerified, "thiet-bi",
                    "Máy chủ chưa có thiết bị ký số. Hãy ký bằng tệp chứng thư hoặc phần mềm của đồng chí.")
            }
            return .pkcs11(module: library, token: label, key: key, pin: pin)
        }
    }
}

/// What a signer lets people see of the signature.
package struct SignatureLook: Sendable {
    /// The hand's signature, blue, PNG.
    package var handwriting: [UInt8]?
    /// The seal, red, PNG.
    package var seal: [UInt8]?

    package init(handwriting: [UInt8]? = nil, seal: [UInt8]? = nil) {
        self.handwriting = handwriting
        self.seal = seal
    }
}

extension SigningRoom {
    /// How often a signature is made anew because another party signed in the meantime.
    private static let tries = 4

    /// Signs in the file: a PAdES signature appended to its newest revision.
    ///
    /// - Returns: what the signer is told when the level is lower than wanted: the time-stamp service failed.
    @discardableResult
    package func sign(
        _ id: Key<Signatory>, with key: BroughtKey, look: SignatureLook = SignatureLook(), as actor: Actor
    ) async throws -> String? {
        var last = Refusal.outOfTurn(.recordIsUnchanged, "Nhiều bên đang ký cùng lúc. Hãy ký lại sau ít phút.")
        for _ in 0..<Self.tries {
            let (detail, place) = try await desk.look(as: actor) { work in
                try work.requireStepUp()
                return try work.placeToSign(id)
            }
            let before = try await bytes(of: detail.current)
            let made = try await signed(before, detail, place.signatory, key, look)
            do {
                let taken = try await take(made.pdf, over: before, detail, at: id, as: actor)
                return loss(of: taken, made)
            } catch let refusal as Refusal where refusal.rule == .recordIsUnchanged { last = refusal }
        }
        throw last
    }

    /// Takes in the file as it was signed elsewhere: it begins with the newest revision and adds one signature.
    package func takeSigned(_ file: [UInt8], at id: Key<Signatory>, as actor: Actor) async throws {
        let detail = try await desk.look(as: actor) { work in
            try work.requireStepUp()
            return try work.placeToSign(id).detail
        }
        _ = try await take(file, over: try await bytes(of: detail.current), detail, at: id, as: actor)
    }

    /// What is told of a signature whose time was to be proved and is not.
    private func loss(of report: SignatureReport, _ made: SignedPDF) -> String? {
        guard engines.timeStamps != nil, !report.provesTime else { return nil }
        let why =
            made.note == nil
            ? "Dấu thời gian do tổ chức ngoài danh sách tin cậy cấp" : "Dịch vụ dấu thời gian không trả lời"
        return "\(why) nên chữ ký ở mức PAdES B-B, chưa có dấu thời gian."
    }

    private func signed(
        _ pdf: [UInt8], _ detail: EnvelopeDetail, _ signatory: Signatory, _ key: BroughtKey, _ look: SignatureLook
    ) async throws -> SignedPDF {
        let now = desk.clock.now
        let place = signatory.place
        let statement = SignatureStatement(
            field: "ky-\(signatory.id)", name: signatory.personName, reason: "Ký \(detail.envelope.numberText)")
        let appearance = SignatureAppearance(
            place: PrintedAnchor(page: place.page, x: place.x, y: place.y, width: place.width, height: place.height),
            handwriting: look.handwriting, seal: look.seal,
            lines: ["Ký bởi: \(signatory.personName)", "Thời gian ký: \(now.vietnameseWithOffset)"])
        let credential = try key.credential(engines.tokenLibrary)
        do throws(SigningProblem) {
            return try await engines.signer.sign(
                pdf, with: credential, stating: statement, appearance: appearance, at: now.date,
                timeStampService: engines.timeStamps)
        } catch {
            throw Refusal.invalid(.signatureIsVerified, "tep", error.wording)
        }
    }

    private func take(
        _ file: [UInt8], over before: [UInt8], _ detail: EnvelopeDetail, at id: Key<Signatory>, as actor: Actor
    ) async throws -> SignatureReport {
        guard file.count > before.count, file.starts(with: before) else {
            throw Refusal.invalid(
                .signatureIsVerified, "tep",
                "Tệp không phải bản mới nhất của văn bản này có thêm chữ ký. Hãy tải lại PDF từ hồ sơ, ký bằng phần mềm rồi đưa lên."
            )
        }
        let (trust, today) = try await desk.look(as: .installation) { work in
            (try work.signatureTrust(), try work.signatureTrust(on: work.today))
        }
        let report = PDFSignatures.verify(file, trust: trust, at: desk.clock.now.date)
        let earlier = detail.revisions.count - 1
        guard report.signatures.count == earlier + 1, let own = report.signatures.last else {
            throw Refusal.invalid(
                .signatureIsVerified, "tep",
                "Tệp có \(report.signatures.count) chữ ký số, cần đúng \(earlier + 1): các chữ ký trước và thêm một chữ ký của đồng chí."
            )
        }
        guard report.signatures.allSatisfy(\.isValid), own.coversWholeFile else {
            let words = report.signatures.map(\.words).filter { !$0.isEmpty }.joined(separator: " ")
            throw Refusal.invalid(.signatureIsVerified, "tep", "Chữ ký không được nhận: \(words)")
        }
        // Earlier signatures stand on the trust of their day; the new one needs that of today.
        let fresh = PDFSignatures.verify(file, trust: today, at: desk.clock.now.date)
        guard fresh.signatures.last?.isValid == true else {
            throw Refusal.invalid(
                .signatureIsVerified, "tep",
                "Chữ ký không được nhận: tổ chức cấp chứng thư của đồng chí không còn trong danh sách tin cậy. Hãy dùng chứng thư khác, hoặc hỏi người quản trị của đơn vị vận hành."
            )
        }
        let kept = try await vault.keep(file)
        let given = GivenSignature(
            level: .digital, basis: detail.current?.fingerprint ?? "", revision: (kept, file.count),
            report: JSONText.encode(own))
        try await desk.act(as: actor) { work in
            try work.requireStepUp()
            _ = try work.placeToSign(id)
            try work.takeSignature(given, at: id, seen: detail.current?.number ?? -1)
        }
        return own
    }
}

extension Instant {
    /// `21/02/2019 09:30:00 +07:00`.
    fileprivate var vietnameseWithOffset: String {
        "\(day.vietnamese) \(timeOfDay) +07:00"
    }
}
