internal import Foundation

/// The folder of the demonstration, as `make run` fills it, with somebody signed in.
struct Demonstration {
    static let account = "quantri"

    /// The session of the administrator; it holds in every copy of the folder.
    let cookie: String
    /// What everybody of the demonstration signs in with.
    let password: String
    /// What is in the directory before anything is brought in.
    let organisations: Set<String>

    /// Fills an empty folder, starts the server on it for the first time and signs in.
    init(into folder: String) async throws {
        let told = try Program.run(["demo"], data: folder).output
        guard let password = told.firstMatch(of: /Mật khẩu của mọi tài khoản: (\S+)/) else {
            throw Problem("phoihop demo does not tell the password")
        }
        self.password = String(password.1)
        let server = try await Server(data: folder)
        defer { server.stop() }
        let visitor = Visitor(server.address)
        try await visitor.signIn(Demonstration.account, password: self.password) {
            try Program.run(["member", "code", Demonstration.account], data: folder).output
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        cookie = visitor.cookie
        organisations = Set(try await visitor.organisations())
    }

    /// The administrator as a visitor of a server on this folder or a copy of it.
    func administrator(of server: Server) -> Visitor { Visitor(server.address, cookie: cookie) }
}
