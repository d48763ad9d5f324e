internal import CZip
internal import Foundation

/// Why an archive cannot be written or read.
package struct ArchiveProblem: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

/// Writes files into one ZIP archive; the archive appears whole when it is closed, or not at all.
package final class ArchiveWriter {
    // A class: it owns the handle of an open archive.
    private var handle: OpaquePointer?

    package init(path: String) throws(ArchiveProblem) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
            throw ArchiveProblem(description: "cannot create \(path) (libzip \(code))")
        }
        self.handle = handle
    }

    deinit {
        if let handle { zip_discard(handle) }
    }

    /// Adds the file at `path` under `name`; its content is read when the archive is closed.
    package func add(_ name: String, fileAt path: String) throws(ArchiveProblem) {
        guard let handle, let source = zip_source_file(handle, path, 0, -1) else { throw problem("source \(path)") }
        guard zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
            zip_source_free(source)
            throw problem(name)
        }
    }

    /// Writes everything to disk.
    package func close() throws(ArchiveProblem) {
        guard let handle else { return }
        guard zip_close(handle) == 0 else { throw problem("close") }
        self.handle = nil
    }

    private func problem(_ what: String) -> ArchiveProblem {
        let reason = handle.flatMap { zip_strerror($0) }.map { String(cString: $0) } ?? "closed"
        return ArchiveProblem(description: "\(what): \(reason)")
    }
}

/// Reads the entries of a ZIP archive that we wrote.
package final class ArchiveReader {
    // A class: it owns the handle of an open archive.
    private let handle: OpaquePointer

    package init(path: String) throws(ArchiveProblem) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            throw ArchiveProblem(description: "\(path) is not a readable archive (libzip \(code))")
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// The names of all entries.
    package var names: [String] {
        (0..<zip_get_num_entries(handle, 0)).compactMap { index in
            zip_get_name(handle, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    /// Hands the content of an entry to `take`, piece by piece.
    package func read(_ name: String, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
        guard let file = zip_fopen(handle, name, 0) else { throw ArchiveProblem(description: "no entry \(name)") }
        defer { zip_fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw ArchiveProblem(description: "entry \(name) is damaged") }
            guard count > 0 else { return }
            try take(buffer[..<Int(count)])
        }
    }

    /// The whole content of a small entry.
    package func bytes(of name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read(name) { bytes.append(contentsOf: $0) }
        return bytes
    }
}
