import Documents
import Domain
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(3))) struct `The documents of a programme's year` {
    /// What is wrong with a file in the form of an organisation; that a law is cited with its number is content.
    private static func faults(_ page: Page, _ style: DocumentStyle) throws -> [String] {
        try FormatCheck.findings(in: page.bytes, style: style)
            .filter { $0.rule != .citations || $0.severity == .error }.map(\.sentence)
    }

    @Test(arguments: [2018, 2019]) func `are all downloaded from one page, each in the form of its issuer`(
        _ year: Int
    ) async throws {
        try await withProgrammes { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            let programme = try await house.programme(year)
            let list = try await officer.get(Paths.yearPapers(of: programme.id))
            #expect(list.status == .ok && list.document.problems == [])
            let parties = try await house.look { work in
                try work.parties(of: programme).map { party in
                    (party, try work.profile(of: party.organisationId, on: work.today)?.documentStyle.rawValue ?? "")
                }
            }
            var paths = [
                (Paths.programmePaper(of: programme.id), "front"), (Paths.submissionPaper(of: programme.id), "front"),
            ]
            paths += parties.map { (Paths.planPaper(of: $0.0.id, programme.id), $0.1) }
            if year == 2018 {
                paths += [
                    (Paths.reportPaper(of: programme.id, year: 2018), "front"),
                    (Paths.decisionPaper(on: programme.id), "front"),
                ]
            } else {
                let rounds = try await house.look { try $0.rounds(of: programme) }
                paths += rounds.map { (Paths.letterPaper(of: $0.id, programme.id), "front") }
                paths.append((Paths.opinionPaper(of: programme.id), "front"))
                #expect(!rounds.isEmpty)
            }
            #expect(Set(paths.map(\.1)).isSuperset(of: ["front", "union", "qd367", "nd30"]))
            for (path, name) in paths {
                #expect(list.text.contains("href=\"\(path)\""), "\(path)")
                let file = try await officer.get(path)
                #expect(file.status == .ok, "\(path)")
                let style = try #require(DocumentStyle.named(name))
                #expect(try Self.faults(file, style) == [], "\(path)")
            }
        }
    }

    @Test func `are linked where people look for them`() async throws {
        try await withProgrammes { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            let (old, new) = (try await house.programme(2018), try await house.programme(2019))
            let page = try await officer.get(Paths.programme(new.id))
            #expect(page.text.contains(Paths.yearPapers(of: new.id)))
            let evaluation = try await officer.get(Paths.evaluation(of: old.id))
            #expect(evaluation.text.contains(Paths.reportPaper(of: old.id, year: 2018)))
            let conference = try await house.conference()
            let minutes = try await officer.get(Paths.minutes(of: conference))
            #expect(minutes.text.contains(Paths.minutesPaper(of: conference)))
            let file = try await officer.get(Paths.minutesPaper(of: conference))
            #expect(try Self.faults(file, .front) == [])
            let wrong = try await officer.get(Paths.reportPaper(of: old.id, year: 2030))
            #expect(wrong.status == .notFound)
        }
    }
}
