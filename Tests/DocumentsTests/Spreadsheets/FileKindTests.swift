import Documents
import Foundation
import Testing

@Suite struct `Kinds of files by content` {
    @Test(
        arguments: [
            ([], FileKind.empty), (Array("%PDF-1.7\n".utf8), .pdf),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("GIF89a".utf8), .gif), (Array("RIFF0000WEBPVP8 ".utf8), .webp),
            ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic), ([0x7F, 0x45, 0x4C, 0x46, 2], .elf),
            (Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0], .exe), (Array("MZ,Mozambique\n".utf8), .text),
            (Array("<!DOCTYPE html><p>".utf8), .html), (Array("\n <HTML><body>".utf8), .html),
            (Array("<meta charset=utf-8><table><tr>".utf8), .html), (Array("<?xml version=\"1.0\"?><a/>".utf8), .xml),
            (Array("<svg onload=x>".utf8), .xml), (Array("Họ tên;Ngày sinh\n".utf8), .text),
            ([0xFF, 0xFE, 0x41, 0, 0x1B, 0x1E], .text),
            ([0xEF, 0xBB, 0xBF] + Array("a,b".utf8), .text), ([1, 2, 3, 4, 0, 0, 9], .unknown),
            ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0], .rar), ([0x1F, 0x8B, 0x08, 0], .gzip),
            ([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], .zip),
        ] as [([UInt8], FileKind)])
    func `a file is told by its bytes`(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind.sniff(bytes) == kind)
    }

    @Test func `a package is told by its parts`() throws {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        #expect(FileKind.sniff(try TestWorkbook().bytes()) == .xlsx)
        #expect(FileKind.sniff(try TestWorkbook(type: word).bytes()) == .docx)
        #expect(
            FileKind.sniff(try TestWorkbook(type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes())
                == .xlsm)
        #expect(FileKind.sniff(try TestWorkbook().with("xl/vbaProject.bin", "x").bytes()) == .xlsm)
        #expect(
            FileKind.sniff(try TestWorkbook(type: "application/vnd.ms-excel.sheet.binary.macroEnabled.main").bytes())
                == .xlsb)
        var plain = TestWorkbook()
        plain.parts = [("a.txt", Array("a".utf8))]
        #expect(FileKind.sniff(try plain.bytes()) == .zip)
        #expect(
            FileKind.sniff(try plain.with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes()) == .ods
        )
    }

    @Test(arguments: [
        ("Workbook", FileKind.xls), ("Book", .xls), ("WordDocument", .doc), ("EncryptedPackage", .encryptedOffice),
        ("Other", .unknown),
    ])
    func `a compound file is told by its streams`(stream: String, kind: FileKind) {
        #expect(FileKind.sniff(CompoundFixture.bytes(stream: stream)) == kind)
    }
}

/// A compound file with one stream, as far as anyone looks at it.
enum CompoundFixture {
    static func bytes(stream: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        var entry = stream.utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 128 - stream.utf8.count * 2)
        entry[64] = UInt8(stream.utf8.count * 2 + 2)
        entry[66] = 2
        bytes += [UInt8](repeating: 0, count: 128) + entry + [UInt8](repeating: 0, count: 256)
        return bytes
    }
}
