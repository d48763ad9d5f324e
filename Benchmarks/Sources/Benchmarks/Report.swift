internal import Foundation

/// The findings of one run, with the machine they hold for.
struct Report {
    let findings: [Finding]

    var markdown: String {
        """
        \(machine)

        | việc | yêu cầu | đo được | đo được so với yêu cầu (từ 1 trở lên là đạt) |
        |---|---|---|---|
        \(findings.map(\.line).joined(separator: "\n"))
        """
    }

    private var machine: String {
        let information = ProcessInfo.processInfo
        let memory = Double(information.physicalMemory) / 1_073_741_824
        let model = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))
            .flatMap { $0.firstMatch(of: /model name\s*: (.*)/).map { " (\($0.1))" } }
        return """
            Máy đo: \(information.processorCount) nhân\(model ?? ""), \(Finding.number(memory.rounded())) GB bộ nhớ, \
            \(information.operatingSystemVersionString). Bộ tạo tải wrk chạy trên chính máy đó và dùng chung các nhân.
            """
    }
}
