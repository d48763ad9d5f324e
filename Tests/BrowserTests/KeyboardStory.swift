import Domain
import TestKit
import Testing

extension Stories {
    @Suite struct KeyboardStory {
        @Test func `the skip link and the tab key lead past the house to what the page is about`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("canbo.hoankiem", in: site)
                    try await browser.visit("/to-chuc")
                    try await browser.press(.tab)
                    #expect(try await browser.focused() == "Đến nội dung chính")
                    try await browser.press(.enter)
                    try await browser.press(.tab)
                    #expect(try await browser.keyboard(isIn: "main"))
                    try await browser.visit("/can-bo")
                    var steps = 0
                    while try await !browser.keyboard(isIn: "main"), steps < 40 {
                        try await browser.press(.tab)
                        steps += 1
                    }
                    #expect(try await browser.keyboard(isIn: "main"), "not in main after \(steps) steps")
                }
            }
        }

        @Test func `a slash leads to the search, and its words to what was looked for`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("canbo.hoankiem", in: site)
                    try await browser.type("/")
                    #expect(try await browser.focused() == "Tìm kiếm")
                    try await browser.type("cua nam")
                    try await browser.turningPage("what was found") { () throws(BrowserError) in
                        try await browser.press(.enter)
                    }
                    try await browser.see("Phường Cửa Nam")
                }
            }
        }

        @Test func `letters and arrows go through a list, and Enter opens the row`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("canbo.hoankiem", in: site)
                    try await browser.visit("/to-chuc")
                    let names = try await browser.texts(of: "main tbody th a")
                    try #require(names.count > 3)
                    try await browser.type("j")
                    #expect(try await browser.focused() == names[0])
                    try await browser.press(.down)
                    try await browser.type("j")
                    #expect(try await browser.focused() == names[2])
                    try await browser.press(.up)
                    #expect(try await browser.focused() == names[1])
                    try await browser.turningPage("the organisation") { () throws(BrowserError) in
                        try await browser.press(.enter)
                    }
                    #expect(try await browser.text(of: "h1") == names[1])
                }
            }
        }
    }

    @Suite struct WithoutScriptsStory {
        @Test func `a person whose browser runs no scripts signs in and changes what is theirs to change`() async throws
        {
            try await withSample { site in
                try await Browser.open(site.address, BrowserOptions(javaScript: false)) { browser in
                    try await browser.signIn("quantri.hoankiem", in: site, code: true)
                    try await browser.see("Việc của tôi hôm nay")
                    let person = try await site.stage.only(
                        String.self, "SELECT id FROM person WHERE full_name = \("Tống Mẫu Hoa")")
                    try await browser.visit("/can-bo/\(person)")
                    try await browser.within("main").follow("Sửa hồ sơ")
                    try await browser.within("main").fill("Ngày sinh", with: "31/02/1980")
                    try await browser.within("main").follow("Lưu")
                    #expect(try await browser.within("main").value(of: "Ngày sinh") == "31/02/1980")
                    try await browser.within("main").fill("Ngày sinh", with: "28/02/1980")
                    try await browser.within("main").follow("Lưu")
                    try await browser.see("Đã lưu hồ sơ của Tống Mẫu Hoa.")
                    try await browser.see("28/02/1980")
                    try await browser.look(on: "02/07/2025")
                    try await browser.see("Đang xem theo ngày 02/07/2025")
                }
            }
        }
    }
}
