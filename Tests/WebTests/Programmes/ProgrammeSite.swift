import Domain
import Storage
import TestKit

@testable import Web

/// Lets a test visit the site over the programmes of the sample, on the morning two days before their conference.
@discardableResult
func withProgrammes<T: Sendable>(
    engines: SigningEngines? = nil, _ test: @Sendable (OpenSite) async throws -> T
) async throws -> T {
    try await withQuietSample(at: Stage.beforeTheConference, engines: engines, test)
}

extension Walk {
    /// The pages of programmes and conferences; others have tests of their own.
    static let programmes = [
        "/chuong-trinh", "/nhiem-vu", "/muc", "/y-kien", "/phien-ban", "/hoi-nghi", "/dai-bieu", "/diem-danh",
        "/thong-nhat",
    ]
}

extension OpenSite {
    /// Somebody of the sample, signed in with password and code.
    func visitor(of account: String) async throws -> Visitor {
        let visitor = stranger()
        let opened = try await stage.desk.signIn(
            account: account, password: Sample.password, address: "203.0.113.7", device: "Firefox trên Linux",
            passwords: PasswordKeeper(cost: .light))
        var token = opened.token
        if opened.stage == .password {
            token = try await stage.desk.completeSignIn(
                token: opened.token, with: .code(stage.nextCode(of: account)), key: stage.key
            ).token
        }
        visitor.cookies[SessionCookie.name(site.settings)] = token
        return visitor
    }

    /// The programme of a year.
    func programme(_ year: Int) async throws -> Programme {
        let lines = try await stage.desk.look(as: .installation) { work in
            var filter = ProgrammeFilter()
            filter.year = year
            return try work.programmes(filter)
        }
        guard let line = lines.first else { throw Refusal.absent }
        return line.programme
    }

    func look<T: Sendable>(_ reading: @escaping @Sendable (Work) throws -> T) async throws -> T {
        try await stage.desk.look(as: .installation, reading)
    }
}

extension Visitor {
    /// Brings a Word file to its door, over a programme where one is named.
    func bring(_ bytes: [UInt8], over: String) async throws -> Page {
        try await bring(bytes, "du-thao.docx", to: Paths.bringDraft, over: over)
    }

    /// Brings a file under that name to a door.
    func bring(_ bytes: [UInt8], _ name: String, to path: String, over: String = "") async throws -> Page {
        let mark = "----dau-phan-cach"
        func part(_ head: String, _ body: [UInt8]) -> [UInt8] {
            Array("--\(mark)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + body + Array("\r\n".utf8)
        }
        let body =
            part("name=\"chuong-trinh\"", Array(over.utf8))
            + part("name=\"tep\"; filename=\"\(name)\"", bytes) + Array("--\(mark)--\r\n".utf8)
        return try await send(
            .post, path,
            ["Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=\(mark)"], body: body)
    }
}

extension Page {
    /// What would be sent from the form with that address, unchanged.
    func fields(to action: String) -> [(String, String)] {
        (document.form(to: action)?.fields ?? []).compactMap { field in field.value.map { (field.name, $0) } }
    }
}
