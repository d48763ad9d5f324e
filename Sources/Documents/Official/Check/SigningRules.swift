internal import Vietnamese

/// Who signs and who gets it (ô 7, 9).
struct SigningRules {
    let layout: Layout
    let anatomy: DocumentAnatomy
    let style: DocumentStyle

    func check(_ findings: inout FormatFindings) {
        guard anatomy.signing.contains(where: DocumentAnatomy.isSigner) else {
            return findings.add(
                .signer, "cuối văn bản", expected: "quyền hạn, chức vụ của người ký in hoa, đậm", found: "không thấy")
        }
        let recipients = Set(anatomy.recipients.map(\.place))
        let signing = anatomy.signing.filter { !recipients.contains($0.place) || $0.isUpperCase }
        for paragraph in signing where paragraph.isUpperCase { signer(paragraph, &findings) }
        for paragraph in signing where paragraph.isBold && !paragraph.isUpperCase { name(paragraph, &findings) }
        whole(&findings)
        self.recipients(&findings)
    }

    private func signer(_ paragraph: Layout.Paragraph, _ findings: inout FormatFindings) {
        let place = paragraph.place.words
        findings.size(paragraph, .signer, style.sizes.signer)
        if !paragraph.isBold { findings.add(.signer, place, expected: "chữ đậm", found: "chữ thường") }
        let words = paragraph.words
        let isStroked = words.firstMatch(of: #/^(T\/M|K\/T|T\/L|T\/UQ)\b/#) != nil
        let isDotted = words.firstMatch(of: #/^(TM|KT|TL|TUQ)\.?\s/#) != nil
        if style.marks == .dotted, isStroked || isDotted && words.firstMatch(of: #/^(TM|KT|TL|TUQ)\. /#) == nil {
            findings.add(.signer, place, expected: "“TM.”, “KT.”, “TL.”, “TUQ.”", found: "“\(short(words))”")
        }
        if style.marks == .stroked, isDotted {
            findings.add(.signer, place, expected: "“T/M”, “K/T”, “T/L”, “T/UQ”", found: "“\(short(words))”")
        }
    }

    /// Neither titles of learning nor of address before a name (Phụ lục I, Mục II.7b).
    private func name(_ paragraph: Layout.Paragraph, _ findings: inout FormatFindings) {
        findings.size(paragraph, .signer, style.sizes.signer)
        let title = paragraph.words.firstMatch(of: #/^(GS|PGS|TS|ThS|BS|KS|Ông|Bà|Đồng chí|NGND|NSND)[. ]/#)
        guard let title else { return }
        findings.add(
            .signer, paragraph.place.words, expected: "họ và tên không kèm học hàm, học vị, danh hiệu",
            found: "“\(title.1)”")
    }

    /// no page parts a cell, and the last lines of the text stay with the signatures.
    private func whole(_ findings: inout FormatFindings) {
        for paragraph in anatomy.signing where paragraph.isInTable && DocumentAnatomy.isSigner(paragraph) {
            let row = Layout.Row(table: paragraph.place.table, row: paragraph.place.row)
            guard !layout.wholeRows.contains(row) else { continue }
            findings.add(
                .signatures, paragraph.place.words, expected: "ô ký không bị ngắt sang trang khác",
                found: "ô có thể bị ngắt trang", .hint)
        }
        guard let last = anatomy.body.last, last.style.layout.staysWithNext != true, !anatomy.signingTables.isEmpty
        else { return }
        findings.add(
            .signatures, last.place.words, expected: "dòng cuối đi cùng phần ký (Keep with next)",
            found: "phần ký có thể sang trang riêng", .hint)
    }

    private func recipients(_ findings: inout FormatFindings) {
        guard let title = anatomy.recipients.first, let last = anatomy.recipients.last else {
            return findings.add(.recipients, "cuối văn bản", expected: "“Nơi nhận:”", found: "không có")
        }
        findings.size(title, .recipients, style.sizes.recipientsTitle)
        if !title.isBold || !title.isItalic {
            findings.add(.recipients, title.place.words, expected: "“Nơi nhận:” nghiêng, đậm", found: "kiểu chữ khác")
        }
        for line in anatomy.recipients.dropFirst() { findings.size(line, .recipients, style.sizes.recipients) }
        let keeps = style.numberPattern == .slashed ? "- Lưu: VT" : "- Lưu"
        if !last.words.hasPrefix(keeps) {
            findings.add(
                .recipients, last.place.words, expected: "dòng cuối là “\(keeps)…”", found: "“\(short(last.words))”")
        }
    }
}
