import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The pages of conferences` {
    @Test(arguments: ["tonghop.mttq", "phochutich.mttq", "canbo.ldld", "chutich.hangbac"])
    func `are valid and lead nowhere in vain`(account: String) async throws {
        try await withProgrammes { house in
            var walk = Walk(try await house.visitor(of: account))
            walk.within = Walk.programmes
            try await walk.go(from: [Paths.conferences])
            #expect(walk.dead == [])
            for stop in walk.stops { #expect(stop.document.problems == [], "\(stop.path)") }
            #expect(walk.stops.contains { $0.path.hasPrefix("/hoi-nghi/") })
        }
    }

    @Test func `can all be reached by links`() async throws {
        try await withProgrammes { house in
            let desk = try await house.visitor(of: "tonghop.mttq")
            let id = try await house.conference()
            let put = try await desk.post(
                Paths.putToConsensus(at: id),
                [
                    "chuong-trinh": try await house.programme(2018).id.rawValue, "noi-dung": "evaluation",
                    "nam": "2018",
                ])
            #expect(put.status == .seeOther)
            #expect(try await desk.post(Paths.addPaper(to: id), ["ten": "Báo cáo"]).status == .seeOther)
            let organiser = try await house.programme(2019).leadId.rawValue
            let draft = try await desk.post(
                Paths.newConference,
                ["don-vi": organiser, "ten": "Giao ban", "ngay": "29/03/2019", "tu-gio": "14h", "den-gio": "16:30"])
            #expect(draft.status == .seeOther)
            var walk = Walk(desk)
            walk.within = Walk.programmes
            walk.most = 4
            try await walk.go(from: [Paths.conferences])
            let reached = walk.reached.map { $0.prefix { $0 != "?" }.split(separator: "/") }
            let map = RouteMap.text(of: house.site).split(separator: "\n").filter { $0.hasPrefix("GET") }
                .map { $0.dropFirst(5) }.filter { path in
                    ["/hoi-nghi", "/dai-bieu", "/thong-nhat"].contains { path.hasPrefix($0) }
                }
            #expect(map.count > 15)
            // What is open only while a conference goes on is lived through in its story.
            let later = [
                "/hoi-nghi/{id}/bat-dau", "/hoi-nghi/{id}/thong-bao-ket-luan",
                "/hoi-nghi/{id}/thong-bao-ket-luan/dua-ky",
                "/hoi-nghi/{id}/ket-thuc",
                "/hoi-nghi/{id}/bien-ban/sua",
                "/hoi-nghi/{id}/phat-bieu",
                "/hoi-nghi/{id}/ket-luan", "/thong-nhat/{id}/chot", "/hoi-nghi/{id}/phat-bieu/{phat-bieu}",
                "/hoi-nghi/{id}/ket-luan/{ket-luan}", "/hoi-nghi/{id}/ket-luan/{ket-luan}/giao",
            ]
            let missed = map.filter { path in
                let parts = path.split(separator: "/")
                return !later.contains { $0 == path }
                    && !reached.contains { place in
                        place.count == parts.count && zip(place, parts).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
                    }
            }
            #expect(missed == [])
        }
    }

    @Test func `of a draft are absent for those who are not told yet`() async throws {
        try await withProgrammes { house in
            let desk = try await house.visitor(of: "tonghop.mttq")
            let organiser = try await house.programme(2019).leadId.rawValue
            let made = try await desk.post(
                Paths.newConference,
                [
                    "don-vi": organiser, "ten": "Giao ban quý I", "ngay": "29/03/2019", "tu-gio": "14h",
                    "den-gio": "16:30",
                ])
            #expect(made.status == .seeOther)
            let id = try await house.look { work in
                try #require(try work.conferences().first { $0.conference.title == "Giao ban quý I" }).conference.id
            }
            let partner = try await house.visitor(of: "canbo.ldld")
            for path in [
                Paths.conference(id), Paths.agenda(of: id), Paths.delegates(of: id), Paths.consensus(of: id),
                Paths.minutes(of: id), Paths.hall(of: id), Paths.conferenceCalendar(id), Paths.checkIn(at: id),
                Paths.alterConference(id), Paths.openConference(id),
            ] { #expect(try await partner.get(path).status == .notFound, "\(path)") }
            let list = try await partner.get(Paths.conferences)
            #expect(!list.text.contains("Giao ban quý I"))
            let search = try await partner.get("\(Paths.search)?q=giao%20ban")
            #expect(!search.text.contains(id.rawValue))
        }
    }

    @Test func `tell the second of two who change one conference`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let desk = try await house.visitor(of: "tonghop.mttq")
            let form = try await desk.get(Paths.alterConference(id)).document.form(to: Paths.alterConference(id))
            var fields = (form?.fields ?? []).compactMap { field in field.value.map { (field.name, $0) } }
            fields = fields.filter { $0.0 != "dia-diem" } + [("dia-diem", "Nhà văn hóa quận")]
            let first = try await desk.post(Paths.alterConference(id), pairs: fields)
            #expect(first.status == .seeOther)
            let second = try await desk.post(Paths.alterConference(id), pairs: fields)
            #expect(second.status == .conflict && second.text.contains("Người khác đã lưu"))
        }
    }

    @Test func `show the secret code to those who answer the invitation only`() async throws {
        try await withProgrammes { house in
            let id = try await house.conference()
            let (delegate, code) = try await house.look { work in
                let conference = try work.conference(id)
                let union = try #require(
                    try work.delegates(of: conference).first { $0.organisationName.contains("Liên đoàn Lao động") })
                return (union.id, try work.pass(of: union.id).code)
            }
            let invited = try await house.visitor(of: "canbo.ldld")
            let page = try await invited.get(Paths.delegateInvitation(delegate))
            #expect(page.status == .ok && page.text.contains(code) && page.text.contains("GIẤY MỜI"))
            let other = try await house.visitor(of: "canbo.doan")
            #expect(try await other.get(Paths.delegateInvitation(delegate)).status == .notFound)
            var walk = Walk(other)
            walk.most = 30
            walk.within = ["/hoi-nghi", "/dai-bieu", "/thong-nhat"]
            try await walk.go(from: [Paths.conference(id)])
            #expect(!walk.stops.contains { $0.page.text.contains(code) })
        }
    }

    @Test func `give the conference to a calendar`() async throws {
        try await withProgrammes { house in
            let visitor = try await house.visitor(of: "canbo.ldld")
            let file = try await visitor.get(Paths.conferenceCalendar(try await house.conference()))
            #expect(file.status == .ok)
            #expect(file.text.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20190221T080000"))
        }
    }
}

extension OpenSite {
    /// The conference of the sample.
    func conference() async throws -> Key<Conference> {
        let lines = try await look { try $0.conferences() }
        guard let line = lines.first else { throw Refusal.absent }
        return line.conference.id
    }
}
