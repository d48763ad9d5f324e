package import Calendars
package import Domain
package import Storage

/// The cast on its stage: a store of its own with a few areas, organisations and people, on the day of the story.
package struct Stage: Sendable {
    package let desk: Desk
    package let clock: MovableClock
    package let key: InstallationKey

    package var store: any Store { desk.store }

    /// The day of the conference in Hoàn Kiếm, in the morning.
    package static let morning = Instant.start(of: story).advanced(seconds: 8 * 3600)
    package static let story = Day(year: 2019, month: 2, day: 21) ?? .distantPast
    /// When the world was entered.
    package static let beginning = Instant.start(of: Day(year: 2019, month: 1, day: 2) ?? .distantPast)
    package static let founding = Day(year: 2004, month: 1, day: 1) ?? .distantPast

    /// The key of every test's installation.
    package static func secrets() throws -> InstallationKey {
        guard let key = InstallationKey(hexadecimal: String(repeating: "5a", count: 32)) else {
            throw TestSetting(description: "the key of the tests cannot be read")
        }
        return key
    }

    init(_ store: any Store) throws {
        clock = MovableClock(Stage.morning)
        desk = Desk(store: store, clock: clock)
        key = try Stage.secrets()
    }
}

/// Lets a test have the cast on a stage of its own.
@discardableResult
package func withDesk<T>(_ test: (Stage) async throws -> T) async throws -> T {
    try await Stage.furnished.withStore { try await test(Stage($0)) }
}

/// Lets a test have a stage where nothing has happened yet.
@discardableResult
package func withEmptyDesk<T>(_ test: (Stage) async throws -> T) async throws -> T {
    try await Stage.bare.withStore { try await test(Stage($0)) }
}

extension Stage {
    package static let bare = TestStores(Schema.migrations)
    package static let furnished = TestStores(Schema.migrations, filledWith: "cast") {
        try await Furnishing(store: $0).furnish()
    }

    // MARK: Acting

    /// Acts as whoever runs the machine.
    @discardableResult
    package func act<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        try await desk.act(as: .installation, work)
    }

    /// Acts as somebody of the cast.
    @discardableResult
    package func act<T: Sendable>(as player: Player, _ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        try await desk.act(as: try await actor(player), work)
    }

    package func look<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        try await desk.look(as: .installation, work)
    }

    package func look<T: Sendable>(as player: Player, _ work: @escaping @Sendable (Work) throws -> T) async throws -> T
    {
        try await desk.look(as: try await actor(player), work)
    }

    /// What an act of somebody of the cast is refused with, if anything.
    package func refusal<T: Sendable>(
        as player: Player, _ work: @escaping @Sendable (Work) throws -> T
    ) async throws -> Refusal? {
        do { _ = try await act(as: player, work) } catch let refusal as Refusal { return refusal }
        return nil
    }

    /// What an act of the installation is refused with, if anything.
    package func refusal<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> Refusal? {
        do { _ = try await act(work) } catch let refusal as Refusal { return refusal }
        return nil
    }

    // MARK: Knowing

    /// Somebody of the cast as they act now, without a browser.
    package func actor(_ player: Player) async throws -> Actor {
        try await look { try $0.actor(of: $0.member(account: player.account)) }
    }

    package func member(_ player: Player) async throws -> Member {
        try await look { try $0.member(account: player.account) }
    }

    package func organisation(_ troupe: Troupe) async throws -> Key<Organisation> {
        try await only(Key<Organisation>.self, "SELECT id FROM organisation WHERE code = \(troupe.code)")
    }

    /// The area of that code on a day.
    package func area(_ code: String, on day: Day = Stage.story) async throws -> Area {
        try await look { work in
            let known = try work.session.all(Area.self, "SELECT * FROM area WHERE code = \(code)")
            guard let area = known.first(where: { $0.holds(on: day) }) else {
                throw TestSetting(description: "no area \(code) on \(day)")
            }
            return area
        }
    }

    /// The acts recorded of a record, the latest first.
    package func acts(_ noun: String, _ subject: String) async throws -> [String] {
        try await look {
            try $0.session.all(
                String.self, "SELECT act FROM event WHERE noun = \(noun) AND subject = \(subject) ORDER BY id DESC")
        }
    }

    /// The one value that a query answers.
    package func only<T: Decodable & Sendable>(_ type: T.Type, _ query: SQL) async throws -> T {
        guard let value = try await store.read({ try $0.first(type, query) }) else {
            throw TestSetting(description: "nothing found by \(query)")
        }
        return value
    }
}
