import Calendars
import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `The language` {
    @Test func `is Vietnamese until a visitor chooses, and stays chosen`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            #expect(try await visitor.get("/dang-nhap").document.first("html")?["lang"] == "vi")
            let answer = try await visitor.post("/ngon-ngu", ["language": "en"], from: "/dang-nhap?tiep=%2Flich")
            #expect(answer.location == "/dang-nhap?tiep=%2Flich")
            #expect(try await visitor.get("/dang-nhap").document.first("html")?["lang"] == "en")
        }
    }

    @Test func `of a member is kept with the account and recorded`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.huong)
            _ = try await visitor.post("/ngon-ngu", ["language": "en"], from: "/dia-ban")
            #expect(try await house.stage.member(.huong).language == .english)
            let elsewhere = try await house.visitor(.huong)
            #expect(try await elsewhere.get("/dia-ban").document.heading == "Areas")
        }
    }

    @Test(arguments: ["", "fr", "<script>", "VI"])
    func `that nobody knows is Vietnamese`(language: String) async throws {
        try await withSite { house in
            let visitor = house.stranger()
            let found = try await visitor.post("/ngon-ngu", ["language": language]).status
            #expect(found == .seeOther)
            #expect(visitor.cookies["ngon-ngu"] == "vi")
        }
    }

    @Test(arguments: [
        "https://evil.example/x", "//evil.example", "javascript:alert(1)",
        "http://evil.example/?http://localhost//evil.example", "",
    ])
    func `is chosen on a page of this site and leads nowhere else`(referrer: String) async throws {
        try await withSite { house in
            let answer = try await house.stranger().post("/ngon-ngu", ["language": "en"], ["Referer": referrer])
            let location = try #require(answer.location)
            #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(location)")
        }
    }
}

@Suite struct `The appearance` {
    @Test func `is changed one thing at a time and kept for a year`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            _ = try await visitor.post("/hien-thi", ["theme": "dark"], from: "/dang-nhap")
            _ = try await visitor.post("/hien-thi", ["contrast": "more"], from: "/dang-nhap")
            let answer = try await visitor.post("/hien-thi", ["text": "large"], from: "/dang-nhap")
            #expect(
                answer.headers[values: .setCookie].contains {
                    $0.contains("Max-Age=31536000") && $0.contains("HttpOnly")
                })
            let html = try #require(try await visitor.get("/dang-nhap").document.first("html"))
            #expect(html["data-theme"] == "dark" && html["data-contrast"] == "more" && html["data-text"] == "large")
            _ = try await visitor.post("/hien-thi", ["contrast": "normal"], from: "/dang-nhap")
            #expect(try await visitor.get("/dang-nhap").document.first("html")?["data-contrast"] == nil)
        }
    }

    @Test(arguments: ["", "x", "dark,dark", "<script>", "\" onload=\"x", "%22%3E"])
    func `that a cookie cannot say is the standard one`(cookie: String) async throws {
        try await withSite { house in
            let visitor = house.stranger()
            visitor.cookies["hien-thi"] = cookie
            let found = try await visitor.get("/dang-nhap").document.problems
            #expect(found == [])
        }
    }
}

@Suite struct `The day as of which things are shown` {
    @Test func `is today until somebody chooses, then stays chosen on every page`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.huong)
            #expect(try await !visitor.get("/dia-ban").text.contains("Đang xem theo ngày"))
            _ = try await visitor.get("/dia-ban?ngay=2025-07-01")
            let page = try await visitor.get("/to-chuc")
            #expect(page.text.contains("Đang xem theo ngày <b>01/07/2025</b>"))
            _ = try await visitor.get("/dia-ban?ngay=21/02/2019")
            #expect(try await !visitor.get("/to-chuc").text.contains("Đang xem theo ngày"), "today needs no keeping")
        }
    }

    @Test(arguments: [
        "31/02/2020", "2020-02-31", "hôm qua", "32/01/2019", "2019", "<script>alert(1)</script>", "'--", "0000-00-00",
        "21/02/19",
    ])
    func `that does not exist is refused kindly`(text: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.huong)
            let page = try await visitor.get("/dia-ban?ngay=\(Visitor.encoded(text))")
            #expect(page.status == .ok)
            let document = page.document
            #expect(document.problems == [])
            #expect(document.all("p").contains { $0.text.contains("“\(text)” không phải là một ngày có thật") })
            #expect(visitor.cookies["ngay"] == nil)
        }
    }

    @Test(arguments: ["0001-01-01", "9999-12-31", "1900-02-28", "2400-02-29", "1945-09-02"])
    func `can be any day there is, on every page`(day: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let ward = try await house.stage.area("00061")
            for path in [
                "/", "/dia-ban", Paths.area(ward.id), "/to-chuc", "/can-bo", "/lich", "/lich/thoi-han",
                "/tim-kiem?q=hang", "/quan-tri/nhat-ky",
            ] {
                let page = try await visitor.get("\(path)\(path.contains("?") ? "&" : "?")ngay=\(day)")
                #expect(page.status == .ok && page.document.problems == [], "\(path)")
            }
        }
    }

    @Test func `goes on with what else the address says`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.huong)
            let page = try await visitor.get("/dia-ban?q=hang%20bac&ngay=2025-07-01").document
            let kept = page.all("input") { $0["type"] == "hidden" && $0["name"] == "q" }.compactMap { $0["value"] }
            #expect(kept.contains("hang bac"))
        }
    }
}

@Suite struct `A sentence carried to the next page` {
    @Test func `is shown once`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            let ward = try await house.stage.area("00061")
            _ = try await visitor.post(
                Paths.newGroup(in: ward.id), ["ten": "Tổ dân phố số 5", "loai": "tổ dân phố", "tu-ngay": "21/02/2019"])
            #expect(try await visitor.get(Paths.area(ward.id)).text.contains("Đã thêm Tổ dân phố số 5."))
            #expect(try await !visitor.get(Paths.area(ward.id)).text.contains("Đã thêm Tổ dân phố số 5."))
        }
    }

    @Test func `is text whatever the cookie says`() async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.thao)
            visitor.cookies["loi-nhan"] = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%00"
            let page = try await visitor.get("/dia-ban")
            #expect(!page.text.contains("<script>alert") && page.document.problems == [])
        }
    }
}
