import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `The pages of the event log` {
    @Test func `are for administrators and overseers`() async throws {
        try await withSite { house in
            for player in Player.allCases {
                let visitor = try await house.visitor(player)
                let isFor = [Role.administrator, .overseer].contains(player.role)
                #expect(try await visitor.get("/quan-tri/nhat-ky").status == (isFor ? .ok : .notFound), "\(player)")
                #expect(try await visitor.get("/quan-tri").status == (isFor ? .ok : .notFound), "\(player)")
                #expect(try await visitor.get("/").document.links.contains("/quan-tri") == isFor, "\(player)")
            }
        }
    }

    @Test func `tell an administrator of one organisation nothing of another`() async throws {
        try await withSite { house in
            try await house.stage.act(as: .tuan) {
                try $0.record("test.done", noun: "test", subject: "bí mật", Facts().with("Của", "công đoàn"))
            }
            let own = try await house.visitor(.van)
            #expect(try await !own.get("/quan-tri/nhat-ky").text.contains("công đoàn"))
            let all = try await house.visitor(.giang)
            #expect(try await all.get("/quan-tri/nhat-ky").text.contains("công đoàn"))
        }
    }

    @Test func `go back page by page and forward again`() async throws {
        try await withSite { house in
            for number in 0..<120 {
                try await house.stage.act(as: .huong) {
                    try $0.record(
                        "test.done", noun: "calendar_entry", subject: "\(number)", Facts().with("Số", "no-\(number)-"))
                }
            }
            let visitor = try await house.visitor(.quan)
            var told: [String] = []
            var path: String? = "/quan-tri/nhat-ky?loai=calendar_entry"
            while let next = path {
                let page = try await visitor.get(next).document
                #expect(page.problems == [])
                told += page.main.matches(of: /no-(\d+)-/).map { String($0.1) }
                path = page.links.first { $0.contains("truoc=") }
                if next.contains("truoc") { #expect(page.links.contains("/quan-tri/nhat-ky")) }
            }
            #expect(told == (0..<120).reversed().map { "\($0)" })
        }
    }

    @Test func `show what was hostile as text`() async throws {
        try await withSite { house in
            let evil = "<img src=x onerror=alert(1)>\"'&"
            try await house.stage.act(as: .huong) {
                try $0.record(evil, noun: "test", subject: evil, Facts().changed(evil, from: evil, to: nil))
            }
            let page = try await (house.visitor(.quan)).get("/quan-tri/nhat-ky")
            #expect(page.document.problems == [] && page.document.main.contains(evil))
        }
    }

    @Test func `tell of a private value only that it changed`() async throws {
        try await withSite { house in
            let union = try await house.stage.organisation(.union)
            try await house.stage.act(as: .quan) { work in
                let person = try work.createPerson(
                    PersonDraft(fullName: "Người Thử", telephone: "0912345678"), keptBy: union)
                var draft = PersonDraft(person)
                draft.telephone = "0987654321"
                try work.alterPerson(person.id, to: draft, version: 1)
            }
            let page = try await (house.visitor(.quan)).get("/quan-tri/nhat-ky?loai=person").document
            #expect(page.main.contains("đã đổi (không ghi nội dung)"))
            #expect(!page.main.contains("0912345678") && !page.main.contains("0987654321"))
        }
    }

    @Test func `narrow to one sort of record`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let page = try await visitor.get("/quan-tri/nhat-ky?loai=organisation").document
            #expect(page.main.contains("thêm tổ chức") && !page.main.contains("bổ nhiệm"))
            #expect(try await visitor.get("/quan-tri/nhat-ky?loai=nothing").text.contains("Chưa có việc nào"))
        }
    }
}

@Suite struct `The page of today` {
    @Test func `tells what others did since yesterday, not what one did`() async throws {
        try await withSite { house in
            try await house.stage.act(as: .huong) {
                try $0.record("test.done", noun: "test", subject: "1", Facts().with("Ai", "việc của Hương"))
            }
            try await house.stage.act(as: .quan) {
                try $0.record("test.done", noun: "test", subject: "2", Facts().with("Ai", "việc của Quân"))
            }
            let page = try await (house.visitor(.quan)).get("/").document
            #expect(page.main.contains("việc của Hương") && !page.main.contains("việc của Quân"))
        }
    }

    @Test func `warns of an office that ends within a month`() async throws {
        try await withSite { house in
            let actor = try await house.stage.actor(.tuan)
            let holding = try #require(actor.capacity?.holding)
            try await house.stage.store.write {
                try $0.run("UPDATE holding SET valid_through = '2019-03-10' WHERE id = \(holding)")
            }
            let visitor = try await house.visitor(.tuan)
            #expect(try await visitor.get("/").text.contains("Hết ngày 10/03/2019"))
        }
    }

    @Test func `asks the host's administrator for the next year's notice from November on`() async throws {
        try await withSite { house in
            house.stage.clock.advance(days: 365 * 8 + 20)
            for (days, isAsked) in [(0, false), (270, true)] {
                house.stage.clock.advance(days: days)
                let page = try await (house.visitor(.quan)).get("/")
                #expect(page.text.contains("Ghi lịch nghỉ Tết năm") == isAsked, "\(house.stage.clock.now)")
            }
        }
    }
}
