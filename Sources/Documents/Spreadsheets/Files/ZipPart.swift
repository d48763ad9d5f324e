internal import CZip

/// One file of an archive while it is being unpacked.
///
/// A class, because it owns libzip's handle; it keeps its archive open.
final class ZipPart {
    let name: String
    private let archive: ZipArchive
    private let file: OpaquePointer
    /// What the archive's list promised and has not come yet; more would be a lie told to slip past the limits.
    private var bytesLeft: Int

    init(entry: ZipArchive.Entry, file: OpaquePointer, archive: ZipArchive) {
        name = entry.name
        bytesLeft = entry.size
        self.file = file
        self.archive = archive
    }

    deinit {
        zip_fclose(file)
    }

    /// Unpacks up to so many bytes; 0 at the end, where libzip has compared the checksum.
    func read(into memory: UnsafeMutableRawPointer, count: Int) throws(SpreadsheetProblem) -> Int {
        guard let read = unpack(into: memory, count: count) else { throw .damaged(part: name) }
        return read
    }

    /// The start of the part, at most so long; what cannot be unpacked is left out.
    func start(_ length: Int) -> [UInt8] {
        let wanted = min(length, bytesLeft)
        return [UInt8](unsafeUninitializedCapacity: wanted) { memory, filled in
            guard let base = memory.baseAddress else { return }
            while filled < wanted, let read = unpack(into: base + filled, count: wanted - filled), read > 0 {
                filled += read
            }
        }
    }

    /// How many bytes came, or nothing when the part is broken or longer than promised.
    private func unpack(into memory: UnsafeMutableRawPointer, count: Int) -> Int? {
        let read = Int(zip_fread(file, memory, UInt64(count)))
        guard read >= 0, read <= bytesLeft else { return nil }
        bytesLeft -= read
        return read
    }
}
