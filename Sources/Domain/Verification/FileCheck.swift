package import Foundation
package import Signatures

/// Checks a PDF by itself: every signature in it, and that nothing was changed after them.
package enum FileCheck {
    package static func check(
        pdf bytes: [UInt8], named name: String, roots: [SignerCertificate], at time: Date
    ) -> DocumentCheck {
        let report = PDFSignatures.verify(bytes, trust: SignatureTrust(roots: roots), at: time)
        var check = DocumentCheck(title: name, problems: report.problems.map(\.wording.vietnamese))
        check.signatures = report.signatures.map { signature in
            DocumentCheck.Line(
                party: signature.organisation ?? "", person: signature.name, level: signature.level.wording,
                isGood: signature.isValid, words: signature.words)
        }
        return check
    }
}

extension DocumentCheck {
    /// As it is printed.
    package var text: String {
        let lines = signatures.map { line in
            "  [\(line.isGood ? "đúng" : "SAI")] \(line.party.isEmpty ? "" : "\(line.party), ")\(line.person) (\(line.level))\(line.words.isEmpty ? "" : ": \(line.words)")"
        }
        let end = isSound ? "Văn bản còn nguyên vẹn." : "Văn bản KHÔNG còn nguyên vẹn."
        return ([title] + lines + problems.map { "  ! \($0)" } + [end]).joined(separator: "\n")
    }
}
