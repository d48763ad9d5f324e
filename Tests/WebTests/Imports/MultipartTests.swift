import Domain
import Foundation
import Testing

@testable import Web

/// Forms with files, as they come from browsers and from others.
@Suite struct MultipartTests {
    private func form(_ text: String, boundary: String = "B") throws -> MultipartForm {
        try MultipartForm(body: Array(text.replacing("\n", with: "\r\n").utf8), boundary: boundary)
    }

    @Test func `fields and files come out as they went in`() throws {
        let form = try form(
            """
            --B
            Content-Disposition: form-data; name="loai"

            can-bo
            --B
            Content-Disposition: form-data; name="tep"; filename="Danh sách; quý I.csv"
            Content-Type: text/csv

            a,b
            --C
            1,2
            --B--

            """)
        #expect(form.values["loai"] == "can-bo")
        #expect(form.files["tep"]?.name == "Danh sách; quý I.csv")
        #expect(form.files["tep"].map { String(decoding: $0.bytes, as: UTF8.self) } == "a,b\r\n--C\r\n1,2")
    }

    @Test func `a file that was not chosen is no file, an empty one is`() throws {
        let none = try form("--B\nContent-Disposition: form-data; name=\"tep\"; filename=\"\"\n\n\n--B--\n")
        #expect(none.files.isEmpty)
        let empty = try form("--B\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.csv\"\n\n\n--B--\n")
        #expect(empty.files["tep"]?.bytes == [])
    }

    @Test(arguments: [
        "", "--B", "--B\n", "--B\nContent-Disposition: form-data; name=\"a\"\n\nx", "x\n--C--\n",
        "--B\nContent-Disposition: form-data\n\nx\n--B--\n",
        "--B\nContent-Disposition: form-data; name=\"a\"\nx\n--B--\n",
        "--B\n\nx\n--B--\n", "--B-", "--Bx\n--B--",
        "--B\nContent-Disposition: form-data; filename=\"a.csv\"\n\nx\n--B--\n",
    ])
    func `what is broken off or has no name is refused`(text: String) {
        #expect(throws: Refusal.self) { try form(text) }
    }

    @Test func `random bytes are refused and never worse`() throws {
        let good = Array(
            "--B\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a\"\r\n\r\nx\r\n--B--\r\n".utf8)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                    [13, 10, 45, 66, 34, 59, 0, 255].randomElement() ?? 0
            }
            _ = try? MultipartForm(body: Array(bytes.prefix(Int.random(in: 0...bytes.count))), boundary: "B")
        }
    }

    @Test func `a large file that is nothing but line ends comes through whole`() throws {
        let file = [UInt8](repeating: 13, count: 4 << 20)
        let head = Array("--B\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a\"\r\n\r\n".utf8)
        let form = try MultipartForm(body: head + file + Array("\r\n--B--\r\n".utf8), boundary: "B")
        #expect(form.files["tep"]?.bytes.count == file.count)
    }
}
