import Domain
import Foundation
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(3))) struct `Word files as people have them` {
    private typealias Word = BroughtWord

    /// What the preview of a file shows, for somebody who drafts.
    private func preview(_ points: String) async throws -> Page {
        let bytes = try Word(points: points).bytes()
        return try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let page = try await drafter.bring(bytes, over: "")
            #expect(page.status == .ok && page.document.problems == [])
            return page
        }
    }

    @Test func `with tracked changes are read as if these were accepted, and that is told`() async throws {
        let page = try await preview(
            """
            <w:p>\(Word.run("- Giám sát "))<w:ins>\(Word.run("việc tiếp công dân"))</w:ins>\
            <w:del><w:r><w:delText>chữ đã xóa</w:delText></w:r></w:del></w:p>
            """)
        #expect(page.text.contains("Giám sát việc tiếp công dân") && !page.text.contains("chữ đã xóa"))
        #expect(page.text.contains("theo dõi"))
    }

    @Test func `with tables in tables, text boxes and pictures lose no word, and what is left out is told`()
        async throws
    {
        let inner = "<w:tbl>\(Word.row([Word.p("bảng trong bảng")]))</w:tbl>"
        let box = """
            <w:p>\(Word.run("- Tuyên truyền bộ quy tắc"))<w:r><w:drawing><wps:txbx><w:txbxContent>\
            \(Word.p("chữ trong khung"))</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>\
            <w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>
            """
        let page = try await preview(box + "<w:tbl>\(Word.row([Word.p("ngoài") + inner, Word.p("B")]))</w:tbl>")
        for words in ["Tuyên truyền bộ quy tắc", "chữ trong khung", "bảng trong bảng"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.text.contains("ảnh") || page.text.contains("hình"))
    }

    @Test func `numbered by hand give an assignment a point, and their numbers are no part of the title`() async throws
    {
        let page = try await preview(
            Word.p("1.1. Giám sát tiếp công dân; chủ trì: Thanh tra quận Hoàn Kiếm")
                + Word.p("1.2/ Vận động ủng hộ quỹ") + Word.p("a) Khảo sát hộ nghèo"))
        let titles = page.fields(to: Paths.takeDraftIn).filter { $0.0.hasPrefix("viec-") }.map(\.1)
        #expect(titles.contains { $0.hasPrefix("Giám sát tiếp công dân") }, "\(titles)")
        #expect(titles.allSatisfy { !$0.hasPrefix("1.") && !$0.hasPrefix("a)") }, "\(titles)")
    }

    @Test func `with headers on every page and in every table have them once or not at all`() async throws {
        let head = Word.row(["TT", "Nhiệm vụ", "Chủ trì"].map { Word.p($0) }, isHeader: true)
        func line(_ number: Int) -> String {
            Word.row([Word.p("\(number)"), Word.p("Việc số \(number)"), Word.p("Thanh tra")])
        }
        let table = "<w:tbl>\(head)\(line(1))\(head)\(line(2))</w:tbl>"
        let page = try await preview(table)
        let titles = page.fields(to: Paths.takeDraftIn).filter { $0.0.hasPrefix("viec-") }.map(\.1)
        #expect(titles.filter { $0 != "Tuyên truyền, vận động" } == ["Việc số 1", "Việc số 2"], "\(titles)")
        #expect(!page.text.contains("ĐẦU TRANG LẶP LẠI"))
    }

    @Test func `of three hundred pages are read or refused in words`() async throws {
        let points = (1...2_900).map {
            Word.p("- Việc \($0) " + String(repeating: "nội dung dài của việc ", count: 20))
        }
        let bytes = try Word(points: points.joined()).bytes()
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            let page = try await drafter.bring(bytes, over: "")
            #expect(page.status == .ok && page.text.contains("2900 nhiệm vụ"))
            let more = try Word(points: points.joined() + points.prefix(200).joined()).bytes()
            let seen = try await drafter.bring(more, over: "")
            let fields = seen.fields(to: Paths.takeDraftIn).filter {
                $0.0 == "ban-doc" || $0.0 == "chu-tri" || $0.0 == "nam"
            }
            #expect(seen.status == .ok || seen.status == .unprocessableContent)
            #expect(fields.count == 3 || seen.status == .unprocessableContent)
        }
    }

    @Test func `that are none, hold programs or a password are refused with what to do`() async throws {
        var macro = Word(points: "")
        macro.type = "application/vnd.ms-word.document.macroEnabled.main+xml"
        let files: [(name: String, bytes: [UInt8], words: String)] = [
            ("du-thao.docx", try macro.bytes(), "macro"), ("du-thao.docm", try macro.bytes(), "macro"),
            ("khoa.docx", compound("EncryptedPackage"), "mật khẩu"), ("anh.docx", Array("%PDF-1.4".utf8), "PDF"),
            ("bang.docx", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "ảnh"),
            ("van-ban.docx", Array("chỉ là chữ".utf8), "văn bản thường"),
            ("cut.docx", Array(try Word(points: "").bytes().prefix(300)), "hỏng"),
        ]
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            for file in files {
                let page = try await drafter.bring(file.bytes, file.name, to: Paths.bringDraft)
                #expect(page.status == .unprocessableContent, "\(file.name)")
                #expect(page.text.contains(file.words), "\(file.name)")
            }
        }
    }

    @Test func `under a wrong name are known by what they are`() async throws {
        let bytes = try Word(points: Word.p("- Việc dưới tên khác")).bytes()
        try await withProgrammes { house in
            let drafter = try await house.visitor(of: "tonghop.mttq")
            for name in ["du-thao.pdf", "du-thao", "../../etc/passwd", "dự thảo <b>.docx"] {
                let page = try await drafter.bring(bytes, name, to: Paths.bringDraft)
                #expect(page.status == .ok && page.text.contains("Việc dưới tên khác"), "\(name)")
                #expect(!page.text.contains("/etc/"))
            }
        }
    }

    /// The beginning of a compound file of before 2007 that holds one stream of that name.
    private func compound(_ stream: String) -> [UInt8] {
        let wide: [UInt8] = stream.utf8.flatMap { [$0, UInt8(0)] }
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_024)
        bytes.replaceSubrange(512..<(512 + wide.count), with: wide)
        (bytes[512 + 64], bytes[512 + 66]) = (UInt8(wide.count + 2), 2)
        return bytes
    }
}
