import Engines
import Foundation
import Signatures
import Testing

@Suite struct `Signatures in a PDF` {
    @Test func `six signatures hold, by us, by pdfsig and by pyHanko`() async throws {
        let six = try await SixSignatures.whole.value
        let report = PDFSignatures.verify(six.pdf, trust: six.house.trust, at: .now)
        #expect(report.isValid, "\(report.problems) \(report.signatures.map(\.problems))")
        #expect(report.signatures.map(\.name) == (1...6).map { "Người ký số \($0)" })
        #expect(report.signatures.map(\.field) == (1...6).map { "ky-\($0)" })
        #expect(report.signatures.allSatisfy { $0.level == .padesBB && $0.timeSource == .claimed && $0.coversRevision })
        #expect(report.signatures.map(\.coversWholeFile) == [false, false, false, false, false, true])
        #expect(report.signatures.allSatisfy { $0.reason == "Ký ban hành" })
        #expect(report.revisions == 6)
        let said = try Judge.run("pdfsig", ["-nocert", "s.pdf"], files: ["s.pdf": six.pdf]).words
        #expect(said.components(separatedBy: "Signature is Valid.").count == 7, "\(said)")
        let verdicts = try PythonJudge.verdicts(on: six.pdf, house: six.house)
        #expect(verdicts.count == 6 && verdicts.allSatisfy(\.good), "\(verdicts)")
    }

    @Test func `one changed byte anywhere that was signed is found`() async throws {
        let six = try await SixSignatures.whole.value
        let first = six.revisions[1].count
        for place in stride(from: 20, to: first, by: max(first / 40, 1)) {
            var changed = six.pdf
            changed[place] ^= 1
            let report = PDFSignatures.verify(changed, trust: six.house.trust, at: .now)
            #expect(!report.isValid, "byte \(place)")
        }
        var changed = six.pdf
        changed[200] ^= 1
        let said = try Judge.run("pdfsig", ["-nocert", "s.pdf"], files: ["s.pdf": changed]).words
        #expect(!said.contains("Signature is Valid."))
        let report = PDFSignatures.verify(changed, trust: six.house.trust, at: .now)
        #expect(report.signatures.allSatisfy { !$0.isIntact })
        #expect(report.signatures.allSatisfy { $0.problems.contains(.contentChanged) })
    }

    /// Each is appended after the last signature, so that every hash still holds.
    static let attacks = [
        "text of a page":
            "s = StreamObject(stream_data=b'BT ET'); page['/Contents'] = w.add_object(s); w.update_container(page)",
        "stream of a page": "ref = page.raw_get('/Contents'); s = ref.get_object(); s._data = b'0 0 100 100 re f'; "
            + "s._encoded_data = None; w.mark_update(ref)",
        "resources": "r = page['/Resources']; r[pdf_name('/Hidden')] = NumberObject(1); w.update_container(r)",
        "note over a page":
            "a = w.add_object(DictionaryObject({pdf_name('/Type'): pdf_name('/Annot'), pdf_name('/Subtype'): "
            + "pdf_name('/FreeText'), pdf_name('/Rect'): ArrayObject(map(NumberObject, [0, 0, 500, 800]))})); "
            + "page['/Annots'].append(a); w.update_container(page['/Annots'])",
        "page turned": "page['/Rotate'] = NumberObject(90); w.update_container(page)",
        "pages": "k = w.root['/Pages']['/Kids']; k.append(k.raw_get(0)); w.update_container(k)",
        "action on opening": "w.root['/OpenAction'] = DictionaryObject({pdf_name('/S'): pdf_name('/JavaScript'), "
            + "pdf_name('/JS'): TextStringObject('app.alert(1)')}); w.update_root()",
        "attachment": "n = w.root['/Names']['/EmbeddedFiles']['/Names']; ref = n[1].get_object()['/EF'].raw_get('/F'); "
            + "s = ref.get_object(); s._data = b'khac'; s._encoded_data = None; w.mark_update(ref)",
        "signature's picture":
            "f = w.root['/AcroForm']['/Fields'][0].get_object(); f['/Rect'] = ArrayObject(map(NumberObject, "
            + "[0, 0, 500, 800])); w.update_container(f)",
        "field without a signature":
            "f = w.add_object(DictionaryObject({pdf_name('/FT'): pdf_name('/Tx'), pdf_name('/T'): "
            + "TextStringObject('x')})); w.root['/AcroForm']['/Fields'].append(f); w.update_container(w.root['/AcroForm'])",
        "signature taken out": "w.root['/AcroForm']['/Fields'].pop(0); w.update_container(w.root['/AcroForm'])",
    ]

