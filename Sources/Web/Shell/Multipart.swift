internal import Domain
internal import Foundation
package import Hummingbird
internal import HTTPTypes
internal import NIOCore

/// A form that carries files (RFC 7578): its fields, and the files under their fields' names.
package struct MultipartForm: Sendable {
    /// One file as it was sent.
    ///
    /// Its name and type are what the sender says, never what it is.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    package let values: FormValues
    package let files: [String: File]

    /// Reads the parts between the boundaries; anything that is not well formed is refused.
    init(body: [UInt8], boundary: String) throws(Refusal) {
        var fields: [String: [String]] = [:]
        var files: [String: File] = [:]
        let mark = Array("--\(boundary)".utf8)
        var rest = body[...]
        guard let first = rest.place(of: mark) else { throw MultipartForm.unreadable }
        rest = rest[first.upperBound...]
        while !rest.starts(with: [45, 45]) {
            guard rest.starts(with: [13, 10]), let end = rest.place(of: [13, 10] + mark) else {
                throw MultipartForm.unreadable
            }
            let part = rest[(rest.startIndex + 2)..<end.lowerBound]
            guard let head = part.place(of: [13, 10, 13, 10]) else { throw MultipartForm.unreadable }
            let disposition = MultipartForm.disposition(String(decoding: part[..<head.lowerBound], as: UTF8.self))
            guard let name = disposition["name"] else { throw MultipartForm.unreadable }
            let content = Array(part[head.upperBound...])
            if let file = disposition["filename"] {
                if !file.isEmpty { files[name] = File(name: file, bytes: content) }
            } else {
                fields[name, default: []].append(String(decoding: content, as: UTF8.self))
            }
            rest = rest[end.upperBound...]
        }
        values = FormValues(fields)
        self.files = files
    }

    private static let unreadable = Refusal.invalid(
        .fieldIsWellFormed, "tep", "Tệp gửi lên bị đứt giữa chừng. Hãy gửi lại.")

    /// The parameters of a part's `Content-Disposition`; a quoted value may hold any sign, a semicolon too.
    private static func disposition(_ head: String) -> [String: String] {
        var parameters: [String: String] = [:]
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            var rest = line[...]
            while let mark = rest.firstIndex(of: ";") {
                rest = rest[rest.index(after: mark)...].drop { $0 == " " }
                let name = rest.prefix { $0 != "=" && $0 != ";" }
                rest = rest[name.endIndex...].drop { $0 == "=" }
                let isQuoted = rest.first == "\""
                let value = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" }
                rest = rest[value.endIndex...]
                parameters[name.lowercased()] = String(value).replacing("%22", with: "\"")
            }
        }
        return parameters
    }
}

extension ArraySlice<UInt8> {
    /// Where the bytes of `mark` next stand together; a file of twenty megabytes takes milliseconds.
    fileprivate func place(of mark: [UInt8]) -> Range<Int>? {
        guard let first = mark.first, count >= mark.count else { return nil }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var offset = 0
            while offset <= bytes.count - mark.count,
                let hit = memchr(base + offset, Int32(first), bytes.count - mark.count - offset + 1)
            {
                offset = UnsafeRawPointer(hit) - base
                if bytes[offset..<offset + mark.count].elementsEqual(mark) {
                    return startIndex + offset..<startIndex + offset + mark.count
                }
                offset += 1
            }
            return nil
        }
    }
}

extension Request {
    /// A posted form with files, up to `limit` bytes altogether.
    package func multipart(upTo limit: Int) async throws -> MultipartForm {
        guard let type = headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = type.split(separator: "boundary=", maxSplits: 1).last.map(String.init), boundary != type
        else { throw Refusal.invalid(.fieldIsWellFormed, "tep", "Hãy chọn tệp rồi gửi lại.") }
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw HTTPError(.contentTooLarge)
        }
        var request = self
        let body = try await request.collectBody(upTo: limit)
        return try MultipartForm(
            body: Array(buffer: body), boundary: String(boundary.prefix { $0 != ";" }).replacing("\"", with: ""))
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
