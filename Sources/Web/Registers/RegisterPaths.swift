internal import Domain

extension Paths {
    static let registers = "/so-van-ban"
    static func register(of id: Key<Organisation>, year: Int, incoming: Bool) -> String {
        "/so-van-ban?don-vi=\(id)&nam=\(year)&so=\(incoming ? "den" : "di")"
    }
    static func registerFile(of id: Key<Organisation>, year: Int, incoming: Bool) -> String {
        "/so-van-ban/tai-ve?don-vi=\(id)&nam=\(year)&so=\(incoming ? "den" : "di")"
    }
    static func drawNumber(for id: Key<Organisation>) -> String { "/so-van-ban/so-moi?don-vi=\(id)" }
    static let drawNumber = "/so-van-ban/so-moi"
    static func registerArrival(at id: Key<Organisation>) -> String { "/so-van-ban/van-ban-den?don-vi=\(id)" }
    static let registerArrival = "/so-van-ban/van-ban-den"
    static func numbering(of id: Key<Organisation>) -> String { "/so-van-ban/danh-so/\(id)" }
    static func voidNumber(_ id: Key<OutgoingEntry>) -> String { "/so-van-ban/so/\(id)/huy" }
    static func dispatch(_ id: Key<OutgoingEntry>) -> String { "/so-van-ban/so/\(id)/chuyen" }
}
