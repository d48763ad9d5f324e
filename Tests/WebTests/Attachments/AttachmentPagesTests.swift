import Domain
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite struct `Files of papers and results` {
    private static let report = Array("%PDF-1.7\nBáo cáo tổng kết\n%%EOF".utf8)

    @Test func `are kept with a paper, and read by whoever sees the conference`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            let form = try await desk.get(Paths.addPaper(to: id))
            #expect(form.status == .ok && form.document.problems == [])
            let made = try await desk.upload(
                Self.report, named: "C:\\Tài liệu\\Báo cáo năm 2018.pdf", to: Paths.addPaper(to: id),
                [("ten", "Báo cáo"), ("noi-dung", "")])
            #expect(made.status == .seeOther, "\(made.text.prefix(300))")
            let page = try await desk.get(Paths.conference(id))
            #expect(page.document.problems == [])
            #expect(page.text.contains("Báo cáo năm 2018.pdf") && page.text.contains("\(Self.report.count) byte"))
            let file = try await house.file()
            let partner = try await house.visitor(of: "canbo.ldld")
            let answer = try await partner.get(Paths.attachment(file.id))
            #expect(answer.status == .ok && answer.bytes == Self.report)
            #expect(answer.header("Content-Type") == "application/pdf")
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Content-Disposition")?.hasPrefix("attachment; filename*=UTF-8''B%C3%A1o") == true)
            let shown = try await partner.get(Paths.files(of: try #require(file.paperId), at: id))
            #expect(shown.status == .ok && !shown.text.contains("/thay"))
            for path in [Paths.replaceAttachment(file.id), Paths.removeAttachment(file.id)] {
                #expect(try await partner.get(path).status == .forbidden, "\(path)")
                #expect(try await partner.post(path, ["ly-do": "x"]).status != .seeOther, "\(path)")
            }
        }
    }

    @Test func `of a draft are absent for everybody else by any path`() async throws {
        try await withProgrammes { house in
            let desk = try await house.visitor(of: "tonghop.mttq")
            let organiser = try await house.programme(2019).leadId.rawValue
            _ = try await desk.post(
                Paths.newConference,
                ["don-vi": organiser, "ten": "Giao ban", "ngay": "29/03/2019", "tu-gio": "14h", "den-gio": "16:30"])
            let id = try await house.look { work in
                try #require(try work.conferences().first { $0.conference.title == "Giao ban" }).conference.id
            }
            _ = try await desk.upload(
                Self.report, named: "Mật.pdf", to: Paths.addPaper(to: id), [("ten", "Tài liệu nội bộ")])
            let file = try await house.file()
            let paper = try #require(file.paperId)
            #expect(try await desk.get(Paths.attachment(file.id)).status == .ok)
            let partner = try await house.visitor(of: "canbo.ldld")
            for path in [
                Paths.attachment(file.id), Paths.replaceAttachment(file.id), Paths.removeAttachment(file.id),
                Paths.files(of: paper, at: id), Paths.files(of: paper, at: try await house.conference()),
            ] { #expect(try await partner.get(path).status == .notFound, "\(path)") }
            let sent = try await partner.upload(Self.report, named: "a.pdf", to: Paths.files(of: paper, at: id))
            #expect(sent.status == .notFound)
            #expect(try await house.stranger().get(Paths.attachment(file.id)).status == .seeOther)
            let search = try await partner.get("\(Paths.search)?q=mat")
            #expect(!search.text.contains("Mật.pdf"))
        }
    }

    @Test func `are replaced and removed with history, and gone afterwards`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            _ = try await desk.upload(Self.report, named: "Cũ.pdf", to: Paths.addPaper(to: id), [("ten", "Báo cáo")])
            let old = try await house.file()
            let files = Paths.files(of: try #require(old.paperId), at: id)
            let newer = Self.report + Array("\nsửa".utf8)
            let replaced = try await desk.upload(newer, named: "Mới.pdf", to: Paths.replaceAttachment(old.id))
            #expect(replaced.status == .seeOther && replaced.location == files)
            #expect(try await desk.get(Paths.attachment(old.id)).status == .notFound)
            let page = try await desk.get(files)
            #expect(page.text.contains("thay bằng Mới.pdf") && page.document.problems == [])
            let late = try await desk.upload(newer, named: "Lần hai.pdf", to: Paths.replaceAttachment(old.id))
            #expect(late.status == .conflict && late.text.contains("đã được"))
            let file = try await house.file()
            let asked = try await desk.get(Paths.removeAttachment(file.id))
            #expect(asked.status == .ok && asked.document.problems == [])
            let silent = try await desk.post(Paths.removeAttachment(file.id))
            #expect(silent.status == .unprocessableContent)
            let gone = try await desk.submit(Paths.removeAttachment(file.id), ["ly-do": "Gửi nhầm bản"])
            #expect(gone.text.contains("Gửi nhầm bản"))
            #expect(try await desk.get(Paths.attachment(file.id)).status == .notFound)
            let again = try await desk.post(Paths.removeAttachment(file.id), ["ly-do": "Lần nữa"])
            #expect(again.status == .conflict)
        }
    }

    @Test func `go with the paper that is taken away`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            _ = try await desk.upload(Self.report, named: "a.pdf", to: Paths.addPaper(to: id), [("ten", "Báo cáo")])
            let file = try await house.file()
            let paper = try #require(file.paperId)
            let removed = try await desk.post(Paths.removePaper(paper, of: id), ["phien-ban": "1"])
            #expect(removed.status == .seeOther)
            #expect(try await desk.get(Paths.attachment(file.id)).status == .notFound)
        }
    }

    private static let program: [UInt8] =
        Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0] + Array("This program cannot be run".utf8)
    private static let unwanted: [(bytes: [UInt8], words: String)] = [
        (program, "chương trình máy tính"),
        ([0x50, 0x4B, 3, 4, 1, 2, 3], "tệp nén"),
        ([], "Tệp trống"),
        (Array("<html><script>alert(1)</script></html>".utf8), "thành PDF"),
        ([0xFF, 0xD8, 0xFF, 0xE1, 0, 40, 1], "Ảnh bị hỏng"),
    ]

    @Test(arguments: 0..<5)
    func `are refused by their content, whatever they are called`(index: Int) async throws {
        let (bytes, words) = Self.unwanted[index]
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            let answer = try await desk.upload(
                bytes, named: "Báo cáo.pdf", to: Paths.addPaper(to: id), [("ten", "Báo cáo quý")])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(words) && answer.text.contains("Báo cáo quý"))
            #expect(try await house.site.vault.fingerprints() == [])
            let papers = try await house.look { try $0.papers(of: try $0.conference(id)).map(\.title) }
            #expect(!papers.contains("Báo cáo quý"))
        }
    }

    @Test func `that are too large are refused before they are read`() async throws {
        try await withProgrammes { house in
            let desk = try await house.visitor(of: "tonghop.mttq")
            let path = Paths.addPaper(to: try await house.conference())
            let answer = try await desk.send(
                .post, path,
                [
                    "Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=x",
                    "Content-Length": "\(60 << 20)",
                ], body: Array("--x--".utf8))
            #expect(answer.status == .unprocessableContent && answer.text.contains("50 MB"))
        }
    }

    @Test func `are not even looked at from those who may not keep them`() async throws {
        try await withProgrammes { house in
            let partner = try await house.visitor(of: "canbo.ldld")
            let answer = try await partner.upload(
                Self.report, named: "a.pdf", to: Paths.addPaper(to: try await house.conference()), [("ten", "Chen vào")]
            )
            #expect(answer.status == .forbidden)
            #expect(try await house.site.vault.fingerprints() == [])
        }
    }

    @Test func `of a result stand beside it, and lose the place where a picture was taken`() async throws {
        try await withProgrammes { house in
            let (id, lead) = try await house.assignment(ledBy: "LDLD-HK")
            let union = try await house.visitor(of: "canbo.ldld")
            let form = try await union.get(Paths.noteResult(of: id))
            #expect(form.document.problems == [])
            let noted = try await union.upload(
                Photograph.bytes, named: "ảnh ra quân", to: Paths.noteResult(of: id),
                [("ben", lead.rawValue), ("ngay", "05/05/2018"), ("noi-dung", "Ra quân")])
            #expect(noted.status == .seeOther, "\(noted.text.prefix(300))")
            let page = try await union.get(Paths.assignment(id))
            #expect(page.text.contains("ảnh ra quân.jpg") && page.document.problems == [])
            let file = try await house.file()
            let answer = try await house.visitor(of: "canbo.ccb").get(Paths.attachment(file.id))
            #expect(answer.status == .ok && answer.header("Content-Type") == "image/jpeg")
            #expect(!answer.text.contains("GPS"))
            let result = try #require(file.resultId)
            let other = try await house.visitor(of: "canbo.ccb")
            let refused = try await other.upload(Self.report, named: "a.pdf", to: Paths.files(of: result, in: id))
            #expect(refused.status == .forbidden)
            _ = try await union.post(Paths.withdrawResult(result, of: id), ["ly-do": "Nhầm"])
            let late = try await union.upload(Self.report, named: "a.pdf", to: Paths.files(of: result, in: id))
            #expect(late.status == .conflict && late.text.contains("đã được rút"))
        }
    }
}

