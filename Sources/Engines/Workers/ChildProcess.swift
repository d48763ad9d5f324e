internal import Foundation
internal import Synchronization

/// A child process that is spoken to by lines; owns the process and its pipes, and ends it when nobody holds it.
final class ChildProcess: Sendable {
    private struct State {
        var ending: WorkerProblem?
        var complaints: [UInt8] = []
        var partial: [UInt8] = []
        var open = 2
    }

    /// What the child says, a line at a time; it ends with the child.
    let lines: AsyncStream<String>
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private let state = Mutex(State())
    private let said: AsyncStream<String>.Continuation

    /// A child that has gone must not take us with it when we write to it.
    private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    init(_ program: WorkerProgram) throws(WorkerProblem) {
        ChildProcess.brokenPipesAreErrors
        guard program.interpreter.isPresent else { throw .notInstalled(program.interpreter.path) }
        guard let scripts = WorkerProgram.scripts else { throw .notInstalled("worker.py") }
        (lines, said) = AsyncStream.makeStream()
        process.executableURL = URL(filePath: program.interpreter.path)
        process.arguments = [
            "-s", scripts.appending(path: "worker.py").path, program.engine, String(program.limits.megabytes),
        ]
        process.environment = program.environment
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { throw .notInstalled("\(program.interpreter.path): \(error)") }
        listen()
    }

    deinit { end(because: .cancelled) }

    private func listen() {
        output.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let bytes = handle.availableData
            if bytes.isEmpty { handle.readabilityHandler = nil }
            self?.hear(bytes)
        }
        errors.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let bytes = handle.availableData
            if bytes.isEmpty { handle.readabilityHandler = nil }
            self?.note(bytes)
        }
    }

    private func hear(_ bytes: Data) {
        guard !bytes.isEmpty else { return close() }
        let lines = state.withLock { state in
            state.partial += bytes
            let parts = state.partial.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            state.partial = parts.last.map(Array.init) ?? []
            return parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
        }
        for line in lines { said.yield(line) }
    }

    private func note(_ bytes: Data) {
        guard !bytes.isEmpty else { return close() }
        state.withLock { $0.complaints = Array(($0.complaints + bytes).suffix(4096)) }
    }

    /// Both outputs have to end, so that the last complaint is there before anybody asks for it.
    private func close() {
        let isOver = state.withLock { state in
            state.open -= 1
            return state.open == 0
        }
        if isOver { said.finish() }
    }

    /// Writes one line; a child that has gone is noticed when its answer does not come.
    func say(_ line: Data) {
        try? input.fileHandleForWriting.write(contentsOf: line + Data([UInt8(ascii: "\n")]))
    }

    /// Kills the child; the first reason is the one that is told.
    func end(because problem: WorkerProblem) {
        state.withLock { $0.ending = $0.ending ?? problem }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Why the child is gone.
    var problem: WorkerProblem {
        state.withLock { state in
            if let ending = state.ending { return ending }
            let words = String(decoding: state.complaints, as: UTF8.self)
            let memory = ["MemoryError", "failed to allocate", "std::bad_alloc", "Cannot allocate memory"]
            return memory.contains { words.contains($0) } ? .outOfMemory : .crashed(words)
        }
    }

    /// The child's number, for tests that look whether it is gone.
    var identifier: Int32 { process.processIdentifier }
}
