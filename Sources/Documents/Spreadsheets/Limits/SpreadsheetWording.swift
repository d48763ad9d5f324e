internal import Vietnamese

/// All words of spreadsheets, CSV files and tables that people read.
enum SpreadsheetWording {
    static let listsSheet = "Danh mục"
    static let guideSheet = Bilingual("Hướng dẫn", "Guide")
    static let guideTitles = [
        Bilingual("Cột", "Column"), Bilingual("Bắt buộc", "Required"), Bilingual("Cách ghi", "How to fill in"),
        Bilingual("Giá trị được dùng", "Allowed values"), Bilingual("Ví dụ", "Example"),
    ]
    static let requiredMark = " *"
    static let mustBeFilled = Bilingual("Bắt buộc.", "Required.")
    static let footer = "&L&A&RTrang &P/&N"
    static let choiceTitle = "Giá trị không có trong danh mục"
    static let choiceMessage = "Hãy chọn một giá trị trong danh sách thả xuống của ô này."
    static let yes = Bilingual("Có", "Yes")
    static let no = Bilingual("Không", "No")
    static let ordinalTitles = ["STT", "TT", "Số TT", "Số thứ tự", "No.", "#"]

    private static let truths = Set(["có", "x", "đúng", "rồi", "yes", "y", "true", "1", "✓", "✔"].map(folded))
    private static let untruths = Set(["không", "sai", "chưa", "no", "n", "false", "0", "-"].map(folded))
    private static let currencies = ["đồng", "vnđ", "vnd", "đ", "₫"]

    static func truth(of text: String) -> Bool? {
        let word = folded(text)
        if truths.contains(word) { return true }
        return untruths.contains(word) ? false : nil
    }

    /// The sum without the word for its currency.
    static func withoutCurrency(_ text: String) -> String {
        let small = LetterCase.lower(text)
        guard let currency = currencies.first(where: { small.hasSuffix($0) }) else { return text }
        return CleanText.cleaned(String(small.dropLast(currency.count)))
    }

    static func example(_ example: String) -> Bilingual { Bilingual("Ví dụ: \(example)", "Example: \(example)") }

    static func manner(of kind: TableColumn.Kind) -> Bilingual {
        switch kind {
        case .text(let longest) where longest >= SpreadsheetLimits.standard.cellText: Bilingual("", "")
        case .text(let longest): Bilingual("Không quá \(longest) ký tự.", "At most \(longest) characters.")
        case .code(let length?):
            Bilingual("Đủ \(length) ký tự, giữ các số 0 ở đầu.", "\(length) characters, zeros in front kept.")
        case .code(nil): Bilingual("Giữ nguyên các số 0 ở đầu.", "Zeros in front are kept.")
        case .integer: Bilingual("Số nguyên.", "A whole number.")
        case .number: Bilingual("Số, phần thập phân sau dấu phẩy.", "A number.")
        case .money: Bilingual("Số tiền bằng đồng, không có số lẻ.", "An amount in whole đồng.")
        case .day: Bilingual("Ngày/tháng/năm, ví dụ 21/02/2019.", "Day/month/year, as 21/02/2019.")
        case .moment:
            Bilingual("Ngày và giờ, ví dụ 21/02/2019 14:30.", "Day and time, as 21/02/2019 14:30.")
        case .yesNo: Bilingual("Ghi Có hoặc Không.", "Yes or No.")
        case .choice: Bilingual("Chọn trong danh sách của ô.", "Choose from the list of the cell.")
        }
    }

    // MARK: Cells

    static func sentence(for problem: CellProblem) -> String {
        let shown = problem.found.count > 60 ? "\(problem.found.prefix(60))…" : problem.found
        let subject = shown.isEmpty ? "" : "“\(shown)” "
        return "Dòng \(problem.row), cột \(problem.columnTitle): \(subject)\(problem.message)"
    }