/// A photograph with the place where it was taken.
private enum Photograph {
    static let bytes: [UInt8] = {
        let exif: [UInt8] = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 0] + Array("GPS 21.02".utf8)
        let body: [UInt8] = [0xFF, 0xDB, 0, 5, 7, 8, 9, 0xFF, 0xDA, 0, 4, 1, 1, 0x12, 0xFF, 0xD9]
        let start: [UInt8] = [0xFF, 0xD8]
        return start + segment(0xE1, exif) + body
    }()

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(content.count + 2)] + content
    }
}

extension OpenSite {
    /// The file that was kept last and still stands.
    fileprivate func file() async throws -> Domain.Attachment {
        try await stage.store.read { session in
            try #require(
                try session.first(
                    Domain.Attachment.self,
                    """
                    SELECT * FROM attachment WHERE id NOT IN (SELECT attachment_id FROM attachment_removal)
                    ORDER BY kept_at DESC, id DESC LIMIT 1
                    """))
        }
    }

    /// An assignment of 2018 that an organisation leads, with its party.
    fileprivate func assignment(ledBy code: String) async throws -> (Key<Assignment>, Key<Party>) {
        let id = try await programme(2018).id
        return try await look { work in
            let organisation = try #require(try work.organisation(code: code)).id
            let own = try #require(
                try work.assignments(of: try work.programme(id)).first { $0.lead?.organisationId == organisation })
            return (own.assignment.id, try #require(own.lead).id)
        }
    }
}

extension Visitor {
    /// Sends a form with one file, as browsers do.
    func upload(
        _ bytes: [UInt8], named name: String, to path: String, _ fields: [(String, String)] = [],
        field: String = "tep"
    ) async throws -> Page {
        let mark = "----dau-phan-cach"
        func part(_ head: String, _ body: [UInt8]) -> [UInt8] {
            Array("--\(mark)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + body + [13, 10]
        }
        let body =
            fields.flatMap { part("name=\"\($0.0)\"", Array($0.1.utf8)) }
            + part("name=\"\(field)\"; filename=\"\(name)\"", bytes) + Array("--\(mark)--\r\n".utf8)
        return try await send(
            .post, path,
            ["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=\(mark)"], body: body)
    }
}
