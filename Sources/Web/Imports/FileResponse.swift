internal import Domain
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A file that was made for one answer, gone once it was sent or nobody wants it any more.
///
/// A class because it owns the file.
final class AnswerFile: Sendable {
    let path: String

    init(path: String) { self.path = path }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension Site {
    /// Where files are made before they are sent.
    var scratchFolder: String { FileManager.default.temporaryDirectory.path }
}

extension Response {
    /// A made file to be saved under its name, sent piece by piece.
    init(sending file: MadeFile) throws {
        let answer = AnswerFile(path: file.path)
        let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
        self.init(
            status: .ok,
            headers: [
                .contentType: file.type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename*=UTF-8''\(file.name.addingPercentEncoding())",
            ],
            body: ResponseBody(contentLength: size) { writer in
                guard let handle = FileHandle(forReadingAtPath: answer.path) else { throw HTTPError(.notFound) }
                defer { try? handle.close() }
                while let piece = try handle.read(upToCount: 65_536), !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            })
    }
}
