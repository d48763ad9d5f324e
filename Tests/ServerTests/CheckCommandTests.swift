import Documents
import Foundation
import TestKit
import Testing

@Suite struct `Checking a file from the shell` {
    private static func file(_ bytes: [UInt8], _ name: String = "a.docx") throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private static var letter: [UInt8] {
        get throws {
            try OfficialWord.write(
                OfficialDocument(
                    [
                        .letterhead(
                            Letterhead(
                                issuers: ["Ủy ban MTTQ quận"], number: "Số: 05/MTTQ-VP",
                                placeAndDay: "Hoàn Kiếm, ngày 21 tháng 02 năm 2019", abstract: "lấy ý kiến")),
                        .addressees(["Quận Đoàn"]), .lastClause("Đề nghị góp ý trước ngày 28/02/2019"),
                        .signature(
                            SignatureCell(["TM. Ban Thường trực", "Chủ tịch"], name: "Nguyễn Văn A"),
                            recipients: ["Như trên;", "Lưu: VT."]),
                    ], properties: DocumentProperties(title: "Công văn", createdAt: 0)))
        }
    }

    @Test func `ends with 0 when all is right`() async throws {
        let run = try await Program.run("check", try Self.file(Self.letter), "--style", "mttq")
        #expect(run.status == 0 && run.output.contains("đúng thể thức mttq"), "\(run.told)")
    }

    @Test func `says of a document of 2019 that the decree of 2020 did not hold yet, and what did`() async throws {
        let file = try Self.file(Self.letter)
        let run = try await Program.run("check", file, "--style", "mttq")
        #expect(run.output.contains("Ngày 21/02/2019, Nghị định 30/2020/NĐ-CP chưa áp dụng (từ 05/03/2020)"))
        #expect(run.output.contains("Thông tư 01/2011/TT-BNV"))
        let json = try await Program.run("check", file, "--style", "mttq", "--json")
        let told = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(told["law"] as? String == "Nghị định 30/2020/NĐ-CP" && told["inForceFrom"] as? String == "2020-03-05")
        #expect(told["day"] as? String == "2019-02-21" && told["warning"] != nil)
        let party = try await Program.run("check", file, "--style", "dang")
        #expect(!party.output.contains("chưa áp dụng"))
    }

    @Test func `ends with 1 and says what differs`() async throws {
        let file = try Self.file(Self.letter)
        let run = try await Program.run("check", file, "--style", "dang", "--json")
        #expect(run.status == 1, "\(run.told)")
        let told = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let rules = (told["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
        #expect(rules.contains("R-2.10") && rules.contains("R-2.12") && told["style"] as? String == "dang")
        let text = try await Program.run("check", file, "--style", "dang")
        #expect(text.output.contains("lỗi  R-2.10") && text.output.contains("ĐẢNG CỘNG SẢN VIỆT NAM"))
    }

    @Test func `ends with 2 when the file cannot be read, with 64 when the style is not known`() async throws {
        let pdf = try await Program.run("check", try Self.file(Array("%PDF-1.7\n".utf8)))
        #expect(pdf.status == 2 && pdf.errors.contains("tệp PDF") && pdf.output.isEmpty, "\(pdf.told)")
        let absent = try await Program.run("check", "khong-co.docx")
        #expect(absent.status == 2 && absent.errors.contains("Không mở được"), "\(absent.told)")
        let style = try await Program.run("check", try Self.file(Self.letter), "--style", "nd31")
        #expect(style.status == 64 && style.errors.contains("nd30, mttq"), "\(style.told)")
    }
}
