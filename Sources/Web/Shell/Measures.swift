internal import Synchronization

/// What the server counts about itself, in Prometheus's text form.
package final class Measures: Sendable {
    private struct Counts {
        var requests: [Int: Int] = [:]
        var buckets = [Int](repeating: 0, count: Measures.bounds.count + 1)
        var seconds = 0.0
        var total = 0
    }

    private static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5]
    private let counts = Mutex(Counts())

    package init() {}

    package func noteRequest(status: Int, seconds: Double) {
        counts.withLock { counts in
            counts.requests[status, default: 0] += 1
            counts.buckets[Measures.bounds.firstIndex { seconds <= $0 } ?? Measures.bounds.count] += 1
            counts.seconds += seconds
            counts.total += 1
        }
    }

    /// The counts as text, followed by gauges that the caller knows.
    package func text(gauges: [(name: String, help: String, value: Int)]) -> String {
        let counts = counts.withLock { $0 }
        var lines = [
            "# HELP phoihop_requests_total Requests answered, by status.", "# TYPE phoihop_requests_total counter",
        ]
        lines += counts.requests.sorted { $0.key < $1.key }.map {
            "phoihop_requests_total{status=\"\($0.key)\"} \($0.value)"
        }
        lines += ["# HELP phoihop_request_seconds Time to answer.", "# TYPE phoihop_request_seconds histogram"]
        var below = 0
        for (index, bound) in Measures.bounds.enumerated() {
            below += counts.buckets[index]
            lines.append("phoihop_request_seconds_bucket{le=\"\(bound)\"} \(below)")
        }
        lines.append("phoihop_request_seconds_bucket{le=\"+Inf\"} \(counts.total)")
        lines += ["phoihop_request_seconds_sum \(counts.seconds)", "phoihop_request_seconds_count \(counts.total)"]
        for gauge in gauges {
            lines += [
                "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
