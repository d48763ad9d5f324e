internal import Vietnamese

/// Paper, margins, type and the number of the page (Phụ lục I, Mục I).
struct PageRules {
    let layout: Layout
    let anatomy: DocumentAnatomy
    let style: DocumentStyle

    private static let paper = (short: 11906, long: 16838)
    /// Half a millimetre.
    private static let tolerance = 29

    func check(_ findings: inout FormatFindings) {
        for (number, section) in layout.sections.enumerated() {
            let place = layout.sections.count == 1 ? "toàn văn bản" : "phần trang thứ \(number + 1)"
            paper(section, number, place, &findings)
            let margins = section.margins
            margin(.verticalMargins, "lề trên, \(place)", margins.top, style.margins.top, &findings)
            margin(.verticalMargins, "lề dưới, \(place)", margins.bottom, style.margins.bottom, &findings)
            margin(.leftMargin, place, margins.left, style.margins.left, &findings)
            margin(.rightMargin, place, margins.right, style.margins.right, &findings)
        }
        type(&findings)
        pageNumber(&findings)
    }

    private func paper(
        _ section: Layout.Section, _ number: Int, _ place: String, _ findings: inout FormatFindings
    ) {
        let sides = [section.width, section.height].sorted()
        let isA4 = abs(sides[0] - PageRules.paper.short) <= 57 && abs(sides[1] - PageRules.paper.long) <= 57
        if !isA4 {
            findings.add(
                .paper, place, expected: "A4 (210 mm × 297 mm)",
                found: "\(millimetres(section.width)) mm × \(millimetres(section.height)) mm")
        }
        if section.isLandscape, !holdsTable(number) {
            findings.add(
                .paper, place, expected: "trang dọc (trang ngang chỉ dùng cho bảng biểu)", found: "trang ngang")
        }
    }

    /// Whether facts stand in a table there; heads and signatures do not count.
    private func holdsTable(_ section: Int) -> Bool {
        let head = Set((anatomy.numbers + anatomy.days).map(\.place.table))
        return layout.paragraphs.contains {
            $0.section == section && $0.isInTable && !head.contains($0.place.table)
                && !anatomy.signingTables.contains($0.place.table)
        }
    }

    private func margin(
        _ rule: FormatRule, _ place: String, _ found: Int, _ side: PageMargins.Side, _ findings: inout FormatFindings
    ) {
        let (least, most) = (twips(side.allowed.lowerBound), twips(side.allowed.upperBound))
        let allowed = (least - PageRules.tolerance)...(most + PageRules.tolerance)
        guard !allowed.contains(found) else { return }
        findings.add(
            rule, place, expected: "\(side.allowed.lowerBound)–\(side.allowed.upperBound) mm",
            found: "\(millimetres(found)) mm")
    }

    private func millimetres(_ twips: Int) -> String { decimal(Double(twips) * 25.4 / 1440) }

    /// Times New Roman, black, in composed Unicode.
    private func type(_ findings: inout FormatFindings) {
        for paragraph in layout.paragraphs {
            for run in paragraph.worded {
                let font = run.style.font ?? "Times New Roman"
                if LetterCase.lower(font) != "times new roman" {
                    findings.add(.font, paragraph.place.words, expected: "Times New Roman", found: font)
                }
                let colour = LetterCase.upper(run.style.layout.colour ?? "auto")
                let isMark = Letterhead.Urgency.allCases.contains { $0.mark == paragraph.words }
                if !["AUTO", "000000"].contains(colour), !isMark {
                    findings.add(.font, paragraph.place.words, expected: "chữ màu đen", found: "màu #\(colour)")
                }
                if !Composition.composed(run.text).unicodeScalars.elementsEqual(run.text.unicodeScalars) {
                    findings.add(
                        .font, paragraph.place.words, expected: "Unicode dựng sẵn (TCVN 6909:2001)",
                        found: "Unicode tổ hợp")
                }
            }
        }
    }

    /// at the top in the middle, from the second page on; what fits one page needs none.
    private func pageNumber(_ findings: inout FormatFindings) {
        guard let section = layout.sections.first else { return }
        let header = section.headers["default"].flatMap { layout.headers[$0] }
        guard let header, header.showsPage else {
            let isLong = layout.paragraphs.reduce(0) { $0 + $1.text.count } > 3000
            if isLong {
                findings.add(
                    .pageNumber, "lề trên", expected: "số trang canh giữa từ trang 2", found: "không có số trang")
            }
            return
        }
        let first = section.headers["first"].flatMap { layout.headers[$0] }
        if !section.hasTitlePage || first?.showsPage == true {
            findings.add(.pageNumber, "trang 1", expected: "không hiện số trang ở trang 1", found: "có hiện số trang")
        }
        for paragraph in header.paragraphs where !paragraph.isEmpty {
            if !paragraph.isCentred {
                findings.add(.pageNumber, "lề trên", expected: "canh giữa", found: "không canh giữa")
            }
            findings.size(paragraph, .pageNumber, style.sizes.pageNumber)
        }
    }
}
