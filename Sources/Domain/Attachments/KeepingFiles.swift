internal import Documents
internal import Vietnamese

extension Rule {
    /// A file is kept when its content is a document or a picture of a kind we know, and not too large.
    package static let attachmentIsADocumentOrPicture = Rule("attachment.is-a-document-or-picture")
}

/// A file looked at, cleaned and laid into the vault; nothing hangs on it yet.
package struct KeptFile: Sendable, Hashable {
    package let name: String
    package let kind: Attachment.Kind
    package let size: Int
    package let fingerprint: String
}

extension Desk {
    /// Looks by its content what a file is and lays it into the vault, once the actor may hang it there.
    ///
    /// Pictures lose where, when and by what they were taken before anything is kept.
    package func keepFile(
        _ file: BroughtFile, for holder: AttachmentPlace, as actor: Actor, in vault: any FileVault
    ) async throws -> KeptFile {
        try await look(as: actor) { try $0.requireMayAttach(to: holder) }
        let (kind, bytes) = try file.checked()
        return KeptFile(
            name: file.name(as: kind), kind: kind, size: bytes.count, fingerprint: try await vault.keep(bytes))
    }
}

extension BroughtFile {
    func checked() throws(Refusal) -> (Attachment.Kind, [UInt8]) {
        guard bytes.count <= Attachment.sizeLimit else { throw Attachment.tooLarge }
        let found = FileKind.sniff(bytes)
        guard let kind = Attachment.Kind(found) else {
            throw .invalid(.attachmentIsADocumentOrPicture, "tep", found.reason)
        }
        guard kind == .jpeg || kind == .png else { return (kind, bytes) }
        guard let cleaned = PictureCleaning.cleaned(bytes, of: found) else {
            throw .invalid(
                .attachmentIsADocumentOrPicture, "tep",
                "Ảnh bị hỏng nên không bỏ được thông tin nơi chụp. Hãy lưu lại ảnh rồi chọn lại.")
        }
        return (kind, cleaned)
    }

    /// The last part of what the sender calls it, with the ending of what it is.
    func name(as kind: Attachment.Kind) -> String {
        let own = ImportRun.fileName(from: name)
        let ending = own.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return kind.endings.contains(ending) && own.contains(".") ? own : "\(own.prefix(190)).\(kind.endings[0])"
    }
}

extension Attachment {
    /// A file beyond the limit is refused, before it is read where the sender says its length.
    package static let tooLarge = Refusal.invalid(
        .attachmentIsADocumentOrPicture, "tep",
        "Tệp nặng quá \(sizeLimit >> 20) MB. Hãy chia nhỏ, giảm cỡ ảnh hoặc lưu thành PDF nhẹ hơn.")
}

extension FileKind {
    /// Why a file of this kind is not kept, and what to do instead.
    fileprivate var reason: String {
        switch self {
        case .empty: "Tệp trống. Hãy chọn tệp khác."
        case .exe, .elf: "Tệp này là một chương trình máy tính, dù mang tên gì, nên không được nhận."
        case .docm, .xlsm, .xlsb: "Tệp có macro nên không được nhận. Hãy lưu thành .docx, .xlsx hoặc PDF."
        case .encryptedOffice: "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại."
        case .zip, .rar, .sevenZip, .gzip: "Đây là tệp nén. Hãy giải nén và chọn từng tệp."
        case .html, .xml, .text: "Hãy lưu văn bản này thành PDF hoặc Word rồi chọn lại."
        case .gif, .webp, .heic: "Hãy lưu ảnh thành JPEG hoặc PNG rồi chọn lại."
        case .unknown: "Không nhận ra loại tệp. Hãy chọn PDF, Word, Excel, PowerPoint, OpenDocument, JPEG hoặc PNG."
        case .xlsx, .xls, .docx, .doc, .pptx, .pdf, .odt, .ods, .png, .jpeg: "Tệp bị hỏng. Hãy chọn lại."
        }
    }
}
