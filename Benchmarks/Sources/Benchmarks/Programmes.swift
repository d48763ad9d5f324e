internal import Foundation

/// The pages and papers of a programme that is as large as they come.
struct Programmes {
    static let seconds = 10
    /// About forty lines are a page of A4 at 13 points, and each sentence takes two of them.
    static let linesOfAPage = 20

    let cast: Cast
    let place: Place

    func measure() async throws -> [Finding] {
        let server = try await Server(data: cast.folder, clock: JointProgramme.day)
        defer { server.stop() }
        let programme = try await JointProgramme(of: cast, on: server, year: 2020, in: place)
        try await programme.consult()
        let page = try await page(programme, server)
        let long = try await JointProgramme(of: cast, on: server, year: 2021, in: place)
        return page + (try await papers(long, server))
    }

    private func page(_ programme: JointProgramme, _ server: Server) async throws -> [Finding] {
        let text = try await programme.leader.get(programme.path).text
        guard text.contains(">\(JointProgramme.assignments)<"), text.contains(">\(JointProgramme.opinions)<") else {
            throw Problem("the page does not tell \(JointProgramme.opinions) opinions on \(JointProgramme.assignments)")
        }
        let one = try load([programme.path], server, programme.leader)
        let table = try load(["\(programme.path)/y-kien"], server, programme.leader)
        return [
            .rate(
                "Trang chương trình: \(JointProgramme.assignments) nhiệm vụ, \(JointProgramme.opinions) ý kiến",
                one.perSecond, atLeast: 1500),
            .yardstick("– 99 % được trả lời trong", one.slowestOfAHundredMilliseconds, " ms"),
            .yardstick("– độ dài của trang đó", Double(text.utf8.count) / 1024, " KB"),
            .yardstick("– bảng tổng hợp \(JointProgramme.opinions) ý kiến", table.perSecond, "/s"),
        ]
    }

    /// Forty pages of text in two versions, then sixty in a Word file.
    private func papers(_ programme: JointProgramme, _ server: Server) async throws -> [Finding] {
        let drafter = programme.drafter
        let clauses = try await programme.clauses()
        guard clauses.count >= 6 else { throw Problem("the programme has \(clauses.count) clauses") }
        for clause in clauses.prefix(4) {
            try await programme.write(10 * Programmes.linesOfAPage, into: clause)
        }
        let first = try await keepVersion(of: programme)
        for clause in clauses.prefix(4) {
            try await programme.write(10 * Programmes.linesOfAPage, into: clause, marked: " (đã sửa)")
        }
        let text = try await drafter.get("\(first)/so-sanh").text
        guard text.contains("đã sửa") else { throw Problem("the difference does not show what differs") }
        let difference = try Load(
            [Load.Asked(path: "\(first)/so-sanh")], to: server, cookie: drafter.cookie, clients: 1,
            seconds: Programmes.seconds, in: place)
        for clause in clauses[4..<6] { try await programme.write(10 * Programmes.linesOfAPage, into: clause) }
        let paper = place.path("draft.docx")
        let id = String(programme.path.dropFirst("/chuong-trinh/".count))
        try Program.run(["export", "programme", id, paper], data: cast.folder)
        let read = try Program.run(["import", "programme", paper, "--dry-run", "--json"], data: cast.folder)
        return [
            .amount(
                "Trang so sánh hai phiên bản 40 trang, từng chữ, cả trang kết quả", difference.meanMilliseconds, "ms",
                below: 50),
            .amount(
                "Đọc dự thảo Word 60 trang (chạy thử, từ lúc gọi lệnh đến hết kết quả)", read.seconds, "s", below: 2),
            .yardstick("– độ dài của kết quả", Double(read.output.utf8.count) / 1024, " KB"),
        ]
    }

    /// Keeps the text as a version, as people do before they go on, and answers where it is read.
    private func keepVersion(of programme: JointProgramme) async throws -> String {
        let list = try await programme.drafter.get("\(programme.path)/phien-ban")
        try await programme.drafter.require(
            "\(programme.path)/phien-ban", [("ghi-chu", "Bản bốn mươi trang"), ("phien-ban", list.version)])
        let text = try await programme.drafter.get("\(programme.path)/phien-ban").text
        guard let found = text.firstMatch(of: /href="(\/phien-ban\/[0-9a-f-]{36})"/) else {
            throw Problem("no version was kept")
        }
        return String(found.1)
    }

    private func load(_ paths: [String], _ server: Server, _ visitor: Visitor) throws -> Load {
        try Load(
            paths.map { Load.Asked(path: $0) }, to: server, cookie: visitor.cookie, clients: 16,
            seconds: Programmes.seconds, in: place)
    }
}
