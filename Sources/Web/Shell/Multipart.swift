internal import Domain
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
        guard let first = rest.firstRange(of: mark) else { throw MultipartForm.unreadable }
        rest = rest[first.upperBound...]
        while !rest.starts(with: [45, 45]) {
            guard rest.starts(with: [13, 10]), let end = rest.firstRange(of: [13, 10] + mark) else {
                throw MultipartForm.unreadable
            }
            let part = rest[(rest.startIndex + 2)..<end.lowerBound]
            guard let head = part.firstRange(of: [13, 10, 13, 10]) else { throw MultipartForm.unreadable }
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

    /// The parameters of a part's `Content-Disposition`.
    private static func disposition(_ head: String) -> [String: String] {
        var parameters: [String: String] = [:]
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            for piece in line.split(separator: ";").dropFirst() {
                let pair = piece.split(separator: "=", maxSplits: 1).map(String.init)
                guard pair.count == 2 else { continue }
                let value = pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().dropLast()) : pair[1]
                parameters[pair[0].trimmingSpaces.lowercased()] = value.replacing("%22", with: "\"")
            }
        }
        return parameters
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