    static func sentence(for fault: CellFault) -> String {
        switch fault {
        case .missing: "chưa có giá trị; cột này bắt buộc phải điền."
        case .uncountedFormula:
            "có công thức chưa được tính; hãy mở tệp bằng Excel, bấm Lưu rồi gửi lại, hoặc thay công thức bằng giá trị."
        case .formulaError(let code): "là lỗi công thức \(code); hãy sửa công thức hoặc ghi thẳng giá trị."
        case .tooLong(let length, let longest): "dài \(length) ký tự; hãy rút còn không quá \(longest) ký tự."
        case .notANumber: "không phải là số; hãy chỉ ghi chữ số, ví dụ 1.250."
        case .notWhole: "không phải là số nguyên; hãy bỏ phần thập phân."
        case .outside(let range): outside(range)
        case .notADay: "không phải là ngày có thật; hãy ghi ngày/tháng/năm đủ bốn chữ số của năm, ví dụ 21/02/2019."
        case .bareNumberForDay: "là số, không phải là ngày; hãy định dạng ô là ngày hoặc ghi lại, ví dụ 21/02/2019."
        case .notAMoment: "không phải là ngày giờ; hãy ghi như 21/02/2019 14:30."
        case .notYesOrNo: "không rõ là có hay không; hãy ghi Có hoặc Không."
        case .notAllowed(let allowed): "không có trong danh mục; hãy chọn: \(listed(allowed))."
        }
    }

    private static func outside(_ range: ClosedRange<Int>) -> String {
        if range.upperBound == .max { return "nhỏ hơn mức cho phép; giá trị nhỏ nhất là \(range.lowerBound)." }
        if range.lowerBound == .min { return "lớn hơn mức cho phép; giá trị lớn nhất là \(range.upperBound)." }
        return "nằm ngoài khoảng cho phép, từ \(range.lowerBound) đến \(range.upperBound)."
    }

    private static func listed(_ values: [String]) -> String {
        let shown = values.prefix(12).joined(separator: "; ")
        return values.count > 12 ? "\(shown)… (xem trang \(guideSheet.vietnamese))" : shown
    }

    // MARK: Files

