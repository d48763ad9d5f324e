import Domain
import Storage
import TestKit
import Testing

@testable import Web

@Suite struct `What a supervisor asks` {
    @Test(arguments: ["/health/live", "/health/ready"])
    func `is answered with ok`(path: String) async throws {
        try await withSite { house in
            let page = try await house.stranger().get(path)
            #expect(page.status == .ok && page.text == "ok\n")
            #expect(page.header("Cache-Control") == "no-store")
        }
    }

    @Test func `says that the database is gone, while the process lives`() async throws {
        try await withSite { house in
            await house.stage.store.close()
            let visitor = house.stranger()
            let found = try await visitor.get("/health/live").status
            #expect(found == .ok)
            #expect(try await visitor.get("/health/ready").status == .serviceUnavailable)
        }
    }

    @Test func `counts what was answered and what waits to be sealed`() async throws {
        try await withSite { house in
            let visitor = house.stranger()
            _ = try await visitor.get("/dang-nhap")
            _ = try await visitor.get("/khong-co")
            try await house.stage.act { try $0.record("test.done", noun: "test", subject: "1") }
            house.stage.clock.advance(seconds: 42)
            let lines = try await visitor.get("/metrics").text.split(separator: "\n")
            #expect(lines.contains("phoihop_requests_total{status=\"200\"} 1"))
            #expect(lines.contains("phoihop_requests_total{status=\"404\"} 1"))
            #expect(lines.contains("phoihop_request_seconds_count 2"))
            #expect(lines.contains("phoihop_events_unsealed 1"))
            #expect(lines.contains("phoihop_events_unsealed_age_seconds 42"))
            for line in lines where !line.hasPrefix("#") {
                #expect(line.wholeMatch(of: #/[a-z_]+(\{.*\})? [0-9.e-]+/#) != nil, "\(line)")
            }
        }
    }

    @Test func `is a histogram that only grows`() {
        let measures = Measures()
        for seconds in [0.0005, 0.004, 0.3, 9] { measures.noteRequest(status: 200, seconds: seconds) }
        let buckets = measures.text(gauges: []).split(separator: "\n").filter { $0.contains("_bucket") }
            .compactMap { Int($0.split(separator: " ").last ?? "") }
        #expect(buckets == [1, 2, 2, 2, 3, 3, 4])
    }
}
