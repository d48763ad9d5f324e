/// Citations and text (ô 6): size, alignment, distances, and the sign that ends it.
struct BodyRules {
    let anatomy: DocumentAnatomy
    let style: DocumentStyle

    /// In characters: a line that may be shorter than the page is wide need not look justified.
    private static let shortLine = 90
    /// Half a millimetre in twentieths of a point.
    private static let tolerance = 29

    func check(_ findings: inout FormatFindings) {
        for paragraph in anatomy.body { check(paragraph, &findings) }
        for (before, after) in zip(anatomy.body, anatomy.body.dropFirst())
        where after.place.block == before.place.block + 1 {
            let gap = (before.style.layout.after ?? 0) + (after.style.layout.before ?? 0)
            if gap < 120 {
                findings.add(
                    .gap, after.place.words, expected: "tối thiểu 6 pt", found: "\(decimal(Double(gap) / 20)) pt")
            }
        }
        citations(&findings)
        endMark(&findings)
    }

    private func check(_ paragraph: Layout.Paragraph, _ findings: inout FormatFindings) {
        let place = paragraph.place.words
        findings.size(paragraph, .body, style.sizes.body)
        lineSpacing(paragraph, &findings)
        guard paragraph.words.count >= BodyRules.shortLine else { return }
        if paragraph.style.alignment != .both {
            findings.add(.body, place, expected: "canh đều hai bên", found: "không canh đều")
        }
        let indent = paragraph.style.layout.firstLine ?? 0
        let isIndented =
            [567, 720].contains { abs($0 - indent) <= BodyRules.tolerance } || paragraph.text.hasPrefix("\t")
        if !isIndented, paragraph.style.numbering == nil {
            findings.add(
                .body, place, expected: "lùi dòng đầu 1 cm hoặc 1,27 cm",
                found: "lùi \(decimal(Double(indent) * 2.54 / 1440)) cm")
        }
    }

    /// from single to one and a half.
    private func lineSpacing(_ paragraph: Layout.Paragraph, _ findings: inout FormatFindings) {
        let layout = paragraph.style.layout
        guard let line = layout.line else { return }
        let isExact = layout.lineRule == "exact" || layout.lineRule == "atLeast"
        let lines = isExact ? Double(line) / 20 / (max(paragraph.size, 1) * 1.15) : Double(line) / 240
        guard !(0.98...1.52 ~= lines) else { return }
        findings.add(
            .lineSpacing, paragraph.place.words, expected: "từ 1 đến 1,5 dòng", found: "\(decimal(lines)) dòng")
    }

    /// Each on its own line, with a semicolon, the last with a full stop; laws need no number.
    private func citations(_ findings: inout FormatFindings) {
        for (place, citation) in anatomy.citations.enumerated() {
            let isLast = place == anatomy.citations.count - 1
            let sign: Character = isLast ? "." : ";"
            if citation.words.last != sign {
                findings.add(
                    .citations, citation.place.words,
                    expected: isLast ? "căn cứ cuối kết thúc bằng dấu chấm" : "mỗi căn cứ kết thúc bằng dấu chấm phẩy",
                    found: "“…\(citation.words.suffix(12))”")
            }
            if !citation.isItalic {
                findings.add(.citations, citation.place.words, expected: "chữ nghiêng", found: "chữ đứng")
            }
            if citation.words.firstMatch(of: #/^Căn cứ (Luật|Bộ luật|Pháp lệnh) .*số \d+\/\d{4}\/QH/#) != nil {
                findings.add(
                    .citations, citation.place.words, expected: "luật không ghi số, ký hiệu (theo Nghị định 30)",
                    found: "“\(short(citation.words))”", .hint)
            }
        }
    }

    private func endMark(_ findings: inout FormatFindings) {
        guard let last = anatomy.body.last, style.numberPattern == .slashed, !last.words.hasSuffix("./.") else {
            return
        }
        findings.add(
            .endMark, last.place.words, expected: "“./.” ở cuối nội dung", found: "“…\(last.words.suffix(12))”")
    }
}
