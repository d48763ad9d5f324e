import Engines
import Foundation
import Signatures
import Testing

/// What pyHanko's own validation says of a PDF, and the changes that an attacker would make with its help.
enum PythonJudge {
    struct Verdict: Codable, Hashable {
        let intact: Bool
        let trusted: Bool
        let unchanged: Bool
        let good: Bool
    }

    static func verdicts(on pdf: [UInt8], house: Authority, lists: [[UInt8]] = []) throws -> [Verdict] {
        var files = ["in.pdf": pdf, "run.py": Array(judge.utf8), "ca.der": house.authority.certificate.der]
        for (index, list) in lists.enumerated() { files["\(index).crl"] = list }
        let said = try Judge.run(PythonInterpreter.chosen().path, ["run.py"], files: files).words
        let line = try #require(said.split(separator: "\n").last { $0.hasPrefix("[") }, "\(said)")
        return try JSONDecoder().decode([Verdict].self, from: Data(line.utf8))
    }

    /// The PDF with an update appended, made by statements of Python on the writer `w`.
    static func updated(_ pdf: [UInt8], by statements: String) throws -> [UInt8] {
        let script = attack.replacing("STATEMENTS", with: statements)
        let made = try Judge.run(
            "sh", ["-c", "\(PythonInterpreter.chosen().path) run.py && base64 -w0 out.pdf > said"],
            files: ["in.pdf": pdf, "run.py": Array(script.utf8)])
        return Array(try #require(Data(base64Encoded: made.words), "\(made.words)"))
    }

    private static let attack = """
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.pdf_utils.generic import *
        from pyhanko.pdf_utils import generic
        pdf_name = generic.pdf_name
        w = IncrementalPdfFileWriter(open("in.pdf", "rb"))
        page = w.root["/Pages"]["/Kids"][0].get_object()
        STATEMENTS
        w.write(open("out.pdf", "wb"))
        """

    private static let judge = """
        import glob, json, logging
        from asn1crypto import x509, crl
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign.validation import validate_pdf_signature
        from pyhanko_certvalidator import ValidationContext
        logging.disable(logging.CRITICAL)
        root = x509.Certificate.load(open("ca.der", "rb").read())
        lists = [open(name, "rb").read() for name in sorted(glob.glob("*.crl"))]
        verdicts = []
        for signature in PdfFileReader(open("in.pdf", "rb"), strict=False).embedded_regular_signatures:
            context = ValidationContext(trust_roots=[root], crls=lists, revocation_mode="require" if lists else "soft-fail")
            try:
                status = validate_pdf_signature(signature, context, ts_validation_context=context)
                unchanged = status.modification_level is not None and status.modification_level.value < 3
                unchanged = status.coverage.value >= 2 and status.docmdp_ok and unchanged
                verdicts.append(dict(intact=status.intact and status.valid, trusted=status.trusted,
                                     unchanged=unchanged, good=status.bottom_line))
            except Exception as refused:
                verdicts.append(dict(intact=False, trusted=False, unchanged=False, good=False))
        print(json.dumps(verdicts))
        """
}
