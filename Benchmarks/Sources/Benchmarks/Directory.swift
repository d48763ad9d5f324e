internal import Foundation

extension Visitor {
    /// The addresses of the first pages of the directory, one after the other.
    func directoryPages(_ count: Int) async throws -> [String] {
        var paths = ["/to-chuc"]
        while paths.count < count, let last = paths.last, let next = try await nextPage(in: get(last).text) {
            paths.append(next)
        }
        return paths
    }

    private func nextPage(in text: String) -> String? {
        text.firstMatch(of: /href="(\/to-chuc\?[^"]*sau=[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    /// Every organisation of the directory by its id, page after page.
    func organisations() async throws -> [String] {
        var ids: [String] = []
        var next: String? = "/to-chuc"
        while let path = next {
            let page = try await get(path).text
            let found = page.matches(of: /<th scope="row"><a href="\/to-chuc\/([0-9a-f-]{36})"/).map { String($0.1) }
            ids += found
            next = nextPage(in: page)
        }
        return ids
    }
}

/// Pages that people read all day, when there are ten thousand organisations, each with its leader.
struct Directory {
    static let seconds = 10
    /// What Redmine's list of issues served on the machine where the bar was set.
    static let redminePerSecond = 28.0

    let demonstration: Demonstration
    let country: Country
    let place: Place

    func measure() async throws -> [Finding] {
        let server = try await Server(data: place.path("large"))
        defer { server.stop() }
        let visitor = demonstration.administrator(of: server)
        try await requireWhole(visitor)
        let empty = try load(["/health/live"], server, visitor)
        let page = try load(["/to-chuc"], server, visitor)
        let pages = try load(try await visitor.directoryPages(200), server, visitor)
        let areas = try AreaSearch(place: place).load(country, server, visitor)
        return [
            .rate("Trang danh bạ tổ chức: 25 trên 10.000, đã đăng nhập", page.perSecond, atLeast: 2000),
            .times(
                "– so với danh sách việc của Redmine (28/s, số cố định, đo trước đây trên cùng loại máy)",
                page.perSecond / Directory.redminePerSecond, atLeast: 50),
            .yardstick("– 200 trang đầu của danh bạ lần lượt", pages.perSecond, "/s"),
            .yardstick("– 99 % được trả lời trong", page.slowestOfAHundredMilliseconds, " ms"),
            .yardstick("– để so: trang rỗng nhất (/health/live)", empty.perSecond, "/s"),
            .yardstick(
                "– tìm địa bàn khi chỉ mục còn có 10.000 tổ chức và 10.000 cán bộ, trung bình", areas.meanMilliseconds,
                " ms"),
            .yardstick(
                "– bộ nhớ sau các phép đo trên, kể cả tệp dữ liệu ánh xạ", try server.residentMegabytes(), " MB"),
        ]
    }

    private func load(_ paths: [String], _ server: Server, _ visitor: Visitor) throws -> Load {
        try Load(
            paths.map { Load.Asked(path: $0) }, to: server, cookie: visitor.cookie, clients: 16,
            seconds: Directory.seconds,
            in: place)
    }

    /// A page that shows less than it should is quick for nothing.
    private func requireWhole(_ visitor: Visitor) async throws {
        let text = try await visitor.get("/to-chuc").text
        let (rows, leaders) = (text.matches(of: /<tr/).count, text.matches(of: /href="\/can-bo\/[0-9a-f-]{36}"/).count)
        guard rows >= 25, leaders >= 20 else { throw Problem("the directory shows \(rows) rows, \(leaders) leaders") }
    }
}
