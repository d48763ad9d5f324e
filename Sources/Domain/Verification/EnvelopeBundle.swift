internal import Documents
internal import Foundation
internal import Signatures
internal import Storage

extension SigningRoom {
    /// The files, signatures, certificates and events of an envelope in one archive.
    ///
    /// Everything in it can be checked with other tools: `sha256sum`, `openssl cms -verify`, `pdfsig`.
    func bundle(of detail: EnvelopeDetail) async throws -> MadePaper {
        var parts = BundleParts()
        let base = parts.add("van-ban-truoc-khi-ky.pdf", try await bytes(of: detail.base))
        let signed = parts.add("van-ban.pdf", try await bytes(of: detail.current))
        let word = parts.add("van-ban.docx", try await file(detail.envelope.wordFingerprint))
        let (issuer, roots, events) = try await desk.look(as: .installation) { work in
            (
                try work.name(of: detail.envelope.organisationId, near: detail.envelope.day) ?? "",
                try work.signatureTrust().roots, try work.chainLinks(of: detail.envelope)
            )
        }
        let authorities = roots.enumerated().map { place, root in
            parts.add("chung-thu/\(place + 1).pem", Array(root.pem.utf8))
        }
        let given = detail.sides.flatMap { side in side.places.map { (side.party, $0) } }
        var signatures: [BundleManifest.Signed] = []
        for (party, place) in given {
            guard let signature = place.signature else { continue }
            let name = "chu-ky/\(signatures.count + 1)"
            var scan: BundleManifest.File?
            if let fingerprint = signature.scanFingerprint {
                let bytes = try await file(fingerprint)
                scan = parts.add("\(name).\(Attachment.Kind.known(bytes)?.endings.first ?? "pdf")", bytes)
            }
            let message = signature.message.flatMap { Data(base64Encoded: $0) }.map {
                parts.add("\(name).p7s", Array($0))
            }
            signatures.append(
                BundleManifest.Signed(
                    party: party.name, person: place.signatory.personName,
                    lines: place.signatory.lines.split(separator: "\n").map(String.init),
                    basis: place.signatory.basis, level: signature.level.rawValue,
                    signedAt: signature.signedAt.description, message: message, scan: scan))
        }
        let envelope = detail.envelope
        let manifest = BundleManifest(
            form: BundleManifest.form, code: envelope.code, kind: envelope.kind.name, number: envelope.numberText,
            day: envelope.day.description, title: envelope.title, issuer: issuer, state: detail.state.rawValue,
            address: "\(address)/xac-minh/\(envelope.code)", base: base, signed: signed, word: word,
            authorities: authorities, signatures: signatures, events: events)
        _ = parts.add(BundleParts.manifest, Array(JSONText.encode(manifest).utf8))
        _ = parts.add("DOC-TRUOC.txt", Array(BundleParts.guide(envelope).utf8))
        guard let archive = PackageBytes.archive(parts.list) else { throw MissingFile(fingerprint: "archive") }
        return MadePaper(name: "\(envelope.fileName)-goi-kiem-tra.zip", type: MadePaper.archive, bytes: archive)
    }
}

/// The files of a bundle as they are gathered.
struct BundleParts {
    static let manifest = "ho-so.json"

    private(set) var list: [(name: String, content: [UInt8])] = []

    mutating func add(_ name: String, _ content: [UInt8]) -> BundleManifest.File {
        list.append((name, content))
        return BundleManifest.File(name: name, sha256: Digest.fingerprint(content))
    }

    /// How anybody checks it, with the tools they have.
    static func guide(_ envelope: Envelope) -> String {
        """
        Gói kiểm tra văn bản \(envelope.numberText) (mã \(Envelope.spelled(envelope.code))).

        - phoihop verify GOI.zip               kiểm tra tất cả, không cần mạng
        - sha256sum van-ban.pdf                so với ho-so.json
        - pdfsig van-ban.pdf                   xem các chữ ký số nằm trong tệp
        - openssl cms -verify -binary -inform DER -in chu-ky/1.p7s -content van-ban-truoc-khi-ky.pdf \\
            -CAfile chung-thu/1.pem -purpose any -out /dev/null
                                               kiểm tra một xác nhận trong hệ thống

        Chữ ký tươi là bản quét: đối chiếu bằng mắt với van-ban-truoc-khi-ky.pdf; mã ở chân trang phải giống nhau.

        """
    }
}

extension Work {
    /// The events of an envelope that are sealed, each with the hash before it.
    func chainLinks(of envelope: Envelope) throws -> [BundleManifest.Link] {
        try session.rows(
            """
            SELECT event.*, event_seal.id AS position, event_seal.hash AS hash, event_seal.sealed_at AS sealed_at,
                   previous.hash AS previous
            FROM event JOIN event_seal ON event_seal.event_id = event.id
            LEFT JOIN event_seal previous ON previous.id = event_seal.id - 1
            WHERE event.noun = \(Envelope.noun) AND event.subject = \(envelope.id)
            ORDER BY event_seal.id
            """
        ).map { row in
            BundleManifest.Link(
                position: try row.get("position"),
                previous: try row.get("previous", as: String?.self) ?? EventSeal.origin, hash: try row.get("hash"),
                sealedAt: try row.get("sealed_at"), event: try row.decode(WrittenEvent.self))
        }
    }
}

extension Attachment.Kind {
    /// What bytes are by their content, of the kinds that are kept.
    package static func known(_ bytes: [UInt8]) -> Attachment.Kind? { Attachment.Kind(FileKind.sniff(bytes)) }
}
