internal import Foundation

/// Official documents: numbers of a register under load, papers, a text put before its signatories, and checking.
struct Documents {
    static let day = "2019-03-04"
    static let clients = 50
    static let seconds = 10
    static let documents = 10_000
    /// Sentences of two lines each, so that text and table together fill thirty pages.
    static let lines = 110
    static let pages = 30

    let cast: Cast
    let place: Place

    func measure() async throws -> [Finding] {
        try enlarge()
        let server = try await Server(data: cast.folder, clock: Documents.day)
        let drafter = try await cast.visitor("tonghop.mttq", of: server)
        let leader = try await cast.visitor("phochutich.mttq", of: server)
        defer { server.stop() }
        return try await numbers(drafter, server) + papers(drafter, leader, server) + checks()
    }

    /// Makes the agreed programme of 2018 as large as `JointProgramme` makes one: sixty assignments, pages of text.
    ///
    /// In the database, before anybody serves it: an agreed text takes no more lines from people.
    private func enlarge() throws {
        let lines = (1...Documents.lines).map { line in
            "\(line). Các bên phối hợp tổ chức giám sát, tuyên truyền và vận động ở địa bàn số \(line), "
                + "bảo đảm đúng tiến độ, đúng đối tượng, công khai kết quả để người dân theo dõi và góp ý."
        }
        let text = try place.write(lines.joined(separator: "\n"), to: "lines.txt")
        let script = try place.write(Documents.enlarging, to: "enlarging.py")
        _ = try Command(
            "python3", [script, "\(cast.folder)/phoihop.sqlite", text, "\(JointProgramme.assignments)"])
    }

    /// Fifty clients draw numbers of one register; each is there once and none is missing.
    private func numbers(_ visitor: Visitor, _ server: Server) async throws -> [Finding] {
        let form = try await visitor.get("/so-van-ban/so-moi")
        guard let office = form.options(of: "don-vi").first else { throw Problem("no register to draw from") }
        let body = Form.body([
            ("don-vi", office), ("loai", "notice"), ("trich-yeu", "Thông báo đo tốc độ"), ("ngay", "04/03/2019"),
        ])
        let load = try Load(
            [Load.Asked(path: "/so-van-ban/so-moi", body: body)], to: server, cookie: visitor.cookie,
            clients: Documents.clients, seconds: Documents.seconds, in: place)
        let drawn = try Command("python3", [place.write(Documents.drawing, to: "drawing.py"), place(of: cast)]).output
            .split(separator: "\n").compactMap { Int($0) }
        guard drawn.count >= load.requests, load.requests >= 1000, drawn == Array(1...drawn.count) else {
            throw Problem(
                "\(load.requests) numbers were drawn, \(drawn.count) stand in the register, or one is missing")
        }
        return [
            .yardstick(
                "Cấp số văn bản, \(Documents.clients) người cùng lúc: \(drawn.count) số, không trùng, không thiếu",
                load.perSecond, "/s")
        ]
    }

    private func place(of cast: Cast) -> String { "\(cast.folder)/phoihop.sqlite" }

    /// The numbers of notices of a database, in their order.
    private static let drawing = """
        import sqlite3, sys
        base = sqlite3.connect(sys.argv[1])
        for (number,) in base.execute("SELECT number FROM outgoing_entry WHERE kind = 'notice' ORDER BY number"):
            print(number)

        """

    /// The Word file of a programme of thirty pages, and the same numbered, printed and put before six bodies.
    private func papers(_ drafter: Visitor, _ leader: Visitor, _ server: Server) async throws -> [Finding] {
        let list = try await leader.get("/chuong-trinh").text
        let found = list.matches(of: /href="(\/chuong-trinh\/[0-9a-f-]{36})"[^>]*>([^<]*)/)
        guard let last = found.first(where: { $0.2.contains("2018") }) else { throw Problem("no programme of 2018") }
        let path = String(last.1)
        let word = try Load(
            [Load.Asked(path: "\(path)/tep-word")], to: server, cookie: drafter.cookie, clients: 1,
            seconds: Documents.seconds, in: place)
        let time = HostTime()
        var seconds: [Double] = []
        var pages = 0
        for _ in 0..<4 {
            let form = try await leader.get("\(path)/dua-ky")
            let start = ContinuousClock.now
            let made = try await leader.require("\(path)/dua-ky", form.chosen)
            seconds.append(start.duration(to: .now) / .seconds(1))
            pages = try await self.pages(of: made.location, leader)
            try await leader.require("\(made.location)/rut", [("ly-do", "Đo lại")])
        }
        let stolen = time.stolen
        guard pages >= Documents.pages else { throw Problem("the programme has \(pages) pages only") }
        return [
            .amount(
                "Tệp Word của chương trình \(pages) trang (chữ và bảng), cả đường về của yêu cầu",
                word.meanMilliseconds, "ms", below: 30),
            .amount(
                "Đưa ra ký chương trình \(pages) trang cho sáu bên: cấp số, Word, in PDF/A, ghi (bộ in đã ấm)",
                seconds.dropFirst().reduce(0, +) / Double(seconds.count - 1), "s", below: 2.5),
        ] + stolen
    }

    private func pages(of envelope: String, _ visitor: Visitor) async throws -> Int {
        let text = try await visitor.get(envelope).text
        guard let found = text.firstMatch(of: /Số trang<\/dt><dd>(\d+)</), let pages = Int(found.1) else {
            throw Problem("the envelope does not tell its pages")
        }
        return pages
    }

