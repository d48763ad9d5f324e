internal import Domain
internal import Hummingbird
internal import HTTPTypes
internal import NIOCore

/// What a supervisor asks: does the process live, can it serve, how is it doing.
struct HealthRoutes: Sendable {
    let site: Site

    func add(to router: Router<SiteContext>) {
        router.get("health/live") { _, _ in plain("ok\n") }
        router.get("health/ready") { _, context -> Response in
            do {
                _ = try await site.desk.store.check()
                return plain("ok\n")
            } catch {
                context.logger.warning("not ready", metadata: ["error": "\(error)"])
                return plain("database unavailable\n", status: .serviceUnavailable)
            }
        }
        router.get("metrics") { _, _ -> Response in
            let waiting = try await site.desk.look(as: .installation) { work in
                let unsealed = try work.unsealedEvents()
                return (count: unsealed.count, age: unsealed.oldest.map { $0.seconds(to: work.now) } ?? 0)
            }
            let gauges = [
                ("phoihop_events_unsealed", "Events that wait to be sealed into the chain.", waiting.count),
                ("phoihop_events_unsealed_age_seconds", "How long the oldest of them waits.", waiting.age),
            ]
            return plain(site.measures.text(gauges: gauges.map { (name: $0.0, help: $0.1, value: $0.2) }))
        }
    }

    private func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
