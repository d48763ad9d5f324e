internal import Foundation

/// The product as it was built for people.
struct Program {
    static let path = Place.repository.appending(path: ".build/release/phoihop").path

    static func requireBuilt() throws {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Problem("\(path) is not there: run make bench, or swift build -c release --product phoihop")
        }
    }

    /// One of the product's commands on the installation in a folder.
    @discardableResult
    static func run(_ arguments: [String], data folder: String) throws -> Command {
        try Command(path, arguments + ["--data", folder])
    }
}

/// What an import says at its end.
struct ImportResult: Decodable {
    let rows: Int
    let created: Int
    let updated: Int
    let refused: Int
}

extension Program {
    /// Brings a file in, and says how long that took from the first byte to the last row.
    static func bring(_ list: String, _ file: String, data folder: String) throws -> (ImportResult, seconds: Double) {
        let command = try run(["import", list, file, "--json"], data: folder)
        return (try JSONDecoder().decode(ImportResult.self, from: Data(command.output.utf8)), command.seconds)
    }

    /// How many events are sealed into the chain, after the whole chain was found sound.
    static func sealedEvents(data folder: String) throws -> Int {
        struct Verification: Decodable {
            let sealed: Int
        }
        let output = try run(["verify", "events", "--json"], data: folder).output
        return try JSONDecoder().decode(Verification.self, from: Data(output.utf8)).sealed
    }
}
