import Engines
import Foundation
import Signatures
import Testing

/// The joint programme as it leaves the house: six signatures, one after another.
struct SixSignatures {
    let house: Authority
    let pdf: [UInt8]
    /// The file as it was after each signature.
    let revisions: [[UInt8]]

    static let whole = Task { try await SixSignatures() }

    private init() async throws {
        house = try Authority()
        let boxes = (1...6).map { "<div id='ky-\($0)' style='width: 70mm; height: 30mm'></div>" }.joined()
        let printed = try await `Signing a PDF`.printer.print(
            html:
                "<!doctype html><html lang=vi><title>Chương trình</title><p>Chương trình phối hợp năm 2019</p>\(boxes)",
            created: Date(timeIntervalSince1970: 1_550_714_400),
            attachments: [
                PrintAttachment(name: "phu-luc.txt", description: "Phụ lục", bytes: Array("Phụ lục thật".utf8))
            ])
        var revisions = [printed.pdf]
        for number in 1...6 {
            let member = try house.member("Người ký số \(number)")
            let file = try Credentials.file(member.key, member.certificate, [house.authority.certificate])
            let place = try #require(printed.anchors["ky-\(number)"])
            let signed = try await `Signing a PDF`.signer.sign(
                revisions[number - 1], with: .pkcs12(file, passphrase: Credentials.passphrase),
                stating: SignatureStatement(
                    field: "ky-\(number)", name: "Người ký số \(number)", reason: "Ký ban hành"),
                appearance: SignatureAppearance(place: place, lines: ["Người ký số \(number)"]), at: .now)
            #expect(signed.pdf.starts(with: revisions[number - 1]))
            revisions.append(signed.pdf)
        }
        self.revisions = revisions
        pdf = revisions[6]
    }
}
