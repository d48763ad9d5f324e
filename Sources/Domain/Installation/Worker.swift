internal import Calendars
package import Logging
internal import Storage

/// What happens without anybody asking: events are sealed, imports go on, old sessions are cleared, the day is anchored.
package struct Worker: Sendable {
    package let desk: Desk
    package let anchors: EventAnchors?
    package let vault: any FileVault
    package let logger: Logger

    package init(desk: Desk, anchors: EventAnchors?, vault: any FileVault, logger: Logger) {
        self.desk = desk
        self.anchors = anchors
        self.vault = vault
        self.logger = logger
    }

    /// Works until the task is cancelled.
    ///
    /// A step that fails is logged and tried again at the next turn.
    package func run() async {
        var turn = 0
        while !Task.isCancelled {
            await attempt("seal events") { try await sealEvents() }
            await attempt("imports") { try await continueImports() }
            if turn % 600 == 0 {
                await attempt("clear expired") { try await clearExpired() }
                await attempt("remind") { try await remind() }
            }
            turn += 1
            try? await Task.sleep(for: .milliseconds(1000))
        }
    }

    /// Seals whatever waits, batch by batch, and anchors the first head of each day.
    package func sealEvents() async throws {
        while try await desk.act(as: .installation, { try $0.sealEvents() }) == 1000 {}
        guard let anchors else { return }
        let today = desk.clock.now.day
        if let head = try await desk.look(as: .installation, { try $0.lastSeal() }) {
            try anchors.keep(EventAnchor(day: today, position: head.id, hash: head.hash))
        }
    }

    private func clearExpired() async throws {
        try await desk.act(as: .installation) { try $0.clearExpiredSignIns() }
    }

    /// Reminds those who have not answered and whose last day comes near.
    private func remind() async throws {
        try await desk.act(as: .installation) { try $0.remindBeforeDeadlines() }
    }

    private func attempt(_ step: String, _ work: () async throws -> Void) async {
        do { try await work() } catch is CancellationError {} catch {
            logger.warning("worker step failed", metadata: ["step": "\(step)", "error": "\(error)"])
        }
    }
}
