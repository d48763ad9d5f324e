@testable import Engines
import Foundation
import Testing

@Suite struct `Bounds of the engines` {
    static let wide =
        "<!doctype html><title>x</title>" + String(repeating: "<p>Đoàn kết <b>toàn dân</b>", count: 40_000)

    @Test func `a document that takes too long is given up, and the next one is printed`() async throws {
        let engine = PrintEngine(limits: WorkerLimits(workers: 1, time: .seconds(6)))
        await #expect(throws: PrintProblem.tookTooLong) { try await engine.print(html: Self.wide) }
        let next = try await engine.print(html: "<!doctype html><title>x</title><p>Chào")
        #expect(next.pages == 1)
    }

    @Test func `a document that takes too much memory is given up, and the next one is printed`() async throws {
        let engine = PrintEngine(limits: WorkerLimits(workers: 1, time: .seconds(300), megabytes: 500))
        await #expect(throws: PrintProblem.tooLarge) { try await engine.print(html: Self.wide) }
        let next = try await engine.print(html: "<!doctype html><title>x</title><p>Chào")
        #expect(next.pages == 1)
    }

    @Test func `without an interpreter it says which one was looked for`() async throws {
        let engine = PrintEngine(python: PythonInterpreter(path: "/nowhere/python3"))
        await #expect(throws: PrintProblem.notInstalled("/nowhere/python3")) { try await engine.print(html: "<p>") }
    }

    @Test func `an interpreter without our libraries says what is missing`() async throws {
        let engine = PrintEngine(python: PythonInterpreter(path: "/usr/bin/python3"))
        do {
            _ = try await engine.print(html: "<p>")
            Issue.record("it printed without a library")
        } catch {
            guard case .notInstalled(let what) = error else { throw error }
            #expect(what.contains("weasyprint"))
        }
    }

    @Test func `a child that is killed fails its job, and a fresh one does the next`() async throws {
        let pool = WorkerPool(
            WorkerProgram(engine: "printing", interpreter: .chosen(), limits: WorkerLimits(workers: 1)))
        try await pool.warm()
        let child = try #require(await pool.idleChildren.first)
        kill(child, SIGKILL)
        await #expect(throws: WorkerProblem.crashed("")) {
            try await pool.perform(["html": "/"], as: [String: Int].self)
        }
        try await pool.warm()
        let fresh = try #require(await pool.idleChildren.first)
        #expect(fresh != child)
    }

    @Test func `whoever no longer waits frees the child and the place`() async throws {
        let engine = PrintEngine(limits: WorkerLimits(workers: 1))
        try await engine.warm()
        let long = Task { try await engine.print(html: Self.wide) }
        let queued = Task { try await engine.print(html: Self.wide) }
        try await Task.sleep(for: .milliseconds(300))
        queued.cancel()
        long.cancel()
        await #expect(throws: PrintProblem.cancelled) { try await queued.value }
        await #expect(throws: PrintProblem.cancelled) { try await long.value }
        let next = try await engine.print(html: "<!doctype html><title>x</title><p>Chào")
        #expect(next.pages == 1)
    }

    @Test func `more jobs than may wait are refused at once`() async throws {
        let engine = PrintEngine(limits: WorkerLimits(workers: 1, waiting: 1))
        let first = Task { try await engine.print(html: Self.wide) }
        let second = Task { try await engine.print(html: Self.wide) }
        try await Task.sleep(for: .milliseconds(300))
        await #expect(throws: PrintProblem.busy) { try await engine.print(html: "<p>") }
        first.cancel()
        second.cancel()
        _ = await (first.result, second.result)
    }

    @Test func `idle children end, and children end with the pool`() async throws {
        let limits = WorkerLimits(workers: 1, idle: .milliseconds(300))
        let pool = WorkerPool(WorkerProgram(engine: "printing", interpreter: .chosen(), limits: limits))
        try await pool.warm()
        let child = try #require(await pool.idleChildren.first)
        #expect(kill(child, 0) == 0)
        try await Tool.eventually { kill(child, 0) != 0 }
        let left = await pool.idleChildren
        #expect(left == [])
        var other: WorkerPool? = WorkerPool(
            WorkerProgram(engine: "printing", interpreter: .chosen(), limits: WorkerLimits()))
        try await other?.warm()
        let second = try #require(await other?.idleChildren.first)
        other = nil
        try await Tool.eventually { kill(second, 0) != 0 }
    }

    @Test func `a worker in the middle of a job ends with the process that started it`() async throws {
        let scripts = try #require(WorkerProgram.scripts)
        let folder = try JobFolder()
        let page = try folder.put(Self.wide.utf8, as: "page.html")
        let process = Process()
        process.executableURL = URL(filePath: PythonInterpreter.chosen().path)
        process.arguments = [scripts.appending(path: "worker.py").path, "printing", "2048"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        let job = "{\"html\": \"\(page)\", \"pdf\": \"\(folder.path("page.pdf"))\", \"prefix\": \"ky-\"}\n"
        try input.fileHandleForWriting.write(contentsOf: Data(job.utf8))
        try await Task.sleep(for: .milliseconds(500))
        #expect(process.isRunning)
        try input.fileHandleForWriting.close()
        try await Tool.eventually { !process.isRunning }
    }
}
