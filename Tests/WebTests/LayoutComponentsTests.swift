import Foundation
import Markup
import Testing

@testable import Web

struct LayoutComponentsTests {
    private static let evil = "\"><script>x</script>"

    private static func shell(_ language: Language = .vietnamese) -> Shell {
        Shell(
            language: language, appearance: Appearance(theme: .dark, hasMoreContrast: true, hasLargeText: true),
            paths: ShellPaths(
                home: "/", search: "/tim", signOut: "/ra", language: "/ngon-ngu", appearance: "/giao-dien",
                account: "/toi"),
            assetVersion: "7",
            navigation: [
                NavigationEntry("Hôm nay", to: "/", icon: .today, count: 5, isCurrent: true, isOnBar: true),
                NavigationEntry("Chương trình", to: "/chuong-trinh", icon: .programme),
            ], reader: Reader(name: evil, capacity: evil, key: evil),
            day: AsOfDay(
                "21/02/2019", isToday: false, path: "/", field: "ngay", kept: [("q", evil)],
                jumps: [Link("Hôm nay", to: "/")]),
            flash: Flash(.good, "Đã lưu."), searchText: evil)
    }

    private static func pages(_ language: Language = .vietnamese) -> [HTML] {
        [
            Layout(shell(language), title: evil, breadcrumbs: [Link(evil, to: evil)], eyebrow: "\(evil)", main: "")
                .html,
            BareLayout(shell(language), title: evil, summary: "\(evil)", main: "", links: [Link(evil, to: evil)]).html,
            PublicLayout(shell(language), organisation: evil, motto: evil, title: evil, main: "").html,
        ]
    }

    @Test(arguments: Language.allCases)
    func `Every page has its language, one heading, its landmarks and a way to skip`(language: Language) {
        for page in Self.pages(language).map(\.text) {
            #expect(page.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\""))
            #expect(page.matches(of: /<h1>/).count == 1)
            #expect(page.matches(of: /<main id="main"/).count == 1)
            #expect(page.contains("<a class=\"skip\" href=\"#main\">"))
        }
    }

    @Test func `Nothing is styled or scripted in the page`() {
        for page in Self.pages().map(\.text) {
            #expect(!page.contains("style=") && !page.contains("<style") && !page.contains("<script>"))
            #expect(page.matches(of: /<script(?! type="module" src="\/assets\/[a-z]+\.js\?v=7"><\/script>)/).isEmpty)
            #expect(page.matches(of: /\ on[a-z]+=/).isEmpty)
        }
    }

    @Test func `How a person wants it is written on the document`() throws {
        let page = try #require(Self.pages().first).text
        #expect(page.contains("data-theme=\"dark\" data-contrast=\"more\" data-text=\"large\""))
    }

    @Test func `The place where one is stands out, in the rail and in the bar`() throws {
        let page = try #require(Self.pages().first).text
        #expect(page.matches(of: /class="place" href="\/" aria-current="page"/).count == 3)
        #expect(page.contains("<span class=\"count\">5"))
    }

    @Test func `Another day than today cannot be overlooked`() throws {
        let page = try #require(Self.pages().first).text
        #expect(page.contains("Đang xem theo ngày <b>21/02/2019</b>"))
        #expect(page.contains("<input type=\"hidden\" name=\"q\""))
    }

    @Test func `A front page draws its own heading`() {
        let page = PublicLayout(
            Self.shell(), organisation: "MTTQ", title: "Cổng", drawsOwnTitle: true, main: "<h1>Tin</h1>")
        #expect(page.html.text.matches(of: /<h1>/).count == 1)
    }

    @Test func `Signing out is an act, not a link`() throws {
        #expect(try #require(Self.pages().first).text.contains("<form method=\"post\" action=\"/ra\" data-sign-out>"))
    }

    @Test func `Every sheet and module that a page asks for is there and small`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web/Assets")
        let page = try #require(Self.pages().first).text
        let names = page.matches(of: /\/assets\/([a-z]+\.[a-z]+)/).map { String($0.1) }
        #expect(names.count == 19)
        var modules = 0
        for name in names {
            let size = try Data(contentsOf: folder.appending(path: name)).count
            // The queue that works without a network is one thing, and by far the longest.
            let limit = name == "later.js" ? 9 * 1024 : 3 * 1024
            #expect(size > 0 && (!name.hasSuffix(".js") || size < limit), "\(name): \(size)")
            if name.hasSuffix(".js") { modules += size }
        }
        #expect(modules < 24 * 1024)
    }
}
