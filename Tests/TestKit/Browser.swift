import Foundation
import NIOHTTP1

/// A real Chromium and the person in front of it.
///
/// Every verb waits for what a person would wait for, and gives up when their patience ends. A verb
/// that gives up says what it looked for, and the story keeps a picture and the source of the page
/// under `screenshots/failures/`.
package struct Browser: Sendable {
    let wire: BrowserWire
    let site: String
    let folder: URL
    let patience: Duration
    var scope: String?

    /// Tells a story in a browser of its own, beginning with an empty page.
    ///
    /// The story fails when it ends with errors in the console, unless the options tolerate them.
    /// - Parameters:
    ///   - site: the address that paths are taken from, such as `http://127.0.0.1:8080`.
    ///   - name: what pictures of a failure are called; the test's own name unless told.
    package static func open<Value: Sendable>(
        _ site: String, _ options: BrowserOptions = BrowserOptions(), name: String = #function,
        _ story: (Browser) async throws -> Value
    ) async throws -> Value {
        let (driver, folder) = try await BrowserDriver.shared.enter()
        do {
            let browser = try await begin(site, options, driver, folder)
            let value = try await browser.tell(story, name, options)
            await BrowserDriver.shared.leave()
            return value
        } catch {
            await BrowserDriver.shared.leave()
            throw error
        }
    }

    /// The same browser, looking only at one part of the page, such as `main` or `form#signing`.
    package func within(_ selector: String) -> Browser {
        var narrowed = self
        narrowed.scope = [scope, selector].compactMap(\.self).joined(separator: " ")
        return narrowed
    }

    private func tell<Value: Sendable>(
        _ story: (Browser) async throws -> Value, _ name: String, _ options: BrowserOptions
    ) async throws -> Value {
        do {
            let value = try await story(self)
            if !options.toleratesConsole { try await requireQuietConsole() }
            await end()
            return value
        } catch {
            let failure = BrowserFailure(
                story: name, cause: error, address: (try? await address()) ?? "unknown", kept: await keepEvidence(name))
            await end()
            throw failure
        }
    }

    private func end() async {
        _ = try? await wire.call(.DELETE, "")
        try? FileManager.default.removeItem(at: folder)
    }

    private static func begin(
        _ site: String, _ options: BrowserOptions, _ driver: BrowserWire, _ folder: URL
    ) async throws -> Browser {
        let downloads = folder.appending(path: "downloads")
        try FileManager.default.createDirectory(at: downloads, withIntermediateDirectories: true)
        let created = try await driver.call(.POST, "/session", capabilities(options, folder))
        guard let session = created["sessionId"].text else { throw BrowserError.unavailable(reason: "no session") }
        let browser = Browser(
            wire: BrowserWire(root: "\(driver.root)/session/\(session)"),
            site: site.hasSuffix("/") ? String(site.dropLast()) : site, folder: folder, patience: options.patience)
        try await browser.resize(to: options.window)
        try await browser.prefer(dark: options.dark)
        try await browser.wire.devTools("Emulation.setScriptExecutionDisabled", ["value": .flag(!options.javaScript)])
        return browser
    }

    /// What the browser is asked for: no window, no net but this machine, downloads into a folder,
    /// the console written down.
    private static func capabilities(_ options: BrowserOptions, _ folder: URL) -> BrowserJSON {
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            "--lang=\(options.language)", "--user-data-dir=\(folder.path())/profile",
        ]
        var chromium: [String: BrowserJSON] = [
            "args": .list(arguments.map(BrowserJSON.text)),
            "prefs": [
                "intl.accept_languages": .text(options.language),
                "download.default_directory": .text(folder.appending(path: "downloads").path()),
                "download.prompt_for_download": false,
                "plugins.always_open_pdf_externally": true,
            ],
        ]
        if let binary = ProcessInfo.processInfo.environment["CHROMIUM"] { chromium["binary"] = .text(binary) }
        let always: BrowserJSON = [
            "browserName": "chrome",
            "goog:chromeOptions": .object(chromium),
            "goog:loggingPrefs": ["browser": "ALL"],
            "timeouts": ["implicit": 0, "pageLoad": 30_000, "script": 10_000],
        ]
        return ["capabilities": ["alwaysMatch": always]]
    }
}
