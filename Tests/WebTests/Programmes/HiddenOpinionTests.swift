import Documents
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `An opinion for the drafters alone` {
    private static let secret = "Xin trao đổi riêng về phần kinh phí của hội nghị"

    /// Every page and file that could give the opinion away.
    private func paths(_ house: OpenSite) async throws -> [String] {
        let programme = try await house.programme(2019)
        let id = programme.id
        let read = try await house.look { work in
            (
                clause: try work.clause(.money, of: programme).id,
                versions: try work.versions(of: programme).map(\.id),
                opinion: try #require(
                    try work.opinions(on: programme).first { $0.opinion.audience == .drafters }?.opinion.id)
            )
        }
        return [
            "/", Paths.programmes, Paths.programme(id), Paths.clause(read.clause), Paths.opinions(on: id),
            Paths.opinionPaper(of: id), Paths.opinionWorkbook(of: id), Paths.programmePaper(of: id),
            Paths.versions(of: id), Paths.structure(of: id), Paths.assignments(of: id), Paths.assignmentFile(of: id),
            "\(Paths.search)?q=trao+doi+rieng", "\(Paths.search)?q=kinh+phi", Paths.reply(to: read.opinion),
            Paths.withdrawOpinion(read.opinion), Paths.writeClause(read.clause), Paths.clauseWriters(read.clause),
            Paths.timetable(of: id), Paths.intakes(of: id),
        ] + read.versions.flatMap { [Paths.version($0), Paths.compareVersion($0)] }
    }

    /// What a page or a file says.
    private func words(of page: Page) throws -> String {
        guard page.bytes.prefix(2) == [0x50, 0x4b] else { return page.text }
        if page.header("Content-Type")?.contains("spreadsheet") == true {
            return try TableFile(page.bytes).rows().flatMap(\.cells).map(\.text).joined(separator: "\n")
        }
        return try WordReader.read(page.bytes).blocks.map { "\($0)" }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("tonghop.mttq", true), ("phochutich.mttq", true), ("chutich.ldld", true), ("canbo.ldld", true),
        ("canbo.doan", false), ("bithu.doan", false), ("chanh.thanhtra", false), ("chutich.ccb", false),
        ("quantri.hk", false), ("quantri", false), ("giamsat.tp", false), ("canbo.hangbac", false),
    ])
    func `is on no page and in no file for others`(account: String, reads: Bool) async throws {
        try await withProgrammes { house in
            let visitor = try await house.visitor(of: account)
            var met = 0
            for path in try await paths(house) {
                let page = try await visitor.get(path)
                #expect(page.status.code < 500, "\(path)")
                let holds = try words(of: page).contains(Self.secret)
                met += holds ? 1 : 0
                #expect(reads || !holds, "\(account) reads it at \(path)")
            }
            #expect(reads ? met >= 3 : met == 0, "\(account): \(met)")
        }
    }

    @Test func `is nothing to be answered or withdrawn by others, and its key opens nothing`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2019)
            let opinion = try await house.look { work in
                try #require(try work.opinions(on: programme).first { $0.opinion.audience == .drafters }?.opinion.id)
            }
            for account in ["canbo.doan", "quantri", "giamsat.tp"] {
                let visitor = try await house.visitor(of: account)
                for path in [Paths.reply(to: opinion), Paths.withdrawOpinion(opinion)] {
                    let read = try await visitor.get(path)
                    let sent = try await visitor.post(path, ["ket-qua": "accepted", "phien-ban": "1"])
                    #expect(read.status == .notFound && sent.status == .notFound, "\(account) \(path)")
                }
            }
        }
    }
}
