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

    /// One run: the demonstration first, then ten thousand organisations on top of it, their offices, their people.
    private static func run() async throws -> Report {
        try Program.requireBuilt()
        let place = try Place()
        say("the demonstration, its second start, a tour of its pages")
        let country = try Country()
        let demonstration = try await Demonstration(into: place.path("demo"))
        let start = try await Start(demonstration: demonstration, country: country, place: place).measure()
        say("\(Country.size) organisations")
        try found(country, in: place)
        say("acts")
        let acts = try await Acts(demonstration: demonstration, place: place).measure()
        say("\(Country.size) people")
        let people = try PeopleImport(country: country, place: place).measure()
        say("the directory, areas")
        let pages = try await Directory(demonstration: demonstration, country: country, place: place).measure()
        return Report(findings: pages + acts + people + start)
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
