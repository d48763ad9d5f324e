internal import Foundation

/// What a worker runs: one of our engines, by an interpreter, within bounds.
package struct WorkerProgram: Sendable {
    /// The module in the folder `Python` that does the jobs.
    let engine: String
    let interpreter: PythonInterpreter
    let limits: WorkerLimits
    /// What the child gets of our environment, and nothing more: no secret of the server is in it.
    let inherited: [String]

    init(
        engine: String, interpreter: PythonInterpreter, limits: WorkerLimits,
        inherited: [String] = ["PATH", "HOME", "TMPDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME"]
    ) {
        self.engine = engine
        self.interpreter = interpreter
        self.limits = limits
        self.inherited = inherited
    }

    var environment: [String: String] {
        let ours = ProcessInfo.processInfo.environment
        let fixed = ["LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1"]
        return inherited.reduce(into: fixed) { $0[$1] = $0[$1] ?? ours[$1] }
    }

    /// The scripts that come with the program.
    static let scripts = Bundle.module.resourceURL?.appending(path: "Python")
}

/// How much a worker may take.
package struct WorkerLimits: Sendable, Hashable {
    /// How many children there are at most.
    package var workers: Int
    /// How long one job may take.
    package var time: Duration
    /// How much address space a child may have, in megabytes.
    package var megabytes: Int
    /// After which time without a job a child is ended.
    package var idle: Duration
    /// After how many jobs a child is replaced, so that what a library leaks stays small.
    package var jobs: Int
    /// How many jobs may wait for a child.
    package var waiting: Int

    package init(
        workers: Int = 2, time: Duration = .seconds(120), megabytes: Int = 2048, idle: Duration = .seconds(600),
        jobs: Int = 200, waiting: Int = 64
    ) {
        self.workers = workers
        self.time = time
        self.megabytes = megabytes
        self.idle = idle
        self.jobs = jobs
        self.waiting = waiting
    }

    /// How long an interpreter may take to load its libraries.
    static let start = Duration.seconds(60)
}
