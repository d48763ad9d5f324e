internal import Foundation

/// A programme as large as they come, made on a copy of the demonstration by the people who would make it: sixty
/// assignments of 2018 and new ones, forty pages of text, a round of consultation in which five parties give four
/// hundred opinions.
///
/// A class because it keeps what it has made so far.
final class JointProgramme {
    static let assignments = 60
    static let opinions = 400
    /// A working day of the training clock, weeks before Tết 2020, when the bodies of the district still exist.
    static let day = "2020-01-06"
    static let parties = ["canbo.ldld", "canbo.ccb", "canbo.lhpn", "canbo.doan", "canbo.thanhtra"]

    let server: Server
    let place: Place
    let drafter: Visitor
    let leader: Visitor
    let former: String
    private(set) var path = ""
    private let cast: Cast

    init(of cast: Cast, on server: Server, year: Int, in place: Place) async throws {
        (self.cast, self.server, self.place) = (cast, server, place)
        drafter = try await cast.visitor("tonghop.mttq", of: server)
        leader = try await cast.visitor("phochutich.mttq", of: server)
        let list = try await drafter.get("/chuong-trinh").text
        let found = list.matches(of: /href="(\/chuong-trinh\/[0-9a-f-]{36})"[^>]*>([^<]*)/)
        guard let last = found.first(where: { $0.2.contains("2018") }) else { throw Problem("no programme of 2018") }
        former = String(last.1)
        try await follow(in: year)
        try await assign(in: year)
    }

    /// The programme of another year with everything of 2018 in it.
    private func follow(in year: Int) async throws {
        let form = try await drafter.get("\(former)/nam-sau")
        let kept = form.text.matches(of: /name="nhiem-vu"[^>]*value="([^"]*)"/).map { ("nhiem-vu", String($0.1)) }
        let made = try await drafter.require(
            "\(former)/nam-sau",
            [("ten", "Chương trình phối hợp hoạt động năm \(year)"), ("loai", "multilateral"), ("nam", "\(year)")]
                + kept)
        guard let found = made.location.firstMatch(of: /\/chuong-trinh\/[0-9a-f-]{36}/) else {
            throw Problem("the programme of \(year) was not made: \(made.location)")
        }
        path = String(found.0)
    }

    /// New assignments until there are sixty, each with all that an assignment must have.
    private func assign(in year: Int) async throws {
        let there = try await drafter.get("\(path)/nhiem-vu").text
        let count = Set(there.matches(of: /href="(\/nhiem-vu\/[0-9a-f-]{36})"/).map(\.1)).count
        let form = try await drafter.get("\(path)/nhiem-vu/moi")
        let (groups, leads) = (form.options(of: "nhom"), form.options(of: "chu-tri"))
        guard !groups.isEmpty, leads.count >= 5 else { throw Problem("no form for an assignment") }
        for number in count..<JointProgramme.assignments {
            let (lead, partner) = (leads[number % leads.count], leads[(number + 1) % leads.count])
            try await drafter.require(
                "\(path)/nhiem-vu/moi",
                [
                    ("nhom", groups[number % groups.count]), ("ten", "Tổ chức tuyên truyền lưu động, đợt \(number)"),
                    ("chu-tri", lead), ("phoi-hop", partner), ("phoi-hop-\(partner)", "Vận động hội viên tham gia"),
                    ("muc-tieu", "Người dân ở các tổ dân phố được biết và cùng làm."),
                    ("khoi-luong", "Mỗi phường một buổi."), ("chi-tieu", "18"), ("don-vi-tinh", "buổi"),
                    ("thoi-han", "30/11/\(year)"), ("san-pham", "Báo cáo kết quả của từng buổi."),
                ])
        }
    }

    /// Writes one clause as many lines of a sentence that names its place.
    func write(_ lines: Int, into clause: String, marked mark: String = "") async throws {
        let form = try await drafter.get("\(clause)/sua")
        let text = (1...lines).map { line in
            let place = "địa bàn số \(line)\(line % 50 == 0 ? mark : "")"
            return "\(line). Các bên phối hợp tổ chức giám sát, tuyên truyền và vận động ở \(place), "
                + "bảo đảm đúng tiến độ, đúng đối tượng, công khai kết quả để người dân theo dõi và góp ý."
        }
        try await drafter.require(
            "\(clause)/sua", [("noi-dung", text.joined(separator: "\n")), ("phien-ban", form.version)])
    }

    /// The addresses of the programme's clauses.
    func clauses() async throws -> [String] {
        let text = try await drafter.get(path).text
        return text.matches(of: /href="(\/muc\/[0-9a-f-]{36})"/).map { String($0.1) }.uniqued()
    }

    /// Opens a round; five parties give four hundred opinions on the places of the text.
    func consult() async throws {
        let form = try await leader.get("\(path)/lay-y-kien")
        try await leader.require("\(path)/lay-y-kien", [("so-ngay", "7"), ("phien-ban", form.version)])
        for account in JointProgramme.parties {
            let visitor = try await cast.visitor(account, of: server)
            let form = try await visitor.get("\(path)/gop-y")
            let (own, places) = (form.options(of: "ben"), form.options(of: "cho"))
            guard let party = own.first, !places.isEmpty else { throw Problem("\(account) cannot give an opinion") }
            for number in 0..<(JointProgramme.opinions / JointProgramme.parties.count) {
                try await visitor.require(
                    "\(path)/gop-y",
                    [
                        ("ben", party), ("cho", places[number % places.count]),
                        ("noi-dung", "Đề nghị nêu rõ thời gian, địa bàn và người chịu trách nhiệm, ý \(number)."),
                    ])
            }
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order in which they come first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
