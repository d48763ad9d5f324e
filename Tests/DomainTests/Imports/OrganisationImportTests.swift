import Calendars
import Documents
@testable import Domain
import Foundation
import Storage
import Testing

/// Organisations with their areas, names and superiors.
@Suite struct OrganisationImportTests {
    @Test func `organisations come with their superiors whatever the order of the file`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.take(
                ImportBench.organisations([
                    ["P1", "Mặt trận Tổ quốc", "MTTQ phường Hàng Bạc", "00061", "", "Q1", "01/01/2010"],
                    ["Q1", "Mặt trận Tổ quốc", "MTTQ quận", "002", "Quận Hoàn Kiếm", "T1", "01/01/2010"],
                    ["T1", "front", "MTTQ thành phố", "01", "", "", "01/01/2010"],
                ]), .organisation, chunk: 1)
            let told = try await bench.problems(run)
            let counts = [run.created, run.refused]
            #expect(counts == [3, 0], "\(told)")
            let edges = try await bench.town.look { work in
                try work.session.rows(
                    """
                    SELECT above.code, below.code FROM organisation_edge
                    JOIN organisation above ON above.id = superior_id JOIN organisation below ON below.id = inferior_id
                    ORDER BY above.code
                    """
                ).map { [try $0.get(0, as: String.self), try $0.get(1, as: String.self)] }
            }
            #expect(edges == [["Q1", "P1"], ["T1", "Q1"]])
        }
    }

    @Test func `a later day gives a known organisation another name and the same day corrects it`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.take(
                ImportBench.organisations([
                    ["LDLD-HK", "", "Công đoàn quận Hoàn Kiếm", "", "", "", "01/01/2018"],
                    ["MTTQ-HK", "", "Mặt trận quận Hoàn Kiếm", "", "", "", "01/01/2004"],
                ]), .organisation)
            let told = try await bench.problems(run)
            let counts = [run.updated, run.refused]
            #expect(counts == [2, 0], "\(told)")
            let names = try await bench.town.look { work in
                let union = try #require(try work.organisation(code: "LDLD-HK"))
                let host = try #require(try work.organisation(code: "MTTQ-HK"))
                return (try work.profiles(of: union).map(\.name), try work.profiles(of: host).map(\.name))
            }
            #expect(names.0 == ["Liên đoàn Lao động quận Hoàn Kiếm", "Công đoàn quận Hoàn Kiếm"])
            #expect(names.1 == ["Mặt trận quận Hoàn Kiếm"])
        }
    }

    @Test func `an area code of another period is told with both periods and the right code`() async throws {
        try await ImportBench.with { bench in
            try await bench.town.mergeWard()
            let run = try await bench.bring(
                ImportBench.organisations([
                    ["A", "front", "Tổ chức A", "00061", "", "", "01/01/2026"],
                    ["B", "front", "Tổ chức B", "00070", "", "", "01/01/2019"],
                    ["C", "front", "Tổ chức C", "00070", "Phường Hàng Bạc", "", "01/01/2026"],
                    ["D", "front", "Tổ chức D", "99999", "", "", "01/01/2026"],
                    ["E", "front", "Tổ chức E", "61", "", "", "01/01/2019"],
                ]), .organisation)
            let problems = try await bench.problems(run)
            #expect(run.created == 1 && problems.count == 4, "\(problems)")
            #expect(
                problems[0].contains("cột Mã địa bàn: “00061” không có vào ngày 01/01/2026")
                    && problems[0].contains("đến 30/06/2025")
                    && problems[0].contains("mã đúng là 00070 (Phường Hoàn Kiếm)"))
            #expect(
                problems[1].contains("không có vào ngày 01/01/2019") && problems[1].contains("00061 (Phường Hàng Bạc)"))
            #expect(problems[2].contains("không khớp với tên địa bàn"))
            #expect(problems[3].contains("không phải mã của địa bàn nào"))
        }
    }

    @Test(
        arguments: [
            (["A", "", "Tổ chức A", "", "", "", "01/01/2019"], "cột Loại tổ chức: chưa có giá trị"),
            (
                ["A", "Vua chúa", "Tổ chức A", "", "", "", "01/01/2019"],
                "cột Loại tổ chức: “Vua chúa” không có trong danh mục"
            ),
            (["A", "front", "Tổ chức A", "", "", "", ""], "cột Từ ngày: chưa có giá trị"),
            (["A", "front", "", "", "", "", "01/01/2019"], "cột Tên tổ chức: không nhận được"),
            (
                ["A", "front", "Tổ chức A", "", "", "KHONG", "01/01/2019"],
                "cột Mã cấp trên ngành dọc: “KHONG” không phải mã"
            ),
            (["A", "front", "Tổ chức A", "", "", "A", "01/01/2019"], "cột Mã cấp trên ngành dọc: “A” không nhận được"),
            (["MTTQ-HK", "inspectorate", "", "", "", "", ""], "loại không đổi được"),
            (["MTTQ-HK", "", "Tên khác", "", "", "", "01/01/1990"], "cột Từ ngày: “01/01/1990” ở trước ngày đầu"),
            (["MTTQ-HK", "", "", "", "", "", "01/01/2010"], "mà tên gọi không đổi"),
        ] as [([String], String)])
    func `each cell of an organisation that cannot be taken is named`(row: [String], sentence: String) async throws {
        try await ImportBench.with { bench in
            let run = try await bench.bring(ImportBench.organisations([row]), .organisation)
            let problems = try await bench.problems(run)
            #expect(problems.count == 1 && problems[0].contains(sentence), "\(problems)")
        }
    }

    @Test func `what was taken out is brought in again unchanged, here and in an empty installation`() async throws {
        try await ImportBench.with { bench in
            try await bench.take(
                ImportBench.organisations([
                    ["P1", "front", "MTTQ phường Hàng Bạc", "00061", "", "MTTQ-HK", "01/01/2010"],
                    ["=1+1", "enterprise", "=HYPERLINK(\"http://x\")", "", "", "", "01/01/2010"],
                ]), .organisation)
            let xlsx = try await bench.export(.organisation, .xlsx)
            for file in [xlsx, try await bench.export(.organisation, .csv)] {
                let again = try await bench.bring(file, .organisation)
                let told = try await bench.problems(again)
                let counts = [again.total, again.unchanged, again.refused]
                #expect(counts == [4, 4, 0], "\(told)")
            }
            try await ImportBench.with { other in
                // The two organisations of the other town are the same; the others come new.
                let run = try await other.take(xlsx, .organisation)
                let told = try await other.problems(run)
                let counts = [run.created, run.unchanged, run.refused]
                #expect(counts == [2, 2, 0], "\(told)")
                let csv = try await other.export(.organisation, .csv)
                let own = try await bench.export(.organisation, .csv)
                #expect(String(decoding: csv, as: UTF8.self) == String(decoding: own, as: UTF8.self))
            }
        }
    }
}

extension Town {
    /// The ward becomes the one of 2025, as a whole.
    func mergeWard() async throws {
        let ward = ward
        try await act { work in
            let next = try #require(try work.session.first(Area.self, "SELECT * FROM area WHERE code = '00070'"))
            try work.session.insert(
                AreaSuccession(
                    id: work.newKey(), predecessorId: ward, successorId: next.id, extent: .whole,
                    happenedOn: Town.day("2025-07-01"), legalBasis: nil))
        }
    }
}

extension ImportBench {
    /// The bytes of an export, whose file is removed again.
    func export(
        _ kind: ImportRun.Kind, _ form: ExportOrder.Form, as actor: Actor = .installation, on day: Day = Town.today,
        scope: ExportOrder.Scope = .all
    ) async throws -> [UInt8] {
        let file = try await town.desk.export(
            ExportOrder(kind, as: form, on: day, scope: scope), as: actor, into: folder)
        defer { try? FileManager.default.removeItem(atPath: file.path) }
        return [UInt8](try #require(FileManager.default.contents(atPath: file.path)))
    }
}
