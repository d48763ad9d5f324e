internal import CZip
import Foundation

/// A zip file opened for reading, held to limits before anything of it is unpacked.
///
/// A class, because it owns the handle of libzip, which must be let go exactly once.
final class ZipArchive {
    /// One file of the archive as the list at the archive's end declares it.
    struct Entry {
        let index: UInt64
        let name: String
        let size: Int
        let packedSize: Int
    }

    private static let largestSmallPart = 16 << 20

    private let handle: OpaquePointer
    private let entries: [String: Entry]
    let names: [String]

    init(bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        guard let handle = ZipArchive.open(bytes) else { throw .damaged(part: nil) }
        do throws(SpreadsheetProblem) {
            let listed = try ZipDirectory(handle, limits: limits).entries
            entries = Dictionary(listed.map { (ZipArchive.key($0.name), $0) }) { first, _ in first }
            names = listed.map(\.name)
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
    }

    deinit {
        zip_discard(handle)
    }

    func contains(_ name: String) -> Bool { entries[ZipArchive.key(name)] != nil }

    /// Opens a file that only describes others; one that is larger than any honest one of its kind is refused.
    func smallPart(_ name: String) throws(SpreadsheetProblem) -> ZipPart {
        let size = entries[ZipArchive.key(name)]?.size ?? 0
        guard size <= ZipArchive.largestSmallPart else {
            throw .tooMuchUnpacked(bytes: size, limit: ZipArchive.largestSmallPart)
        }
        return try part(name)
    }

    /// Opens one file of the archive for reading from its start.
    func part(_ name: String) throws(SpreadsheetProblem) -> ZipPart {
        guard let entry = entries[ZipArchive.key(name)] else { throw .missingPart(name) }
        guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damaged(part: name) }
        return ZipPart(entry: entry, file: file, archive: self)
    }

    /// Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3), and some programs write `\` for `/`.
    private static func key(_ name: String) -> String {
        let slashed = name.replacingOccurrences(of: "\\", with: "/").lowercased()
        return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    }

    /// The archive in these bytes, of which libzip keeps and frees its own copy.
    private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { _ = $0.baseAddress.map { memcpy(copy, $0, bytes.count) } }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            return nil
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        return handle
    }
}
