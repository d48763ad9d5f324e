internal import Foundation

/// How the processors' time went since a moment; a virtual machine does not get all of it.
struct HostTime {
    private let began = HostTime.ticks()

    /// What the host gave to others meanwhile, in percent of the processors' time; no line where the system does not say.
    var stolen: [Finding] {
        guard let began, let now = HostTime.ticks(), now.all > began.all else { return [] }
        let share = 100 * Double(now.stolen - began.stolen) / Double(now.all - began.all)
        return [.yardstick("– trong lúc đo, máy chủ vật lý lấy mất", share, " % thời gian của các nhân")]
    }

    private static func ticks() -> (all: Int, stolen: Int)? {
        let line = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8))?.split(separator: "\n").first
        // user nice system idle iowait irq softirq steal …
        let ticks = (line ?? "").split(separator: " ").compactMap { Int($0) }.prefix(8)
        return ticks.count == 8 ? (ticks.reduce(0, +), ticks[7]) : nil
    }
}
