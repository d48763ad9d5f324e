internal import Foundation

/// What `wrk` measured: many clients at once, each sending the next request as soon as the last is answered.
///
/// It runs on the same machine, so it takes its share of the cores from the server.
struct Load {
    let requests: Int
    let perSecond: Double
    let meanMilliseconds: Double
    let slowestOfAHundredMilliseconds: Double

    /// One request: its path and, where it is a form, its body.
    struct Asked {
        let path: String
        var body: String?
    }

    /// Sends the requests in turn, again from the first after the last, for some seconds.
    init(
        _ asked: [Asked], to server: Server, cookie: String, clients: Int, seconds: Int, in place: Place
    ) throws {
        let lines = asked.map { $0.path + "\t" + ($0.body ?? "") }.joined(separator: "\n")
        let list = try place.write(lines, to: "requests.txt")
        let script = try place.write(Load.script, to: "requests.lua")
        let output = try Command(
            "wrk",
            [
                "-t1", "-c\(clients)", "-d\(seconds)s", "--timeout", "10s", "-s", script, "-H", "Cookie: \(cookie)",
                server.address, "--", list,
            ]
        ).output
        guard let found = output.firstMatch(of: /RESULT (\d+) (\d+) (\d+) (\S+) (\S+)/), let requests = Int(found.1),
            let microseconds = Double(found.2), let errors = Int(found.3), let mean = Double(found.4),
            let slow = Double(found.5)
        else { throw Problem("wrk said something else: \(output)") }
        guard errors == 0 else { throw Problem("\(errors) of \(requests) requests were refused or lost: \(output)") }
        self.requests = requests
        perSecond = Double(requests) / microseconds * 1e6
        meanMilliseconds = mean / 1000
        slowestOfAHundredMilliseconds = slow / 1000
    }

    /// Reads the requests from a file, and prints what `wrk` found as one line of numbers.
    private static let script = """
        local prepared = {}
        local place = -1

        function init(arguments)
           for line in io.lines(arguments[1]) do
              local path, body = line:match("^([^\\t]*)\\t(.*)$")
              if body == "" then
                 prepared[#prepared + 1] = wrk.format("GET", path)
              else
                 local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
                 for name, value in pairs(wrk.headers) do headers[name] = value end
                 prepared[#prepared + 1] = wrk.format("POST", path, headers, body)
              end
           end
        end

        -- wrk asks once before it begins and sends nothing then: the first request is there twice.
        function request()
           place = place + 1
           return prepared[(math.max(place, 1) - 1) % #prepared + 1]
        end

        function done(summary, latency, requests)
           local errors = summary.errors
           io.write(string.format("RESULT %d %d %d %f %f\\n", summary.requests, summary.duration,
              errors.connect + errors.read + errors.write + errors.status + errors.timeout,
              latency.mean, latency:percentile(99)))
        end
        """
}
