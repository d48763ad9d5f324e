import Documents
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(3))) struct `The page that checks the form of a file` {
    @Test func `offers the style of one's own organisation`() async throws {
        try await withProgrammes { house in
            let page = try await house.visitor(of: "tonghop.mttq").get(Paths.formatCheck)
            #expect(page.status == .ok && page.document.problems == [])
            #expect(page.fields(to: Paths.formatCheck).contains { $0 == ("the-thuc", "mttq") })
            let list = try await house.visitor(of: "tonghop.mttq").get(Paths.programmes)
            #expect(list.text.contains(Paths.formatCheck))
        }
    }

    @Test func `finds nothing in a programme of ours, and a wrong margin by its place`() async throws {
        try await withProgrammes { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            let programme = try await house.programme(2018)
            let paper = try await house.stage.desk.paper(ofProgramme: programme.id, as: .installation)
            let right = try await officer.bring(paper.bytes, to: Paths.formatCheck, style: "mttq")
            #expect(right.status == .ok && right.document.problems == [])
            #expect(right.text.contains("0 lỗi, 1 nhắc nhở") && right.text.contains("luật không ghi số"))
            let wrong = try await officer.bring(paper.bytes, to: Paths.formatCheck, style: "dang")
            #expect(right.text.contains("Nghị định 30/2020/NĐ-CP, áp dụng từ 05/03/2020"))
            #expect(right.text.contains("chưa áp dụng"), "a programme of 2018 is older than the decree")
            #expect(wrong.text.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && wrong.text.contains("Lỗi"))
        }
    }

    @Test func `says what to do with a file that is no document`() async throws {
        try await withProgrammes { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            let page = try await officer.bring(Array("%PDF-1.7\n".utf8), to: Paths.formatCheck, style: "nd30")
            #expect(page.status == .unprocessableContent && page.text.contains("tệp PDF"))
            let empty = try await officer.bring([], to: Paths.formatCheck, style: "nd31")
            #expect(empty.status == .unprocessableContent && empty.text.contains("Hãy chọn thể thức"))
        }
    }
}

extension Visitor {
    /// Brings a file to be checked against a style.
    fileprivate func bring(_ bytes: [UInt8], to path: String, style: String) async throws -> Page {
        let mark = "----dau-phan-cach"
        func part(_ head: String, _ body: [UInt8]) -> [UInt8] {
            Array("--\(mark)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + body + Array("\r\n".utf8)
        }
        let body =
            part("name=\"the-thuc\"", Array(style.utf8)) + part("name=\"tep\"; filename=\"a.docx\"", bytes)
            + Array("--\(mark)--\r\n".utf8)
        return try await send(
            .post, path,
            ["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=\(mark)"], body: body)
    }
}
