import Engines
import Foundation
import Signatures
import Testing

@Suite struct `Signing a PDF` {
    static let printer = PrintEngine()
    static let signer = PDFSigner(printer: printer)

    static func document(_ text: String = "Chương trình phối hợp năm 2019") async throws -> PrintedDocument {
        try await printer.print(
            html:
                "<!doctype html><html lang=vi><title>Chương trình</title><style>@page { size: A4 }</style><p>\(text)</p>"
                + "<div id='ky-mttq' style='width: 70mm; height: 35mm'></div>",
            created: Date(timeIntervalSince1970: 1_550_714_400))
    }

    @Test func `it is appended, shown where it belongs, and accepted by pdfsig`() async throws {
        let house = try Authority()
        let member = try house.member()
        let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
        let printed = try await Self.document()
        let place = try #require(printed.anchors["ky-mttq"])
        let appearance = SignatureAppearance(
            place: place, handwriting: Array(try #require(Data(base64Encoded: Self.dot))),
            seal: Array(try #require(Data(base64Encoded: Self.dot))),
            lines: ["Ký bởi: Nguyễn Thị Đỗ Quyên", "Ước ẵm ổi"])
        let signed = try await Self.signer.sign(
            printed.pdf, with: .pkcs12(file, passphrase: Credentials.passphrase),
            stating: SignatureStatement(
                field: "mttq", name: "Nguyễn Thị Đỗ Quyên", reason: "Ký ban hành", location: "Hoàn Kiếm"),
            appearance: appearance, at: .now)
        #expect(signed.pdf.starts(with: printed.pdf))
        #expect(signed.level == .basic)
        #expect(signed.note == nil)
        let said = try Judge.run("pdfsig", ["-nocert", "s.pdf"], files: ["s.pdf": signed.pdf]).words
        #expect(said.contains("Signature is Valid."), "\(said)")
        #expect(said.contains("ETSI.CAdES.detached"))
        let text = try Judge.run("pdftotext", ["-enc", "UTF-8", "s.pdf", "-"], files: ["s.pdf": signed.pdf]).words
        #expect(text.contains("Ký bởi: Nguyễn Thị Đỗ Quyên"))
    }

    /// A picture of one red point.
    static let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
}
