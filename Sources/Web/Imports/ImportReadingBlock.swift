internal import Domain
internal import Markup

/// How a file was understood, with the ways to have it read otherwise.
struct ImportReadingBlock: Renderable {
    let run: ImportRun
    let language: Language

    var html: HTML {
        Block(language.pick("Cách đọc tệp", "How the file was read"), "\(notes)\(preview)\(form)" as HTML).html
    }

    private var notes: HTML {
        guard let reading = run.reading else { return HTML() }
        var lines: [String] = []
        if let text = reading.text {
            let words = ImportReading.words(forEncoding: text.encoding)
            lines.append(
                text.confidence < 0.5
                    ? language.pick(
                        "Chưa chắc bảng mã: đang đọc theo \(words). Hãy xem dòng đầu bên dưới và chọn lại nếu sai.",
                        "Read as \(words), which is uncertain.")
                    : language.pick("Bảng mã: \(words).", "Encoding: \(words)."))
        }
        if reading.formulas > 0 {
            let cells = reading.formulaCells.joined(separator: ", ")
            lines.append(
                language.pick(
                    "\(reading.formulas) ô là công thức (\(cells)…); đã lấy giá trị đang hiện.",
                    "\(reading.formulas) cells are formulas (\(cells)…); their values were taken."))
        }
        if !reading.unknown.isEmpty {
            lines.append(
                language.pick("Cột không dùng đến: ", "Columns not read: ")
                    + reading.unknown.prefix(12).joined(separator: ", ") + ".")
        }
        if !reading.duplicates.isEmpty {
            lines.append(
                language.pick("Cột bị lặp, chỉ đọc cột đầu: ", "Repeated columns, only the first is read: ")
                    + reading.duplicates.prefix(12).joined(separator: ", ") + ".")
        }
        return "\(!lines.isEmpty, "<ul>\(lines, { "<li>\($0)</li>" })</ul>")\(legacy)"
    }

    private var legacy: HTML {
        guard let legacy = run.reading?.legacy else { return HTML() }
        let words = ImportReading.words(forEncoding: legacy.encoding)
        let said =
            legacy.isConverted
            ? language.pick(
                "Đã chuyển \(legacy.cells) ô từ \(words).", "\(legacy.cells) cells were converted from \(words).")
            : language.pick(
                "\(legacy.cells) ô có vẻ gõ bằng phông \(words). Ví dụ:",
                "\(legacy.cells) cells seem to come from \(words). For example:")
        let examples: HTML = "<ul>\(legacy.examples, { "<li>\($0.found) → \($0.meant)</li>" })</ul>"
        let offer: HTML =
            legacy.isConverted
            ? HTML()
            : PostButton(
                language.pick("Chuyển sang Unicode và kiểm tra lại", "Convert and check again"),
                to: Paths.rereadImport(run.id),
                sending: [("chuyen", legacy.encoding), ("trang-tinh", "\(run.reading?.sheet ?? 0)")]
            ).html
        return "<p>\(said)</p>\(!legacy.isConverted, examples)\(offer)"
    }

    private var preview: HTML {
        guard let rows = run.reading?.preview, !rows.isEmpty else { return HTML() }
        let shown = run.previewTitles.enumerated().filter { column in rows.contains { !$0[column.offset].isEmpty } }
        let columns = shown.map { column in
            Column<[String]>(column.element, column.offset == shown.first?.offset ? .heading : .plain) {
                "\($0[column.offset])"
            }
        }
        let table = Table(
            language.pick("Những dòng đầu", "The first rows"), columns: columns, rows: rows, language: language)
        return Disclosure(language.pick("Xem những dòng đầu như đã đọc", "The first rows as they were read"), table)
            .html
    }

    /// Other ways to read the file, where there are any.
    private var form: HTML {
        let reading = run.reading
        var fields = HTML()
        if reading?.text != nil || (reading == nil && run.fileName.lowercased().hasSuffix(".csv")) {
            fields = "\(encoding)\(separator)"
        }
        if let reading, reading.sheets.count > 1 { fields = "\(fields)\(sheet(reading))" }
        guard !fields.isEmpty else { return HTML() }
        let form = Form(
            to: Paths.rereadImport(run.id), fields: fields,
            buttons: Button(language.pick("Đọc lại và kiểm tra", "Read again and check")).html, language: language)
        return Disclosure(
            language.pick("Đọc theo cách khác", "Read it otherwise"), isOpen: run.state == .unreadable, form
        ).html
    }

    private var encoding: HTML {
        let present = run.reading?.text?.encoding ?? "utf8"
        let others =
            run.reading?.text?.alternatives ?? [
                "tcvn3", "windows1258", "vni", "viscii", "utf16LittleEndian", "windows1252",
            ]
        let options = ([present] + others).map { Option($0, ImportReading.words(forEncoding: $0)) }
        return Field(
            "bang-ma", language.pick("Bảng mã", "Encoding"), .choice(options, chosen: present), language: language
        ).html
    }

    private var separator: HTML {
        let options = ImportReading.separators.map { Option($0, language.pick(ImportReading.words(forSeparator: $0))) }
        return Field(
            "dau-cach", language.pick("Dấu cách cột", "Between columns"),
            .choice(options, chosen: run.reading?.text?.separator, invitation: language.pick("Tự nhận", "Detect")),
            language: language
        ).html
    }

    private func sheet(_ reading: ImportReading) -> HTML {
        let options = reading.sheets.enumerated().map { Option("\($0.offset)", $0.element) }
        return Field(
            "trang-tinh", language.pick("Trang tính", "Sheet"), .choice(options, chosen: "\(reading.sheet)"),
            language: language
        ).html
    }
}
