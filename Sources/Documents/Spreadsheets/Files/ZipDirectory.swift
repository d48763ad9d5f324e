internal import CZip
import Foundation

/// The list of files in an archive, refused when it promises more than the limits allow.
struct ZipDirectory {
    let entries: [ZipArchive.Entry]

    init(_ handle: OpaquePointer, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count <= limits.parts else { throw .tooManyParts(count: count, limit: limits.parts) }
        var entries: [ZipArchive.Entry] = []
        var total = 0
        for index in 0..<UInt64(max(0, count)) {
            let entry = try ZipDirectory.entry(index, of: handle)
            try ZipDirectory.check(entry, limits)
            total = total.addingReportingOverflow(entry.size).overflow ? .max : total + entry.size
            entries.append(entry)
        }
        guard total <= limits.unpackedBytes else {
            throw .tooMuchUnpacked(bytes: total, limit: limits.unpackedBytes)
        }
        self.entries = entries
    }

    private static func entry(
        _ index: UInt64, of handle: OpaquePointer
    ) throws(SpreadsheetProblem) -> ZipArchive.Entry {
        var facts = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &facts) == 0, let name = facts.name else { throw .damaged(part: nil) }
        let isEncrypted = facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != 0
        guard !isEncrypted else { throw .encrypted }
        return ZipArchive.Entry(
            index: index, name: String(cString: name), size: Int(clamping: facts.size),
            packedSize: Int(clamping: facts.comp_size))
    }

    private static func check(_ entry: ZipArchive.Entry, _ limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        guard entry.size > limits.harmlessBytes else { return }
        let ratio = entry.size / max(1, entry.packedSize)
        guard ratio <= limits.ratio else { throw .bomb(part: entry.name, ratio: ratio) }
    }
}
