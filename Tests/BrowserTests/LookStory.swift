import Domain
import Foundation
import TestKit
import Testing

extension Stories {
    /// Every page as it is judged by looking: nothing sticks out, nothing is nameless, the console is quiet.
    ///
    /// Once is enough: pages look the same over both engines.
    @Suite(.enabled(if: TestEngines.chosen == .sqlite)) struct LookStory {
        static let windows = ["360": BrowserWindow.phone, "768": .tablet, "1440": .desktop]

        @Test(arguments: windows.keys.sorted(), [false, true])
        func `every page fits its window, has one heading, and names its fields`(_ width: String, _ dark: Bool)
            async throws
        {
            let window = try #require(Self.windows[width])
            let keeps = ProcessInfo.processInfo.environment["TEST_KEEP_PAGES"] != nil
            try await withSample { site in
                try await Browser.open(site.address, BrowserOptions(window: window, dark: dark)) { browser in
                    try await browser.visit("/dang-nhap")
                    try await judge(browser, "sign-in")
                    try await browser.signIn("quantri", in: site, code: true)
                    for page in try await Office.pages(of: site) {
                        try await browser.visit(page.path)
                        try await judge(browser, "\(page.name) \(page.path)")
                        if keeps { try await browser.screenshot("\(page.name) \(width)\(dark ? " dark" : "")") }
                    }
                }
            }
        }

        @Test(arguments: windows.keys.sorted(), [false, true])
        func `so does every page of a programme and of a conference`(_ width: String, _ dark: Bool) async throws {
            let window = try #require(Self.windows[width])
            try await withSample(at: Stage.beforeTheConference) { site in
                let pages = try await Office.programmePages(of: site) + Office.conferencePages(of: site)
                try await Browser.open(site.address, BrowserOptions(window: window, dark: dark)) { browser in
                    try await browser.signIn("tonghop.mttq", in: site)
                    for path in pages {
                        try await browser.visit(path)
                        try await judge(browser, path)
                    }
                }
            }
        }

        private func judge(_ browser: Browser, _ name: String) async throws {
            let out = try await browser.overflowing()
            #expect(out.isEmpty, "\(name): sticks out")
            let headings = try await browser.count(of: "h1")
            #expect(headings == 1, "\(name): headings")
            let nameless = try await browser.unlabelled()
            #expect(nameless.isEmpty, "\(name): fields without a name")
            let problems = try await browser.consoleProblems()
            #expect(problems.isEmpty, "\(name): console")
        }
    }
}