    @Test(arguments: attacks.keys.sorted()) func `an update that changes something is found`(what: String) async throws
    {
        let six = try await SixSignatures.whole.value
        let changed = try PythonJudge.updated(six.pdf, by: try #require(Self.attacks[what]))
        #expect(changed.starts(with: six.pdf) && changed.count > six.pdf.count)
        let report = PDFSignatures.verify(changed, trust: six.house.trust, at: .now)
        #expect(!report.isValid)
        #expect(report.problems == [what == "pages" ? .changesUndetermined : .changedAfterLastSignature])
        #expect(report.signatures.allSatisfy { !$0.isIntact })
        let verdicts = try PythonJudge.verdicts(on: changed, house: six.house)
        #expect(verdicts.allSatisfy { !$0.good }, "\(verdicts)")
    }

    @Test func `bytes behind the end are found`() async throws {
        let six = try await SixSignatures.whole.value
        let report = PDFSignatures.verify(
            six.pdf + Array("1 0 obj\nnull\nendobj\n".utf8), trust: six.house.trust, at: .now)
        #expect(!report.isValid)
        let blank = PDFSignatures.verify(six.pdf + Array("\n\n".utf8), trust: six.house.trust, at: .now)
        #expect(blank.isValid)
    }

    @Test func `an object that was prepared before and defined later is found`() async throws {
        let house = try Authority()
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
        let printed = try await `Signing a PDF`.document()
        let prepared = try PythonJudge.updated(
            printed.pdf,
            by:
                "x = page['/Resources'].get('/XObject', DictionaryObject()); x[pdf_name('/Shadow')] = IndirectObject(99999, 0, w); "
                + "page['/Resources'][pdf_name('/XObject')] = x; w.update_container(page['/Resources'])")
        let signed = try await `Signing a PDF`.signer.sign(
            prepared, with: .pkcs12(file, passphrase: Credentials.passphrase), stating: SignatureStatement(field: "a"),
            at: .now)
        #expect(PDFSignatures.verify(signed.pdf, trust: house.trust, at: .now).isValid)
        let update = Array(
            """

            99999 0 obj
            <</Type /XObject /Subtype /Form /BBox [0 0 500 800] /Length 20>>
            stream
            0 0 500 800 re f    \n
            """.utf8)
        let shown = try Self.appended(
            signed.pdf, object: 99999, body: update + Array("endstream\nendobj\n".utf8))
        let report = PDFSignatures.verify(shown, trust: house.trust, at: .now)
        #expect(!report.isValid)
        #expect(report.signatures.allSatisfy { !$0.isIntact })
    }

    /// A PDF with one more object and a table that names it.
    static func appended(_ pdf: [UInt8], object: Int, body: [UInt8]) throws -> [UInt8] {
        let text = String(decoding: pdf.suffix(60), as: UTF8.self)
        let previous = try #require(text.split(separator: "startxref\n").last?.split(separator: "\n").first)
        let root = try #require(
            String(decoding: pdf, as: UTF8.self).split(separator: "/Root ").last?.prefix { $0 != "R" })
        let id = try #require(String(decoding: pdf, as: UTF8.self).split(separator: "/ID ").last?.prefix { $0 != "]" })
        let info = try #require(
            String(decoding: pdf, as: UTF8.self).split(separator: "/Info ").last?.prefix { $0 != "R" })
        let place = pdf.count + 1
        let digits = String(repeating: "0", count: 10 - String(place).count) + String(place)
        let table =
            "xref\n\(object) 1\n\(digits) 00000 n \ntrailer\n<</Size \(object + 1) /Root \(root)R /Info \(info)R "
            + "/ID \(id)] /Prev \(previous)>>\nstartxref\n\(pdf.count + body.count)\n%%EOF\n"
        return pdf + body + Array(table.utf8)
    }

    @Test func `a signature that leaves a part of the file out is found`() async throws {
        let six = try await SixSignatures.whole.value
        let text = String(decoding: six.pdf, as: UTF8.self)
        let parts = text.components(separatedBy: "/ByteRange [0 ")
        #expect(parts.count == 7)
        var changed = six.pdf
        let mark = Array("/ByteRange [0 ".utf8)
        let last = try #require(changed.indices.last { changed[$0...].starts(with: mark) })
        changed[last + mark.count - 2] = UInt8(ascii: "9")
        let report = PDFSignatures.verify(changed, trust: six.house.trust, at: .now)
        #expect(report.signatures.contains { $0.problems.contains(.coverageIncomplete) && !$0.isIntact })
    }

    @Test(arguments: [[], Array("%PDF-1.7\n%%EOF".utf8), Array("MZ không phải PDF".utf8)])
    func `what is no PDF is told as that`(bytes: [UInt8]) throws {
        let report = PDFSignatures.verify(bytes, trust: SignatureTrust(roots: []), at: .now)
        #expect(report.problems == [.unreadable])
        #expect(!report.isValid)
    }

    @Test func `a PDF without signatures has none`() async throws {
        let printed = try await `Signing a PDF`.document()
        let report = PDFSignatures.verify(printed.pdf, trust: SignatureTrust(roots: []), at: .now)
        #expect(report.problems == [.unsigned])
    }
}
