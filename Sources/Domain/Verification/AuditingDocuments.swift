internal import Foundation
internal import Signatures
internal import Storage

/// What a walk over every document of the installation found.
package struct DocumentAudit: Codable, Sendable, Hashable {
    package struct Finding: Codable, Sendable, Hashable {
        package let number: String
        package let message: String
    }

    package var checked = 0
    package var signatures = 0
    package var findings: [Finding] = []

    package var isSound: Bool { findings.isEmpty }
}

extension SigningRoom {
    /// How many documents are read at once.
    private static let step = 100

    /// Checks every envelope: its files are those that were kept, its signatures hold, what was issued is what stands.
    package func audit() async throws -> DocumentAudit {
        let (ids, trust) = try await desk.look(as: .installation) { work in
            (
                try work.session.all(Key<Envelope>.self, "SELECT id FROM envelope ORDER BY id"),
                try work.signatureTrust()
            )
        }
        var audit = DocumentAudit()
        for start in stride(from: 0, to: ids.count, by: Self.step) {
            let part = Array(ids[start..<min(start + Self.step, ids.count)])
            let details = try await desk.look(as: .installation) { work in
                try work.details("envelope.id IN (\(list: part))")
            }
            for detail in details { try await check(detail, trust, &audit) }
        }
        return audit
    }

    private func check(_ detail: EnvelopeDetail, _ trust: SignatureTrust, _ audit: inout DocumentAudit) async throws {
        audit.checked += 1
        func find(_ message: String) {
            audit.findings.append(.init(number: detail.envelope.numberText, message: message))
        }
        guard let base = await kept(detail.base?.fingerprint, find),
            await kept(detail.envelope.wordFingerprint, find) != nil
        else { return }
        let now = desk.clock.now.date
        let content = SignedContent(base)
        for place in detail.places {
            guard let signature = place.signature else { continue }
            audit.signatures += 1
            switch signature.level {
            case .confirmed:
                let message = signature.message.flatMap { Data(base64Encoded: $0) }.map { Array($0) } ?? []
                let report = DetachedSignature.verify(message, of: content, trust: trust, at: now)
                if !report.isValid { find("Chữ ký của \(place.signatory.personName): \(report.words)") }
            case .wet: _ = await kept(signature.scanFingerprint, find)
            case .digital: break
            }
        }
        await checkRevisions(of: detail, base, trust, find)
    }

    /// Each revision begins with the one before, and the last one's signatures hold.
    private func checkRevisions(
        of detail: EnvelopeDetail, _ base: [UInt8], _ trust: SignatureTrust, _ find: (String) -> Void
    ) async {
        var last = base
        for revision in detail.revisions.dropFirst() {
            guard let bytes = await kept(revision.fingerprint, find) else { return }
            if !bytes.starts(with: last) { find("Bản \(revision.number) không nối tiếp bản trước.") }
            last = bytes
        }
        if let issue = detail.issue, issue.fingerprint != detail.current?.fingerprint {
            find("Bản đang giữ khác với bản đã phát hành.")
        }
        guard detail.revisions.count > 1 else { return }
        let report = PDFSignatures.verify(last, trust: trust, at: desk.clock.now.date)
        let words =
            report.problems.map(\.wording.vietnamese)
            + report.signatures.filter { !$0.isValid }.map { "\($0.name): \($0.words)" }
        if report.signatures.count != detail.revisions.count - 1 || !words.isEmpty {
            find(
                "Chữ ký số trong tệp: \(report.signatures.count)/\(detail.revisions.count - 1). \(words.joined(separator: " "))"
            )
        }
    }

    private func kept(_ fingerprint: String?, _ find: (String) -> Void) async -> [UInt8]? {
        do {
            if let fingerprint, let bytes = try await vault.bytes(of: fingerprint) { return bytes }
            find("Thiếu tệp \(fingerprint?.prefix(16) ?? "")…")
        } catch { find("Tệp \(fingerprint?.prefix(16) ?? "")… khác với lúc giữ.") }
        return nil
    }
}
