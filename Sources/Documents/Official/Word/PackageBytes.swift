internal import CZip
internal import Foundation

/// Archives put together in memory, the same bytes for the same parts.
package enum PackageBytes {
    /// 1 January 1980 at midnight, the first moment that an archive can name.
    private static let (noTime, firstDay): (UInt16, UInt16) = (0, 0x21)

    /// The archive; nothing where memory or libzip fail.
    package static func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8]? {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
        defer { zip_source_free(target) }
        zip_source_keep(target)
        guard let handle = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            return nil
        }
        guard parts.allSatisfy({ add($0.name, $0.content, to: handle) }), zip_close(handle) == 0 else {
            zip_discard(handle)
            return nil
        }
        return content(of: target)
    }

    private static func add(_ name: String, _ content: [UInt8], to handle: OpaquePointer) -> Bool {
        guard let copy = malloc(max(1, content.count)) else { return false }
        content.withUnsafeBytes { bytes in _ = bytes.baseAddress.map { memcpy(copy, $0, content.count) } }
        guard let source = zip_source_buffer(handle, copy, UInt64(content.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(handle, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_dostime(handle, UInt64(index), noTime, firstDay, 0) == 0
    }

    private static func content(of source: OpaquePointer) -> [UInt8]? {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { memory in
                memory.baseAddress.map { zip_source_read(source, $0 + filled, UInt64(memory.count - filled)) } ?? -1
            }
            guard count > 0 else { return nil }
            filled += Int(count)
        }
        return bytes
    }
}