    /// A file with six digital signatures, and every document of an installation, each by its command.
    private func checks() throws -> [Finding] {
        let exports = URL(filePath: cast.folder).appending(path: "exports")
        let names = try FileManager.default.contentsOfDirectory(atPath: exports.path).sorted()
        guard let name = names.last(where: { $0.hasSuffix(".pdf") }),
            let bundle = names.last(where: { $0.hasSuffix(".zip") })
        else { throw Problem("the demonstration exported no document") }
        let roots = place.path("roots.pem")
        let pem = try Command("unzip", ["-p", exports.appending(path: bundle).path, "chung-thu/*.pem"]).output
        try pem.write(toFile: roots, atomically: true, encoding: .utf8)
        let runs = try (0..<5).map { _ in
            try Command(Program.path, ["verify", exports.appending(path: name).path, "--roots", roots])
        }
        let signatures = runs[0].output.split(separator: "\n").count { $0.contains("[đúng]") }
        let audit = try Program.run(["verify", "documents", "--json"], data: try many())
        struct Audit: Decodable {
            let checked: Int
        }
        let checked = try JSONDecoder().decode(Audit.self, from: Data(audit.output.utf8)).checked
        guard checked > Documents.documents else { throw Problem("\(checked) documents were checked") }
        return [
            .amount(
                "phoihop verify một PDF có \(signatures) chữ ký số (cả lúc khởi động lệnh)",
                (runs.map(\.seconds).min() ?? 0) * 1000, "ms", below: 200),
            .rate(
                "phoihop verify documents: \(checked) văn bản, mỗi văn bản ba xác nhận trong hệ thống",
                Double(checked) / audit.seconds, atLeast: 500),
        ]
    }

    /// A copy of the folder in which a document with its confirmations stands ten thousand times.
    private func many() throws -> String {
        let folder = place.path("many")
        try FileManager.default.copyItem(atPath: cast.folder, toPath: folder)
        let script = try place.write(Documents.copying, to: "copying.py")
        _ = try Command("python3", [script, "\(folder)/phoihop.sqlite", "\(Documents.documents)"])
        return folder
    }

    /// Adds the lines to a clause, and copies of its assignments with their partners and areas to the programme.
    private static let enlarging = """
        import itertools, sqlite3, sys, uuid
        base = sqlite3.connect(sys.argv[1])
        base.row_factory = sqlite3.Row
        programme = base.execute(
            "SELECT id FROM programme WHERE first_year = 2018 AND state = 'agreed'").fetchone()[0]
        base.execute("UPDATE clause SET text = text || char(10) || ? WHERE programme_id = ? AND name = 'requirements'",
                     (open(sys.argv[2], encoding="utf-8").read(), programme))
        def rows(table, column, value):
            return [dict(row) for row in base.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))]
        def insert(table, row):
            base.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
        models = rows("assignment", "programme_id", programme)
        for number, model in zip(range(len(models), int(sys.argv[3])), itertools.cycle(models)):
            new = str(uuid.uuid4())
            insert("assignment", {**model, "id": new, "position": number + 1})
            for table in ("partner", "assignment_area"):
                for row in rows(table, "assignment_id", model["id"]):
                    insert(table, {**row, "id": str(uuid.uuid4()), "assignment_id": new})
        base.commit()

        """

    /// Copies the envelope that has confirmations in the system, with these alone, under other keys.
    private static let copying = """
        import sqlite3, sys, uuid
        base = sqlite3.connect(sys.argv[1])
        base.row_factory = sqlite3.Row
        model = base.execute(
            "SELECT envelope_id FROM signature WHERE level = 'confirmed' "
            "GROUP BY envelope_id ORDER BY count(*) DESC LIMIT 1").fetchone()[0]
        def rows(table, column, only="1 = 1"):
            return [dict(row) for row in base.execute(f"SELECT * FROM {table} WHERE {column} = ? AND {only}", (model,))]
        tables = [("envelope", rows("envelope", "id")), ("envelope_party", rows("envelope_party", "envelope_id")),
                  ("signatory", rows("signatory", "envelope_id")),
                  ("signature", rows("signature", "envelope_id", "level = 'confirmed'")),
                  ("envelope_revision", rows("envelope_revision", "envelope_id", "number = 0"))]
        for number in range(int(sys.argv[2])):
            keys = {}
            for table, found in tables:
                for row in found:
                    keys[row["id"]] = str(uuid.uuid4())
                    new = {name: keys.get(value, value) for name, value in row.items()}
                    if table == "envelope":
                        new["code"] = f"{number:016d}"
                    names = ", ".join(new)
                    base.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(new))})", list(new.values()))
        base.commit()

        """
}

extension Visitor.Answer {
    /// What the page's form would send as it stands: typed fields, ticked boxes, chosen options.
    fileprivate var chosen: [(String, String)] {
        let inputs = text.matches(of: /<input ([^>]*)>/).compactMap { found -> (String, String)? in
            let attributes = String(found.1)
            guard let name = attributes.firstMatch(of: /name="([^"]*)"/),
                let value = attributes.firstMatch(of: /value="([^"]*)"/)
            else { return nil }
            let isBox = attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"")
            return isBox && !attributes.contains("checked") ? nil : (String(name.1), String(value.1))
        }
        let choices = text.matches(of: /<select ([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()).compactMap {
            found -> (String, String)? in
            guard let name = String(found.1).firstMatch(of: /name="([^"]*)"/),
                let value = String(found.2).firstMatch(of: /<option value="([^"]*)" selected/)
            else { return nil }
            return (String(name.1), String(value.1))
        }
        return inputs + choices
    }
}
