internal import Foundation

/// Acts whose answer means that they are on disk: an office is opened in an organisation, by form, by 32 clients at once.
///
/// Everything is in it that an act has: the session is looked up, rights are checked, the title is compared with the
/// others, the office and its event are stored, the transaction is synchronised to the disk, the worker seals.
struct Acts {
    static let clients = 32
    static let seconds = 15
    /// The first office that every organisation gets; people are appointed to it afterwards.
    static let title = "Chủ tịch"

    let demonstration: Demonstration
    let place: Place

    func measure() async throws -> [Finding] {
        let folder = place.path("large")
        let server = try await Server(data: folder)
        defer { server.stop() }
        let visitor = demonstration.administrator(of: server)
        let ids = try await visitor.organisations().filter { !demonstration.organisations.contains($0) }
        guard ids.count == Country.size else { throw Problem("the directory lists \(ids.count) organisations") }
        let before = try Program.sealedEvents(data: folder)
        let time = HostTime()
        let load = try Load(
            requests(ids), to: server, cookie: visitor.cookie, clients: Acts.clients, seconds: Acts.seconds, in: place)
        guard load.requests >= ids.count else {
            throw Problem("in \(Acts.seconds) s only \(load.requests) offices were opened, too few to go on with")
        }
        let stolen = time.stolen
        let recorded = try await sealed(visitor, folder) - before
        guard recorded >= load.requests else {
            throw Problem("\(load.requests) acts were answered, but only \(recorded) events recorded")
        }
        return [
            .rate("Hành vi ghi bền xuống đĩa, \(Acts.clients) người cùng lúc (SQLite)", load.perSecond, atLeast: 2000),
            .yardstick("– 99 % được trả lời trong", load.slowestOfAHundredMilliseconds, " ms"),
            .yardstick(
                "– để so: ghi 4 KB rồi fsync, từng lần một, trên cùng đĩa", try Disk.syncsPerSecond(in: place), "/s"),
        ] + stolen
    }

    private func requests(_ ids: [String]) -> [Load.Asked] {
        (0..<12).flatMap { round in
            ids.map { id in
                let title = round == 0 ? Acts.title : "Phó Chủ tịch thứ \(round)"
                let form = Form.body([
                    ("ten", title), ("thu-bac", "\(round + 1)"), ("so-nguoi", "1"), ("vai-tro", "officer"),
                    ("cong-khai", "1"), ("tu-ngay", Country.day),
                ])
                return Load.Asked(path: "/to-chuc/\(id)/chuc-vu", body: form)
            }
        }
    }

    /// How many events are in the chain once the worker has sealed all.
    private func sealed(_ visitor: Visitor, _ folder: String) async throws -> Int {
        for _ in 0..<600 {
            let waiting = try await visitor.get("/metrics").text.firstMatch(of: /\nphoihop_events_unsealed (\d+)/)
            if waiting?.1 == "0" { return try Program.sealedEvents(data: folder) }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Problem("the worker does not seal")
    }
}
