internal import Foundation

/// The second start on the folder of the demonstration, the memory that a tour of its pages leaves in use, and areas.
struct Start {
    static let pages = 150

    let demonstration: Demonstration
    let country: Country
    let place: Place

    func measure() async throws -> [Finding] {
        let server = try await Server(data: place.path("demo"))
        defer { server.stop() }
        let visitor = demonstration.administrator(of: server)
        let seen = try await tour(visitor)
        let memory = try server.residentMegabytes()
        let areas = try AreaSearch(place: place).load(country, server, visitor)
        return [
            .amount("Khởi động lần hai: từ lúc gọi lệnh đến trang đầu tiên", server.secondsToAnswer, "s", below: 1),
            .amount("Bộ nhớ sau khi đi qua \(seen) trang", memory, "MB", below: 150),
            .amount(
                "Tìm địa bàn trong 14.138 đơn vị, cả trang kết quả: trung bình của \(country.areaNames.count) tên khác nhau",
                areas.meanMilliseconds, "ms", below: 5),
            .amount("– 99 % được trả lời trong", areas.slowestOfAHundredMilliseconds, "ms", below: 5),
        ]
    }

    /// Opens one page after another as their links lead, and answers how many there were.
    private func tour(_ visitor: Visitor) async throws -> Int {
        var waiting = ["/"]
        var known: Set<String> = ["/"]
        var seen = 0
        while seen < Start.pages, !waiting.isEmpty {
            let answer = try await visitor.get(waiting.removeFirst())
            guard answer.status == 200, answer.type.hasPrefix("text/html") else { continue }
            seen += 1
            for link in answer.text.matches(of: /href="(\/[^"\/][^"]*)"/) {
                let path = String(link.1).replacing("&amp;", with: "&")
                if !path.hasPrefix("/tai-nguyen"), known.insert(path).inserted { waiting.append(path) }
            }
        }
        guard seen == Start.pages else { throw Problem("the tour ended after \(seen) pages") }
        return seen
    }
}
