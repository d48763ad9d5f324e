internal import Foundation

/// Measures the built product against what is asked of it, and prints a table.
@main
struct Benchmarks {
    static func main() async {
        do { print(try await run().markdown) } catch {
            FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
            exit(1)
        }
    }

    /// One run, or those parts of it that are named: `start`, `year`, `documents`, `country`.
    private static func run() async throws -> Report {
        try Program.requireBuilt()
        let asked = Set(CommandLine.arguments.dropFirst())
        let place = try Place()
        say("the demonstration")
        let demonstration = try await Demonstration(into: place.path("demo"))
        var findings: [Finding] = []
        for (name, part) in parts where asked.isEmpty || asked.contains(name) {
            say(name)
            let found = try await part(demonstration, place)
            for finding in found { say(finding.line) }
            findings += found
        }
        return Report(findings: findings)
    }

    private static let parts: [(name: String, measure: @Sendable (Demonstration, Place) async throws -> [Finding])] = [
        ("start", { try await Start(demonstration: $0, country: Country(), place: $1).measure() }),
        ("year", year), ("documents", documents), ("country", country),
    ]

    /// Ten thousand organisations on top of the demonstration, their offices, their people, and the pages they fill.
    private static func country(_ demonstration: Demonstration, in place: Place) async throws -> [Finding] {
        let country = try Country()
        try found(country, in: place)
        let acts = try await Acts(demonstration: demonstration, place: place).measure()
        let people = try PeopleImport(country: country, place: place).measure()
        let pages = try await Directory(demonstration: demonstration, country: country, place: place).measure()
        return pages + acts + people
    }

    /// The year of one joint programme, on its own copy of the demonstration.
    private static func year(_ demonstration: Demonstration, in place: Place) async throws -> [Finding] {
        try place.copy("demo", to: "year")
        let cast = Cast(password: demonstration.password, folder: place.path("year"))
        return try await Programmes(cast: cast, place: place).measure() + Door(cast: cast, place: place).measure()
    }

    /// The documents of the demonstration, on their own copy of it.
    private static func documents(_ demonstration: Demonstration, in place: Place) async throws -> [Finding] {
        try place.copy("demo", to: "documents")
        let cast = Cast(password: demonstration.password, folder: place.path("documents"))
        return try await Documents(cast: cast, place: place).measure()
    }

    /// Puts the country on a copy of the demonstration.
    private static func found(_ country: Country, in place: Place) throws {
        try place.copy("demo", to: "large")
        let file = try place.write(country.organisationsFile, to: "organisations.csv")
        let (result, _) = try Program.bring("organisations", file, data: place.path("large"))
        guard result.created == Country.size else {
            throw Problem("of \(result.rows) organisations \(result.created) were founded, \(result.refused) refused")
        }
    }

    private static func say(_ step: String) { FileHandle.standardError.write(Data("measuring: \(step)\n".utf8)) }
}
