internal import Foundation

/// The disk itself, to compare the acts with.
enum Disk {
    /// How often in a second one writer can put a page of 4 KB on the disk and wait until it is there.
    static func syncsPerSecond(in place: Place) throws -> Double {
        let descriptor = open(place.path("disk"), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Problem("nothing can be written into \(place.folder.path)") }
        defer { close(descriptor) }
        let page = [UInt8](repeating: 7, count: 4096)
        let start = ContinuousClock.now
        var count = 0
        while start.duration(to: .now) < .seconds(2) {
            guard write(descriptor, page, page.count) == page.count, fsync(descriptor) == 0 else {
                throw Problem("the disk takes nothing more")
            }
            count += 1
        }
        return Double(count) / start.duration(to: .now).seconds
    }
}
