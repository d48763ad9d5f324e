import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Page of the directory` {
    private func fill(_ stage: Stage, _ count: Int) async throws {
        try await stage.act { work in
            for index in 0..<count {
                try work.createOrganisation(
                    code: "DN-\(index)", kind: .enterprise,
                    profile: ProfileDraft(name: "Doanh nghiệp số \(index)", kind: .enterprise),
                    from: Stage.founding)
            }
        }
    }

    @Test func `pages lead on and back, and say where one stands`() async throws {
        try await withSite { site in
            try await fill(site.stage, 56)
            let visitor = try await site.visitor(.tuan)
            let first = try await visitor.get("/to-chuc")
            #expect(first.document.rows.count == 25)
            #expect(first.document.main.contains("1–25 trong 60"))
            let next = try #require(first.document.first("a") { $0["rel"] == "next" }?["href"])
            let second = try await visitor.get(next)
            #expect(second.document.main.contains("26–50 trong 60"))
            let third = try await visitor.get(try #require(second.document.first("a") { $0["rel"] == "next" }?["href"]))
            #expect(third.document.rows.count == 10)
            #expect(third.document.first("a") { $0["rel"] == "next" } == nil)
            let back = try await visitor.get(try #require(third.document.first("a") { $0["rel"] == "prev" }?["href"]))
            #expect(back.document.rows == second.document.rows)
            #expect(back.document.main.contains("26–50 trong 60"))
        }
    }

    @Test func `nobody counts beyond a thousand`() async throws {
        try await withSite { site in
            try await fill(site.stage, 1001)
            let page = try await site.visitor(.tuan).get("/to-chuc?xep=loai")
            #expect(page.document.main.contains("1–25 trong hơn 1.000"))
        }
    }

    @Test func `a list with one row, and a list with none`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.tuan)
            let one = try await visitor.get("/to-chuc?loai=labour_federation")
            #expect(one.document.rows.count == 1)
            #expect(one.document.rows[0].contains { $0.contains("Phạm Mẫu Lan") })
            let none = try await visitor.get("/to-chuc?loai=enterprise")
            #expect(none.document.main.contains("Không có tổ chức nào như vậy"))
            #expect(none.document.problems == [])
        }
    }

    @Test func `an area is asked for by name, by code or by link`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.tuan)
            let ward = try await site.stage.area("00061")
            for text in ["Phường Hàng Bạc", "00061", "Phường Hàng Bạc (00061)", "phuong hang bac", ward.id.rawValue] {
                let page = try await visitor.get("/to-chuc?dia-ban=\(Visitor.encoded(text))")
                #expect(page.document.rows.count == 1, "\(text)")
                #expect(page.document.main.contains(Troupe.ward.name))
            }
            let district = try await visitor.get("/to-chuc?dia-ban=002")
            #expect(district.document.rows.count == 3)
            let unknown = try await visitor.get("/to-chuc?dia-ban=Xanadu")
            #expect(unknown.status == .unprocessableContent)
            #expect(unknown.document.problems == [])
        }
    }

    @Test func `superiors and words narrow it, and each condition can be dropped`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.tuan)
            let front = try await site.stage.organisation(.front)
            let below = try await visitor.get("/to-chuc?cap-tren=\(front)&quan-he=vertical")
            #expect(below.document.rows.map { $0[0] } == [Troupe.ward.name])
            #expect(below.document.links.contains("/to-chuc?quan-he=vertical"))
            #expect(below.document.links.contains("/to-chuc?cap-tren=\(front)"))
            let words = try await visitor.get("/to-chuc?q=lien+doan")
            #expect(words.document.rows.map { $0[0] } == [Troupe.union.name])
        }
    }

    @Test func `a page asks the database as often with many rows as with few`() async throws {
        try await withDesk { stage in
            let store = CountingStore(stage.store)
            try await stage.withSite(store: store) { site in
                let visitor = try await site.visitor(.tuan)
                _ = store.takeCount()
                _ = try await visitor.get("/to-chuc")
                let few = store.takeCount()
                try await fill(stage, 200)
                _ = store.takeCount()
                _ = try await visitor.get("/to-chuc")
                #expect(store.takeCount() == few)
            }
        }
    }

    @Test func `in English every word is English`() async throws {
        try await withSite { site in
            let visitor = try await site.visitor(.tuan)
            #expect(try await visitor.post(Paths.language, ["language": "en"]).status == .seeOther)
            let page = try await visitor.get("/to-chuc")
            #expect(page.document.heading == "Organisations")
            #expect(page.document.main.contains("Fatherland Front"))
            #expect(page.document.problems == [])
        }
    }
}