    static func sentence(for problem: SpreadsheetProblem) -> String {
        switch problem {
        case .empty: "Tệp rỗng, không có nội dung. Hãy chọn lại tệp."
        case .notSpreadsheet(let kind): notSpreadsheet(kind)
        case .oldWorkbook:
            """
            Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook \
            (.xlsx)”, rồi gửi tệp mới.
            """
        case .binaryWorkbook:
            "Đây là tệp Excel nhị phân (.xlsb). Hãy mở bằng Excel và lưu thành kiểu .xlsx rồi gửi lại."
        case .macros:
            """
            Tệp có chứa macro (chương trình) nên không được nhận. Hãy lưu thành kiểu “Excel Workbook (.xlsx)” \
            không có macro rồi gửi lại.
            """
        case .encrypted:
            """
            Tệp được đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu ở Tệp → Thông tin → Bảo \
            vệ sổ làm việc, lưu rồi gửi lại.
            """
        case .unreadable: "Không mở được tệp trên máy chủ. Hãy gửi lại tệp."
        case .damaged(let part):
            """
            Tệp bị hỏng\(part.map { " ở phần \($0)" } ?? ""), có thể do tải lên chưa hết. Hãy mở lại bằng \
            Excel, lưu thành tệp mới rồi gửi lại.
            """
        case .missingPart(let part):
            "Tệp Excel thiếu phần \(part). Hãy mở lại bằng Excel, lưu thành tệp mới rồi gửi lại."
        case .forbiddenMarkup(let part):
            """
            Tệp có khai báo không an toàn ở phần \(part) nên không được nhận. Hãy mở bằng Excel, lưu thành tệp \
            mới rồi gửi lại.
            """
        case .tooLarge(let bytes, let limit):
            """
            Tệp nặng \(megabytes(bytes)), quá mức \(megabytes(limit)). Hãy bỏ ảnh và trang không cần, hoặc \
            chia thành nhiều tệp.
            """
        case .tooMuchUnpacked(let bytes, let limit):
            """
            Nội dung tệp sau khi giải nén là \(megabytes(bytes)), quá mức \(megabytes(limit)). Hãy chia thành \
            nhiều tệp.
            """
        case .bomb(let part, let ratio):
            """
            Phần \(part) của tệp phình gấp \(ratio) lần khi giải nén nên không được nhận. Hãy chép dữ liệu \
            sang một tệp mới rồi gửi lại.
            """
        case .tooManyParts(let count, let limit):
            "Tệp gồm \(count) phần, quá mức \(limit). Hãy chép dữ liệu sang một tệp mới rồi gửi lại."
        case .tooManyRows(let limit): "Bảng có quá \(NumberText.whole(limit)) dòng. Hãy chia thành nhiều tệp."
        case .tooManyColumns(let row, let limit):
            "Dòng \(row) có dữ liệu ở quá \(limit) cột. Hãy xóa các cột thừa ở bên phải bảng."
        case .tooManyCells(let limit): "Bảng có quá \(NumberText.whole(limit)) ô có dữ liệu. Hãy chia thành nhiều tệp."
        case .textTooLong(0, _, let limit): "Có ô dài quá \(NumberText.whole(limit)) ký tự. Hãy rút ngắn nội dung ô đó."
        case .textTooLong(let row, let column, let limit):
            """
            Dòng \(row), cột \(CellPlace.letters(of: column)): nội dung dài quá \(NumberText.whole(limit)) ký \
            tự. Hãy rút ngắn.
            """
        case .noSheet: "Tệp không có trang tính nào. Hãy chọn lại tệp."
        case .sheetAbsent(let name): "Tệp không có trang tính “\(name)”. Hãy chọn một trang khác."
        case .notText: "Tệp không phải là văn bản CSV. Hãy gửi tệp .xlsx hoặc .csv."
        case .undecodable(let encoding):
            """
            Không đọc được tệp theo bảng mã \(name(of: encoding)). Hãy chọn bảng mã khác, hoặc lưu lại tệp \
            theo kiểu CSV UTF-8.
            """
        case .unclosedQuote(let row):
            "Dòng \(row) có dấu ngoặc kép (\") mở mà không đóng. Hãy thêm dấu đóng hoặc bỏ dấu mở."
        case .unwritable: "Không ghi được tệp trên máy chủ. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị."
        }
    }

    private static func notSpreadsheet(_ kind: FileKind) -> String {
        switch kind {
        case .html: "Tệp này là trang web được đặt đuôi Excel. Hãy mở bằng Excel, lưu thành kiểu .xlsx rồi gửi lại."
        case .ods:
            """
            Tệp này là bảng tính OpenDocument (.ods). Hãy mở bằng LibreOffice hoặc Excel, lưu thành kiểu .xlsx \
            rồi gửi lại.
            """
        case .text: "Tệp này là văn bản thường. Hãy gửi tệp .xlsx, hoặc tệp .csv ở mục nhập CSV."
        case .unknown: "Không nhận ra loại tệp này. Hãy gửi tệp Excel (.xlsx) hoặc CSV (.csv)."
        default: "Tệp này là \(name(of: kind)), không phải bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc CSV (.csv)."
        }
    }

    private static func name(of kind: FileKind) -> String {
        switch kind {
        case .empty: "tệp rỗng"
        case .xlsx, .xlsm, .xlsb, .xls, .ods: "bảng tính"
        case .docx, .docm, .doc, .odt: "văn bản Word"
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

    private static func name(of encoding: LegacyEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        case .windows1258: "Windows-1258"
        case .viscii: "VISCII"
        case .windows1252: "Windows-1252"
        }
    }

    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return "\(NumberText.decimal(Double(tenths) / 10, places: 1, dropsZeros: true)) MB"
    }

    private static func folded(_ text: String) -> String { SearchText.folded(text) }
}

extension SpreadsheetProblem {
    /// What is wrong with the file and what to change, in a Vietnamese sentence.
    package var sentence: String { SpreadsheetWording.sentence(for: self) }
}
