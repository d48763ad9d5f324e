import Foundation
import NIOHTTP1

/// The one chromedriver of this test process, with room for a few browsers at a time.
///
/// An actor, because it owns a child process and counts who is inside.
actor BrowserDriver {
    static let shared = BrowserDriver()

    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "phoihop-browser-\(UUID().uuidString.prefix(8))")
    private let lifeline = Pipe()
    private var starting: Task<BrowserWire, any Error>?
    private var sessions = 0
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init() {
        let wished = ProcessInfo.processInfo.environment["TEST_BROWSERS"].flatMap(Int.init)
        places = max(1, wished ?? min(4, ProcessInfo.processInfo.activeProcessorCount))
    }

    /// Waits for a free place and hands out the driver, with a folder of its own for the new
    /// browser.
    func enter() async throws -> (wire: BrowserWire, folder: URL) {
        await takePlace()
        do {
            // The one unstructured task: stories that begin together must wait for the same driver to start.
            let task = starting ?? Task { try await self.start() }
            starting = task
            sessions += 1
            let own = folder.appending(path: "\(sessions)")
            return (try await task.value, own)
        } catch {
            leave()
            throw error
        }
    }

    /// Gives the place to the next story in line.
    func leave() {
        guard !waiting.isEmpty else {
            places += 1
            return
        }
        waiting.removeFirst().resume()
    }

    private func takePlace() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Starts the driver under a shell that outlives it.
    ///
    /// The shell holds a pipe from this process. When this process is gone, however it went, the
    /// pipe ends and the shell ends driver and browsers for good: they inherit an ignored SIGTERM,
    /// so only SIGKILL reaches them. Their outputs go to a file, because a pipe that stays open
    /// keeps `swift test` waiting for ever.
    private func start() async throws -> BrowserWire {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", Self.watch, "watch", folder.path()]
        shell.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path()]) { _, own in own }
        shell.standardInput = lifeline
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        return BrowserWire(root: "http://127.0.0.1:\(try await port())")
    }

    /// Waits for the port that the driver chose, which it tells once it listens.
    private func port() async throws -> Int {
        var said = ""
        for _ in 0..<600 {
            said = (try? String(contentsOf: folder.appending(path: "driver.out"), encoding: .utf8)) ?? ""
            let port = said.firstMatch(of: /started successfully on port (\d+)/).flatMap { Int($0.1) }
            if let port { return port }
            if said.contains("not found") { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw BrowserError.unavailable(reason: said.isEmpty ? "chromedriver does not start" : said)
    }

    private static let watch = """
        "${CHROMEDRIVER:-chromedriver}" --port=0 --log-level=SEVERE </dev/null >"$1/driver.out" 2>&1 &
        driver=$!
        read -r _
        kill -KILL "$driver"
        pkill -KILL -f -- "--user-data-dir=$1/"
        rm -rf "$1"
        """
}
