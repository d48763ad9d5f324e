/// Why a file cannot be read as a Word document.
package enum WordProblem: Error, Hashable, Sendable {
    case empty
    case notWord(FileKind)
    /// Rich Text, which many programs save under the name `.doc`.
    case richText
    /// Word 97–2003 (`.doc`).
    case oldWord
    /// A document that carries a program (`.docm`, or one renamed).
    case macros
    /// A password is needed to open it.
    case encrypted
    case damaged(part: String?)
    /// A document type declaration, by which a file could reach for other files or grow without end.
    case forbiddenMarkup
    case tooLarge(bytes: Int, limit: Int)
    /// A zip bomb, or more parts than any honest document has.
    case unreasonable
    case tooMuchText(limit: Int)
    /// LibreOffice did not turn the old file into a new one.
    case conversionFailed

    /// What a fault of the package means for a document.
    init(_ problem: SpreadsheetProblem) {
        switch problem {
        case .empty: self = .empty
        case .encrypted: self = .encrypted
        case .macros: self = .macros
        case .damaged(let part): self = .damaged(part: part)
        case .missingPart(let part): self = .damaged(part: part)
        case .forbiddenMarkup: self = .forbiddenMarkup
        case .tooLarge(let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
        case .tooMuchUnpacked, .bomb, .tooManyParts: self = .unreasonable
        case .notSpreadsheet(let kind): self = .notWord(kind)
        case .oldWorkbook, .binaryWorkbook, .unreadable, .tooManyRows, .tooManyColumns, .tooManyCells, .textTooLong,
            .noSheet, .sheetAbsent, .notText, .undecodable, .unclosedQuote, .unwritable:
            self = .damaged(part: nil)
        }
    }

    /// What is wrong with the file and what to change, in a Vietnamese sentence.
    package var sentence: String {
        switch self {
        case .empty: "Tệp rỗng, không có nội dung. Hãy chọn lại tệp."
        case .notWord(let kind):
            "Tệp này là \(WordProblem.name(of: kind)), không phải văn bản Word. Hãy mở bằng Word và lưu thành kiểu .docx."
        case .richText:
            "Tệp này là văn bản RTF. Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu .docx, rồi gửi tệp mới."
        case .oldWord:
            """
            Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi \
            gửi tệp mới.
            """
        case .macros:
            """
            Tệp có chứa macro (chương trình) nên không được nhận. Hãy lưu thành kiểu “Word Document (.docx)” không có \
            macro rồi gửi lại.
            """
        case .encrypted:
            """
            Tệp được đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu ở Tệp → Thông tin → Bảo vệ tài liệu, \
            lưu rồi gửi lại.
            """
        case .damaged(let part):
            """
            Tệp bị hỏng\(part.map { " ở phần \($0)" } ?? ""), có thể do tải lên chưa hết. Hãy mở lại bằng Word, lưu thành \
            tệp mới rồi gửi lại.
            """
        case .forbiddenMarkup:
            "Tệp có khai báo không an toàn nên không được nhận. Hãy mở bằng Word, lưu thành tệp mới rồi gửi lại."
        case .tooLarge(let bytes, let limit):
            "Tệp nặng \(bytes >> 20) MB, quá mức \(limit >> 20) MB. Hãy bỏ hoặc nén ảnh trong tệp rồi gửi lại."
        case .unreasonable:
            "Tệp phình quá lớn khi giải nén nên không được nhận. Hãy chép nội dung sang một tệp mới rồi gửi lại."
        case .tooMuchText(let limit):
            "Văn bản dài quá \(limit) đoạn. Hãy chia thành nhiều tệp, hoặc chỉ giữ phần của chương trình."
        case .conversionFailed:
            "Không chuyển được tệp .doc này. Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu .docx, rồi gửi tệp mới."
        }
    }

    private static func name(of kind: FileKind) -> String {
        switch kind {
        case .empty: "tệp rỗng"
        case .xlsx, .xlsm, .xlsb, .xls, .ods: "bảng tính"
        case .docx, .docm, .doc: "văn bản Word"
        case .odt: "văn bản OpenDocument (.odt)"
        case .pptx: "bài trình chiếu"
        case .pdf: "tệp PDF"
        case .png, .jpeg, .gif, .webp, .heic: "tệp ảnh"
        case .zip, .rar, .sevenZip, .gzip: "tệp nén"
        case .exe, .elf: "chương trình máy tính"
        case .html: "trang web"
        case .xml: "tệp XML"
        case .text: "văn bản thường"
        case .encryptedOffice: "tệp có mật khẩu"
        case .unknown: "tệp không rõ loại"
        }
    }
}
