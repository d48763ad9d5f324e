/// Why a job of a worker was not done.
package enum WorkerProblem: Error, Sendable, Hashable {
    /// The interpreter or a library is not there; the text says which.
    case notInstalled(String)
    /// The job took longer than it may; its worker was ended.
    case outOfTime
    /// The job wanted more memory than a worker may have.
    case outOfMemory
    /// The worker ended by itself; what it said last.
    case crashed(String)
    /// The worker declined the job and named why, with details for the log.
    case declined(String, String)
    /// More jobs wait than may.
    case busy
    /// Whoever wanted the job no longer waits for it.
    case cancelled
    /// The private folder of the job could not be made, written or read.
    case noPlace(String)
}
