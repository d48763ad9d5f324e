import Calendars
import Documents
@testable import Domain
import Storage
import Testing

/// What a check finds before anything is changed.
@Suite struct CheckingTests {
    @Test func `a check changes nothing and says what would happen`() async throws {
        try await ImportBench.with { bench in
            let office = try await bench.town.office("Chuyên viên", in: bench.town.union, seats: 5)
            let known = try await bench.town.person("Lê Thị Cũ", of: bench.town.union, bornOn: Town.day("1970-05-04"))
            try await bench.town.appoint(known.id, to: office.id)
            let before = try await bench.census()
            let run = try await bench.bring(
                ImportBench.people([
                    [
                        "LDLD-HK-1", "Nguyễn Văn Mới", "LDLD-HK", "01/02/1980", "", "", "", "Chuyên viên", "01/01/2019",
                        "", "",
                    ],
                    [known.code, "Lê Thị Cũ", "", "", "024 3825 1234", "", "", "", "", "", ""],
                    [known.code, "Lê Thị Cũ", "", "", "", "", "", "Chuyên viên", "01/01/2004", "", ""],
                    ["LDLD-HK-2", "", "LDLD-HK", "31/02/1980", "", "", "", "", "", "", ""],
                ]), .person)
            #expect(run.state == .checked)
            let counts = [run.total, run.created, run.updated, run.unchanged, run.refused]
            #expect(counts == [4, 1, 1, 1, 1])
            #expect(try await bench.census() == before)
            #expect(try await bench.count("event WHERE act LIKE 'person.%'") == 1)
            let problems = try await bench.problems(run)
            #expect(
                problems.contains {
                    $0.hasPrefix("Dòng 5, cột Ngày sinh: “31/02/1980” không phải là ngày có thật")
                })
            let changed = try await bench.rows(run).first { $0.finding == .changed }
            #expect(changed?.changes.list == [.init(column: "telephone", old: nil, new: "024 3825 1234")])
        }
    }

    @Test(
        arguments: [
            (
                ["", "Nguyễn Văn A", "KHONG-CO", "", "", "", "", "", "", "", ""],
                "cột Mã tổ chức quản lý hồ sơ: “KHONG-CO” không phải mã"
            ),
            (
                ["", "Nguyễn Văn A", "", "", "", "", "", "", "", "", ""],
                "cột Mã tổ chức quản lý hồ sơ: chưa có giá trị"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "01/01/2030", "", "", "", "", "", "", ""],
                "cột Ngày sinh: “01/01/2030” không nhận được"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "12", "", "", "", "", "", ""],
                "cột Điện thoại: “12” không nhận được"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "a@b", "", "", "", "", ""],
                "cột Thư điện tử: “a@b” không nhận được"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "Vua", "01/01/2019", "", ""],
                "cột Chức vụ: “Vua” không phải chức vụ"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "Chủ tịch", "", "", ""],
                "cột Giữ chức vụ từ ngày: chưa có giá trị"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "", "01/01/2019", "", ""],
                "cột Chức vụ: chưa có giá trị"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "Chủ tịch", "01/02/2019", "01/01/2019", ""],
                "cột Đến ngày: “01/01/2019” không nhận được"
            ),
            (
                ["", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "Chủ tịch", "01/02/2001", "", ""],
                "cột Chức vụ: “Chủ tịch” không phải chức vụ"
            ),
            (
                ["CÓ CÁCH", "Nguyễn Văn A", "LDLD-HK", "", "", "", "", "", "", "", ""],
                "cột Mã cán bộ: “CÓ CÁCH” không nhận được"
            ),
            (
                ["", "Lê Thị Cũ", "MTTQ-HK", "04/05/1970", "", "", "", "", "", "", ""],
                "cột Họ và tên: “Lê Thị Cũ” có thể là người đã có hồ sơ"
            ),
            (["", "Lê Thị Cũ", "LDLD-HK", "05/05/1971", "", "", "", "", "", "", ""], nil),
        ] as [([String], String?)])
    func `each cell that cannot be taken is named with what to change`(row: [String], sentence: String?) async throws {
        try await ImportBench.with { bench in
            _ = try await bench.town.office("Chủ tịch", in: bench.town.union)
            _ = try await bench.town.person("Lê Thị Cũ", of: bench.town.union, bornOn: Town.day("1970-05-04"))
            let run = try await bench.bring(ImportBench.people([row]), .person)
            let problems = try await bench.problems(run)
            if let sentence {
                #expect(problems.count == 1 && problems[0].contains(sentence), "\(problems)")
            } else {
                #expect(problems.isEmpty, "\(problems)")
            }
        }
    }

    @Test func `one seat is not given to two people of one file`() async throws {
        try await ImportBench.with { bench in
            _ = try await bench.town.office("Chủ tịch", in: bench.town.union)
            let rows = (1...3).map { index in
                ["", "Nguyễn Văn \(index)", "LDLD-HK", "", "", "", "", "Chủ tịch", "01/01/2019", "", ""]
            }
            // One row a chunk: a later chunk must know of the seat that an earlier one took.
            let run = try await bench.bring(ImportBench.people(rows), .person, chunk: 1)
            let counts = [run.created, run.refused]
            #expect(counts == [1, 2])
            let problems = try await bench.problems(run)
            #expect(
                problems.allSatisfy { $0.contains("có 1 người giữ cùng lúc") && $0.contains("cột Giữ chức vụ từ ngày") }
            )
        }
    }

    @Test func `who leaves makes room for the next one whatever the order of the file`() async throws {
        try await ImportBench.with { bench in
            _ = try await bench.town.office("Chủ tịch", in: bench.town.union)
            let run = try await bench.take(
                ImportBench.people([
                    ["", "Trần Sau", "LDLD-HK", "", "", "", "", "Chủ tịch", "01/01/2018", "", ""],
                    ["", "Lê Trước", "LDLD-HK", "", "", "", "", "Chủ tịch", "01/01/2010", "31/12/2017", ""],
                ]), .person, chunk: 1)
            let counts = [run.created, run.refused]
            #expect(counts == [2, 0])
        }
    }

    @Test func `two rows of one person must not contradict each other`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.bring(
                ImportBench.people([
                    ["LDLD-HK-1", "Nguyễn Văn A", "LDLD-HK", "01/01/1980", "", "", "", "", "", "", ""],
                    ["LDLD-HK-1", "Nguyễn Văn B", "LDLD-HK", "", "", "", "", "", "", "", ""],
                ]), .person)
            let counts = [run.created, run.refused]
            #expect(counts == [1, 1])
            #expect(
                try await bench.problems(run) == [
                    "Dòng 3, cột Họ và tên: “Nguyễn Văn B” khác với dòng 2 của cùng mã cán bộ; hãy ghi giống nhau."
                ])
        }
    }

    @Test func `a row with a wrong cell is tried all the same so that all its problems are told at once`() async throws
    {
        try await ImportBench.with { bench in
            let run = try await bench.bring(
                ImportBench.people([["", "Nguyễn Văn A", "KHONG-CO", "31/02/1980", "", "", "", "", "", "", ""]]),
                .person)
            #expect(try await bench.problems(run).count == 2)
        }
    }

    @Test func `a file without titles or rows or with another table is told to be none of ours`() async throws {
        try await ImportBench.with { bench in
            let cases: [(String, String)] = [
                ("a,b,c\n1,2,3\n", "Không tìm thấy dòng tiêu đề"),
                ("Mã cán bộ,Ngày sinh\nX,01/01/1980\n", "Bảng thiếu cột bắt buộc “Họ và tên”"),
                ("Mã cán bộ,Họ và tên\n", "không có dòng dữ liệu nào"),
            ]
            for (text, sentence) in cases {
                let run = try await bench.bring(Array(text.utf8), .person)
                #expect(run.state == .unreadable)
                #expect(run.reason?.contains(sentence) == true, "\(run.reason ?? "")")
            }
        }
    }

    @Test func `rows of a table rest on what they touch in common`() {
        let rows = [
            ReadRow(
                line: 2, content: RowContent(["code": "A", "name": "An", "keeper": "X", "office": "Ủy viên"]),
                problems: []),
            ReadRow(
                line: 3, content: RowContent(["code": "B", "name": "Bình", "keeper": "X", "office": "Chủ tịch"]),
                problems: []),
            ReadRow(
                line: 4, content: RowContent(["code": "A", "name": "An", "keeper": "X", "office": "Bí thư"]),
                problems: []),
            ReadRow(
                line: 5, content: RowContent(["code": "C", "name": "Châu", "keeper": "X", "office": "ủy viên"]),
                problems: []),
        ]
        let ties = RowTies(rows, of: .person)
        #expect(ties.earlier(than: 2..<3) == [0])
        #expect(ties.earlier(than: 3..<4) == [0])
        #expect(ties.earlier(than: 1..<2) == [])
    }

    @Test func `superiors come first even in a circle`() {
        func row(_ code: String, under superior: String = "") -> ReadRow {
            ReadRow(line: 0, content: RowContent(["code": code, "vertical": superior]), problems: [])
        }
        let ordered = RowOrder.ordered(
            [row("C", under: "B"), row("B", under: "A"), row("A"), row("X", under: "Y"), row("Y", under: "X")],
            of: .organisation)
        #expect(ordered.map { $0.content.values["code"] } == ["A", "B", "C", "Y", "X"])
    }
}
