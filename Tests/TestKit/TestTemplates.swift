/// Templates of stores, each made once however many tests ask for it at the same time.
actor TestTemplates {
    static let shared = TestTemplates()

    private var makers: [String: Task<Void, any Error>] = [:]

    func once(_ name: String, _ make: @escaping @Sendable () async throws -> Void) async throws {
        let maker = makers[name] ?? Task { try await make() }
        makers[name] = maker
        try await maker.value
    }
}
