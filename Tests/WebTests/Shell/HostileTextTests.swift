import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `Hostile text` {
    private static let texts = [
        "'; DROP TABLE organisation; --", "\"><script>alert(1)</script>", "' OR '1'='1", "\u{0}\u{1}\u{1F}",
        "%00%0d%0aSet-Cookie: a=b",
        "\r\nLocation: http://evil.example", "\u{202E}\u{200B}\u{FEFF}\u{1F600}", "{{7*7}} ${7*7} \\(7*7)",
        String(repeating: "Ủ", count: 5000), "-1", "99999999999999999999", "9999-12-31", "31/02/2019",
    ]

    /// What people send to a form, several at once: a form is asked rarely enough for them to be told apart.
    private static let mixtures = [
        texts[0] + texts[1] + texts[2] + texts[7], texts[3] + texts[4] + texts[5] + texts[6], texts[8], texts[9],
        texts[10],
        texts[12],
    ]

    @Test func `in every field of every question breaks nothing`() async throws {
        try await withDesk { stage in
            try await stage.furnish(1)
            try await stage.withSite { house in
                let visitor = try await house.visitor(.quan)
                for form in try await forms(visitor).filter({ $0.method == "get" }) {
                    for text in Self.texts {
                        let query = Visitor.query(
                            form.fields.map { ($0.name, $0.kind == "hidden" ? $0.value ?? "" : text) })
                        try await check(
                            try await visitor.get("\(form.action)?\(query)"), "\(form.action) \(text.prefix(20))")
                    }
                    for field in form.fields {
                        let query = Visitor.query(
                            form.fields.map { ($0.name, $0.name == field.name ? Self.texts[1] : $0.value ?? "") })
                        try await check(
                            try await visitor.get("\(form.action)?\(query)"), "\(form.action) \(field.name)")
                    }
                }
                #expect(try await stage.only(Int.self, "SELECT count(*) FROM organisation") > 0)
            }
        }
    }

    @Test func `in every field of every form breaks nothing`() async throws {
        try await withDesk { stage in
            try await stage.furnish(1)
            try await stage.withSite { house in
                let visitor = try await house.visitor(.quan)
                let forms = try await forms(visitor).filter { $0.method == "post" && !$0.takesFiles }
                for (form, text) in forms.flatMap({ form in Self.mixtures.map { (form, $0) } }) {
                    guard !["/dang-xuat", "/ngon-ngu"].contains(form.action), !form.action.hasPrefix("/tai-khoan")
                    else { continue }
                    let pairs = form.fields.map { field in
                        (field.name, ["hidden", "select", "radio"].contains(field.kind) ? field.value ?? "" : text)
                    }
                    let answer = try await visitor.post(form.action, pairs: pairs)
                    try await check(answer, "\(form.action) \(text.prefix(20))")
                    let forged = try await visitor.post(form.action, pairs: form.fields.map { ($0.name, text) })
                    try await check(forged, "\(form.action), forged, \(text.prefix(20))")
                }
                // What was taken is shown as text wherever it is shown.
                var walk = Walk(try await house.visitor(.quan))
                try await walk.go()
                for stop in walk.stops { try await check(stop.page, stop.path) }
                #expect(walk.stops.count > 12)
            }
        }
    }

    @Test(arguments: ["trang", "truoc", "sau", "ngay", "nam", "q", "loai", "xep", "chieu", "tiep", "khong-biet"])
    func `in any part of an address breaks nothing`(name: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let addresses = [
                "/", "/to-chuc", "/can-bo", "/dia-ban", "/lich", "/lich/thoi-han", "/tim-kiem", "/quan-tri/nhat-ky",
                "/quan-tri/tai-khoan",
                "/nhap-lieu", "/dang-nhap",
            ]
            for address in addresses {
                for text in Self.texts {
                    try await check(
                        try await visitor.get("\(address)?\(name)=\(Visitor.encoded(text))"), "\(address) \(name)")
                }
                for raw in ["%", "%zz", "%C3", "a=b=c", "&&&", "=", "[]", "+"] {
                    try await check(try await visitor.get("\(address)?\(name)=\(raw)"), "\(address) \(name)=\(raw)")
                }
            }
        }
    }

    @Test(arguments: ["dia-ban", "to-chuc", "can-bo", "chuc-vu", "quan-tri/tai-khoan", "nhap-lieu", "lien-ket"])
    func `in place of an id leads nowhere`(place: String) async throws {
        try await withSite { house in
            let visitor = try await house.visitor(.quan)
            let ids = [
                "x", "%27", "%00", "..%2f..", "01690dc7-ed7b-7000-8000-000000000000", "%F0%9F%98%80", "1%20OR%201=1",
                String(repeating: "a", count: 5000),
            ]
            for id in ids {
                let page = try await visitor.get("/\(place)/\(id)")
                #expect((400..<500).contains(page.status.code), "\(place)/\(id.prefix(20)): \(page.status)")
                #expect(page.document.problems == [])
            }
        }
    }

    private func forms(_ visitor: Visitor) async throws -> [HTMLForm] {
        var walk = Walk(visitor)
        try await walk.go()
        var known: Set<String> = []
        return walk.stops.flatMap(\.document.forms).filter { form in
            known.insert("\(form.method) \(Walk.shape(form.action)) \(form.fields.map(\.name))").inserted
        }
    }

    /// An answer that a person can read, with nothing of the hostile text alive in it.
    private func check(_ page: Page, _ what: String) async throws {
        #expect(page.status.code < 500, "\(what): \(page.status)")
        #expect(page.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("a=b") })
        if let location = page.location {
            #expect(location.hasPrefix("/") && !location.contains("\n"), "\(what): \(location)")
        }
        guard page.header("Content-Type")?.hasPrefix("text/html") == true else { return }
        let problems = page.document.problems
        #expect(problems == [], "\(what)")
        #expect(!page.text.contains("<script>alert"), "\(what)")
    }
}
