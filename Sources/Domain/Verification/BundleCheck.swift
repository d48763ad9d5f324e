internal import Documents
package import Foundation
package import Signatures

/// What a check of a bundle or a file found, for people and for programs.
package struct DocumentCheck: Codable, Sendable, Hashable {
    /// One signature: who, how, and what is wrong with it.
    package struct Line: Codable, Sendable, Hashable {
        package var party: String
        package var person: String
        package var level: String
        package var isGood: Bool
        package var words: String
    }

    package var title: String
    package var signatures: [Line] = []
    /// Sentences; none where everything is as it was.
    package var problems: [String] = []

    package var isSound: Bool { problems.isEmpty && signatures.allSatisfy(\.isGood) }
}

/// Checks a bundle without the installation that made it.
package enum BundleCheck {
    /// The largest file that is taken out of a bundle.
    private static let largest = 256 << 20

    /// - Parameter roots: authorities that the one who checks trusts beside those in the bundle.
    package static func check(path: String, roots: [SignerCertificate] = [], at time: Date) throws -> DocumentCheck {
        let archive = try ArchiveReader(path: path)
        guard
            let manifest = JSONText.decode(
                BundleManifest.self,
                from: String(decoding: try content(BundleParts.manifest, of: archive), as: UTF8.self)),
            manifest.form == BundleManifest.form
        else {
            return DocumentCheck(
                title: path, problems: ["Tệp này không phải gói kiểm tra của PhoiHop, hoặc ho-so.json bị hỏng."])
        }
        var check = DocumentCheck(title: "\(manifest.kind) \(manifest.number): \(manifest.title)")
        var files: [String: [UInt8]] = [:]
        for file in manifest.files {
            guard let bytes = try? content(file.name, of: archive), Digest.fingerprint(bytes) == file.sha256 else {
                check.problems.append("Tệp \(file.name) thiếu hoặc khác với dấu vân tay trong hồ sơ.")
                continue
            }
            files[file.name] = bytes
        }
        let own = manifest.authorities.compactMap { files[$0.name] }.flatMap {
            SignerCertificate.all(pem: String(decoding: $0, as: UTF8.self))
        }
        let trust = SignatureTrust(roots: own + roots, own: own.first)
        check.signatures = lines(of: manifest, files, trust, time)
        check.problems += problems(of: manifest, files) + chainProblems(of: manifest)
        return check
    }

    private static func content(_ name: String, of archive: ArchiveReader) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try archive.read(name) { piece in
            guard bytes.count + piece.count <= largest else {
                throw ArchiveProblem(description: "entry \(name) is too large")
            }
            bytes.append(contentsOf: piece)
        }
        return bytes
    }

    private static func lines(
        of manifest: BundleManifest, _ files: [String: [UInt8]], _ trust: SignatureTrust, _ time: Date
    ) -> [DocumentCheck.Line] {
        let inFile = files[manifest.signed.name].map {
            PDFSignatures.verify($0, trust: trust, at: time)
        }
        var rest = inFile?.signatures ?? []
        return manifest.signatures.map { signed in
            var line = DocumentCheck.Line(
                party: signed.party, person: signed.person, level: signed.level, isGood: false, words: "")
            switch Signature.Level(rawValue: signed.level) {
            case .confirmed:
                guard let message = signed.message.flatMap({ files[$0.name] }), let base = files[manifest.base.name]
                else { return line }
                let report = DetachedSignature.verify(message, of: base, trust: trust, at: time)
                line.isGood = report.isValid && report.name == signed.person
                line.words = report.words
            case .digital:
                guard let report = rest.first else {
                    line.words = "Không có chữ ký này trong tệp PDF."
                    return line
                }
                rest.removeFirst()
                line.isGood = report.isValid
                line.words = ([report.name, report.level.wording] + [report.words]).filter { !$0.isEmpty }
                    .joined(separator: ". ")
            case .wet:
                line.isGood = signed.scan.flatMap { files[$0.name] } != nil
                line.words = "Bản quét chữ ký tươi: đối chiếu bằng mắt."
            case nil: line.words = "Hình thức ký không biết."
            }
            return line
        }
    }

    /// The signed file is the one that the confirmations and scans are bound to, with signatures after it.
    private static func problems(of manifest: BundleManifest, _ files: [String: [UInt8]]) -> [String] {
        guard let base = files[manifest.base.name], let signed = files[manifest.signed.name] else { return [] }
        return signed.starts(with: base)
            ? [] : ["Tệp đã ký không bắt đầu bằng tệp trước khi ký: hai tệp là hai văn bản khác nhau."]
    }

    private static func chainProblems(of manifest: BundleManifest) -> [String] {
        manifest.events.compactMap { link in
            guard let sealedAt = Instant(link.sealedAt) else { return "Sự kiện số \(link.position) không đọc được." }
            let hash = EventSeal.hash(link.event, position: link.position, sealedAt: sealedAt, after: link.previous)
            return hash == link.hash ? nil : "Sự kiện số \(link.position) (\(link.event.act)) khác với lúc niêm phong."
        }
    }
}

extension BundleManifest {
    /// Every file that it names.
    fileprivate var files: [File] {
        [base, signed, word] + authorities + signatures.compactMap(\.message) + signatures.compactMap(\.scan)
    }
}
