internal import Foundation

/// Two hundred delegates who come at once, checked in by twenty people with a phone each.
struct Door {
    static let delegates = 200
    static let doors = 20

    let cast: Cast
    let place: Place

    func measure() async throws -> [Finding] {
        let server = try await Server(data: cast.folder, clock: JointProgramme.day)
        defer { server.stop() }
        let desk = try await cast.visitor("tonghop.mttq", of: server)
        let conference = try await convene(desk, server)
        let list = try await desk.get("\(conference)/diem-danh").text
        let people = list.matches(of: /action="(\/dai-bieu\/[0-9a-f-]{36}\/diem-danh)"/).map { String($0.1) }.uniqued()
        guard people.count == Door.delegates else { throw Problem("\(people.count) delegates wait at the door") }
        let start = ContinuousClock.now
        try await withThrowingTaskGroup { group in
            for door in 0..<Door.doors {
                let (address, cookie) = (server.address, desk.cookie)
                group.addTask {
                    let visitor = Visitor(address, cookie: cookie)
                    for index in stride(from: door, to: people.count, by: Door.doors) {
                        try await visitor.require(people[index], [])
                    }
                }
            }
            try await group.waitForAll()
        }
        let seconds = start.duration(to: .now).seconds
        let after = try await desk.get("\(conference)/diem-danh").text
        let left = after.matches(of: /action="\/dai-bieu\/[0-9a-f-]{36}\/diem-danh"/).count
        guard left == 0 else { throw Problem("\(left) of the delegates are not there") }
        return [
            .amount(
                "\(Door.delegates) đại biểu điểm danh ở \(Door.doors) máy, tất cả có mặt đúng một lần", seconds, "s",
                below: 10)
        ]
    }

    /// A conference with two hundred invited, begun.
    private func convene(_ desk: Visitor, _ server: Server) async throws -> String {
        let list = try await desk.get("/chuong-trinh").text
        guard let programme = list.firstMatch(of: /href="\/chuong-trinh\/([0-9a-f-]{36})"/)?.1 else {
            throw Problem("there is no programme to confer about")
        }
        let form = try await desk.get("/hoi-nghi/moi?chuong-trinh=\(programme)")
        let (hosts, people) = (form.options(of: "don-vi"), form.options(of: "chu-tri"))
        guard let host = hosts.first, people.count >= 2 else { throw Problem("no form for a conference") }
        let made = try await desk.require(
            "/hoi-nghi/moi",
            [
                ("don-vi", host), ("ten", "Hội nghị đông đại biểu"), ("ngay", "06/01/2020"), ("tu-gio", "08:00"),
                ("den-gio", "11:30"), ("dia-diem", "Hội trường"), ("chu-tri", people[0]), ("thu-ky", people[1]),
                ("chuong-trinh", String(programme)),
            ])
        guard let path = made.location.firstMatch(of: /\/hoi-nghi\/[0-9a-f-]{36}/).map({ String($0.0) }) else {
            throw Problem("the conference was not made: \(made.location)")
        }
        let names = (1...Door.delegates).map { "Đại biểu Mẫu \($0); Ủy viên; Đơn vị mẫu \($0 % 12)" }
        try await desk.require("\(path)/dai-bieu/moi", [("danh-sach", names.joined(separator: "\n"))])
        try await desk.require(
            "\(path)/gui-giay-moi", [("phien-ban", try await desk.get("\(path)/gui-giay-moi").version)])
        let chair = try await cast.visitor("phochutich.mttq", of: server)
        try await chair.require("\(path)/bat-dau", [("phien-ban", try await chair.get("\(path)/bat-dau").version)])
        return path
    }
}
