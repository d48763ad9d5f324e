import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The pages of programmes` {
    /// What drafters, leaders, partners and wards see.
    @Test(arguments: ["tonghop.mttq", "phochutich.mttq", "canbo.ldld", "chanh.thanhtra", "canbo.hangbac"])
    func `are valid and lead nowhere in vain`(account: String) async throws {
        try await withProgrammes { house in
            var walk = Walk(try await house.visitor(of: account))
            walk.within = Walk.programmes
            try await walk.go(from: [Paths.programmes])
            #expect(walk.dead == [])
            for stop in walk.stops { #expect(stop.document.problems == [], "\(stop.path)") }
        }
    }

    @Test func `can all be reached by links`() async throws {
        try await withProgrammes { house in
            let years = try await [house.programme(2018).id, house.programme(2019).id].map(Paths.programme)
            var reached: [[Substring]] = []
            for account in ["tonghop.mttq", "phochutich.mttq", "canbo.ldld"] {
                for start in years {
                    var walk = Walk(try await house.visitor(of: account))
                    walk.within = Walk.programmes
                    try await walk.go(from: [start])
                    reached += walk.reached.map { $0.prefix { $0 != "?" }.split(separator: "/") }
                }
            }
            let places = ["/chuong-trinh", "/nhiem-vu", "/muc", "/y-kien", "/phien-ban"]
            let map = RouteMap.text(of: house.site).split(separator: "\n").filter { $0.hasPrefix("GET") }
                .map { $0.dropFirst(5) }.filter { path in places.contains { path.hasPrefix($0) } }
            #expect(map.count > 30)
            // Rounds are opened, extended and withdrawn from in the story of the consultation below.
            let elsewhere = [
                "/nhiem-vu/{id}/ket-qua/{ket-qua}/rut", "/nhiem-vu/{id}/ket-qua/{ket-qua}/tep", "/chuong-trinh/{id}/bo",
                "/chuong-trinh/{id}/tep",
                "/chuong-trinh/{id}/gop-y",
                "/chuong-trinh/{id}/lay-y-kien/gia-han",
                "/chuong-trinh/{id}/lay-y-kien/ket-thuc", "/y-kien/{id}/rut", "/chuong-trinh/{id}/trong-tam/{viec}",
                "/chuong-trinh/{id}/lay-y-kien/tu-nhac", "/chuong-trinh/{id}/trong-tam/{viec}/sua",
                "/muc/{id}/dang-sua", "/nhiem-vu/{id}/dang-sua",
            ]
            let missed = map.filter { path in
                let parts = path.split(separator: "/")
                return !elsewhere.contains { $0 == path }
                    && !reached.contains { place in
                        place.count == parts.count && zip(place, parts).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
                    }
            }
            #expect(missed == [])
        }
    }

    @Test func `of a draft are absent for those below and beside, whatever the address`() async throws {
        try await withProgrammes { house in
            let draft = try await house.programme(2019).id
            let found = try await house.look { work in
                let programme = try work.programme(draft)
                return (
                    try work.clauses(of: programme)[0].id, try work.assignments(of: programme)[0].assignment.id,
                    try work.versions(of: programme)[0].id, try work.opinions(on: programme)[0].opinion.id
                )
            }
            let stranger = try await house.visitor(of: "canbo.hangbac")
            let paths = [
                Paths.programme(draft), Paths.assignments(of: draft), Paths.assignmentFile(of: draft),
                Paths.opinions(on: draft), Paths.versions(of: draft), Paths.structure(of: draft),
                Paths.centralTasks(of: draft), Paths.changesSinceLastYear(of: draft), Paths.takeStep(draft),
                Paths.clause(found.0), Paths.writeClause(found.0), Paths.assignment(found.1),
                Paths.alterAssignment(found.1), Paths.version(found.2), Paths.compareVersion(found.2),
                Paths.reply(to: found.3), Paths.withdrawOpinion(found.3),
            ]
            for path in paths { #expect(try await stranger.get(path).status == .notFound, "\(path)") }
            let list = try await stranger.get(Paths.programmes)
            #expect(!list.text.contains(draft.rawValue))
            let search = try await stranger.get("\(Paths.search)?q=ch%C6%B0%C6%A1ng%20tr%C3%ACnh%202019")
            #expect(!search.text.contains(draft.rawValue))
        }
    }

    @Test func `tell a partner who may do what the partner may not`() async throws {
        try await withProgrammes { house in
            let draft = try await house.programme(2019).id
            let partner = try await house.visitor(of: "canbo.ldld")
            let page = try await partner.get(Paths.programme(draft))
            #expect(page.status == .ok)
            #expect(page.text.contains("thực hiện.") || page.text.contains("trả lời."))
            for path in [Paths.takeStep(draft), Paths.openRound(of: draft), Paths.newContentGroup(in: draft)] {
                let refused = try await partner.get(path)
                #expect(refused.status == .forbidden, "\(path)")
                #expect(refused.text.contains("Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm"), "\(path)")
            }
            let step = try await partner.post(
                Paths.takeStep(draft), ["buoc": "conference", "phien-ban": "1"])
            #expect(step.status == .forbidden)
            #expect(try await house.programme(2019).state == .consolidation)
        }
    }

    @Test func `show an opinion for the drafters to nobody else`() async throws {
        try await withProgrammes { house in
            let draft = try await house.programme(2019).id
            let secret = "Xin trao đổi riêng về phần kinh phí"
            for (account, reads) in [
                ("tonghop.mttq", true), ("canbo.ldld", true), ("canbo.doan", false), ("chanh.thanhtra", false),
            ] {
                let visitor = try await house.visitor(of: account)
                var walk = Walk(visitor)
                walk.most = 40
                walk.within = ["/chuong-trinh/\(draft)", "/muc", "/y-kien"]
                try await walk.go(from: [Paths.programme(draft)])
                let found = walk.stops.contains { $0.page.text.contains(secret) }
                #expect(found == reads, "\(account)")
            }
        }
    }

    @Test func `give the table of assignments as a workbook, with the same filter`() async throws {
        try await withProgrammes { house in
            let draft = try await house.programme(2019).id
            let visitor = try await house.visitor(of: "canbo.ldld")
            let file = try await visitor.get(Paths.assignmentFile(of: draft))
            #expect(file.status == .ok)
            #expect(file.header("Content-Disposition")?.contains("bang-nhiem-vu-2019.xlsx") == true)
            #expect(file.bytes.prefix(2) == [0x50, 0x4b])
            let narrowed = try await visitor.get("\(Paths.assignmentFile(of: draft))?trong-diem=1")
            #expect(narrowed.status == .ok && narrowed.bytes.count < file.bytes.count)
        }
    }
}
