import Foundation
@testable import Signatures
import Testing

@Suite struct `Files that were made to do harm` {
    /// A PDF of the given objects with an old-fashioned table; the first is the catalog.
    private func file(_ objects: [String], trailer more: String = "") -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let rows = offsets.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }.joined()
        let table =
            "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(rows)trailer\n<</Size \(objects.count + 1) /Root 1 0 R"
            + " \(more)>>\nstartxref\n\(bytes.count)\n%%EOF\n"
        return bytes + Array(table.utf8)
    }

    private func problems(_ bytes: [UInt8]) -> [PDFReport.Problem] {
        PDFSignatures.verify(bytes, trust: SignatureTrust(roots: []), at: .now).problems
    }

    @Test func `a plain file made in this way is read`() {
        #expect(problems(file(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids []>>"])) == [.unsigned])
    }

    @Test func `lengths that name one another without end are no danger`() {
        let chain = (2...20_000).map { "<</Length \($0 + 1) 0 R>>\nstream\nx\nendstream" }
        #expect(problems(file(["<</Type /Catalog /AcroForm 2 0 R>>"] + chain)) == [.unsigned])
    }

    @Test func `what nests without end is no danger`() {
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        #expect(problems(file(["<</Type /Catalog /AcroForm 2 0 R>>", deep])) == [.unsigned])
    }

    @Test func `pages that name one another are told as undetermined`() throws {
        let kids = (0..<40).map { _ in "2 0 R 3 0 R" }.joined(separator: " ")
        let bytes = file([
            "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [\(kids)]>>", "<</Type /Pages /Kids [\(kids)]>>",
        ])
        #expect(PDFRoles(of: try PDFFile(bytes[...], budget: PDFBudget())) == nil)
    }

    @Test func `tables that name one another are refused`() {
        let bytes = file(["<</Type /Catalog>>"], trailer: "/Prev 30")
        #expect(problems(bytes) == [.unreadable])
        let start = String(decoding: bytes, as: UTF8.self).components(separatedBy: "xref\n")[0].utf8.count
        #expect(problems(file(["<</Type /Catalog>>"], trailer: "/Prev \(start)")) == [.unreadable])
    }

    @Test func `a second table beside the first, and a locked file, are refused`() {
        #expect(problems(file(["<</Type /Catalog>>"], trailer: "/XRefStm 9")) == [.unreadable])
        #expect(problems(file(["<</Type /Catalog>>"], trailer: "/Encrypt 1 0 R")) == [.encrypted])
    }

    @Test func `an entry that stands twice in a dictionary is refused`() throws {
        var lexer = PDFLexer(Array("<</Root 1 0 R /Root 2 0 R>>".utf8)[...], at: 0)
        #expect(throws: PDFDamage.self) { try lexer.value() }
    }

    @Test func `hundreds of signatures are refused`() {
        let fields = (3..<103).map { "\($0) 0 R" }.joined(separator: " ")
        let signatures = (3..<103).map { "<</FT /Sig /T (\($0)) /V \($0 + 100) 0 R>>" }
        let values = (3..<103).map { _ in "<</Type /Sig /Contents <30> /ByteRange [0 10 20 30]>>" }
        let bytes = file(
            ["<</Type /Catalog /AcroForm 2 0 R>>", "<</Fields [\(fields)]>>"] + signatures + values)
        #expect(problems(bytes) == [.unreadable])
    }

    @Test func `any damage to a file ends in a verdict`() throws {
        let whole = file([
            "<</Type /Catalog /Pages 2 0 R /AcroForm 3 0 R>>", "<</Type /Pages /Kids []>>", "<</Fields [4 0 R]>>",
            "<</FT /Sig /T (a) /V 5 0 R>>",
            "<</Type /Sig /SubFilter /ETSI.CAdES.detached /Contents <3003020101> /ByteRange [0 10 20 30] /M (D:20190221)>>",
        ])
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let cut =
                Bool.random(using: &random)
                ? bytes : Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
            let report = PDFSignatures.verify(cut, trust: SignatureTrust(roots: []), at: .now)
            #expect(!report.isValid)
        }
    }
}
