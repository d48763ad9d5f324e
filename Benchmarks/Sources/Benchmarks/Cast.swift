internal import Foundation

/// The people of the demonstration, who can sign in on any copy of its folder.
struct Cast {
    let password: String
    let folder: String

    func visitor(_ account: String, of server: Server) async throws -> Visitor {
        let visitor = Visitor(server.address)
        try await visitor.signIn(account, password: password) {
            try Program.run(["member", "code", account], data: folder).output
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return visitor
    }
}

extension Visitor {
    /// Sends a form and expects that what it asks for is done.
    @discardableResult
    func require(_ path: String, _ fields: [(String, String)]) async throws -> Answer {
        let answer = try await post(path, fields)
        guard answer.status == 303 else {
            let said = answer.text.firstMatch(of: /<(?:h1|p class="problem")[^>]*>(.*?)</).map { String($0.1) }
            throw Problem("\(path) answers \(answer.status): \(said ?? "")")
        }
        return answer
    }
}

extension Visitor.Answer {
    /// The values that a choice of the page's form offers.
    func options(of name: String) -> [String] {
        guard let start = text.range(of: "name=\"\(name)\"")?.lowerBound,
            let end = text.range(of: "</select>", range: start..<text.endIndex)?.lowerBound
        else { return [] }
        return text[start..<end].matches(of: /<option value="([^"]+)"/).map { String($0.1) }
    }

    /// The version of the record that the page's form has seen.
    var version: String {
        text.firstMatch(of: /name="phien-ban" value="(\d+)"/).map { String($0.1) }
            ?? text.firstMatch(of: /value="(\d+)" name="phien-ban"/).map { String($0.1) } ?? ""
    }
}
