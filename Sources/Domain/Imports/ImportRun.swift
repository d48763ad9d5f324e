package import Storage

/// One file that somebody brought in: what was understood of it, and how far its rows have been taken.
package struct ImportRun: Subject {
    package static let table: SQL = "import_run"
    package static let noun = "import_run"

    /// What the rows of the file are.
    package enum Kind: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case organisation, person, member
    }

    package enum State: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Being read and checked; nothing is changed yet.
        case reading
        /// The file is none of ours; the reason says why.
        case unreadable
        /// Read and checked; somebody has to confirm.
        case checked
        case running
        /// Ended before its last row, by a person or because the right to do it was lost.
        case stopped
        case done
        case undoing
        /// Taking back ended before its last row.
        case undoStopped = "undo_stopped"
        case undone
        /// Put away before anything was taken.
        case discarded
    }

    package let id: Key<ImportRun>
    package let kind: Kind
    package let fileName: String
    /// The SHA-256 of the file as it was brought.
    package let fingerprint: String
    package var manner: ImportManner
    /// What was found on reading, once it was read.
    package var reading: ImportReading?
    package var state: State
    /// Why the file is unreadable or the work stopped, in a sentence.
    package var reason: String?
    /// Rows in the file, and how many of them this state has dealt with.
    package var total: Int
    package var done: Int
    /// What came of the rows so far: of the check while it is only checked, of the import afterwards.
    package var created: Int
    package var updated: Int
    package var unchanged: Int
    package var refused: Int
    /// How often in a row the next rows could not be taken because something broke.
    package var failures: Int
    /// The process that works on it, and until when nobody else may.
    package var worker: String?
    package var claimedUntil: Instant?
    /// Who answers for it; nobody where it came from the command line.
    package var memberId: Key<Member>?
    /// The capacity in which that member acts.
    package var holdingId: Key<Holding>?
    package let createdAt: Instant
    package var confirmedAt: Instant?
    package var finishedAt: Instant?
}

extension ImportRun.State {
    /// Whether the worker has something to do with it.
    package var isWorking: Bool {
        switch self {
        case .reading, .running, .undoing: true
        case .unreadable, .checked, .stopped, .done, .undoStopped, .undone, .discarded: false
        }
    }

    /// States in which the worker has something to do.
    static let working = allCases.filter(\.isWorking)
}

extension ImportRun {
    /// Forgets what came of the rows, before another pass over them.
    mutating func beginPass(_ state: State, total: Int) {
        self.state = state
        self.total = total
        (done, created, updated, unchanged, refused, failures) = (0, 0, 0, 0, 0, 0)
        (reason, finishedAt) = (nil, nil)
    }

    /// Counts what came of one row.
    mutating func count(_ finding: ImportRow.Finding) {
        done += 1
        switch finding {
        case .created: created += 1
        case .changed: updated += 1
        case .unchanged: unchanged += 1
        case .refused: refused += 1
        }
    }
}
