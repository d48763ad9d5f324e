internal import Vietnamese

/// Tables as they are drawn: of facts, of the head of the page, of signatures.
enum WordTables {
    private typealias Look = WordMarkup.Look

    static func grid(_ grid: WordGrid, width: Int) -> String {
        let total = max(1, grid.columns.reduce(0) { $0 + $1.weight })
        let widths = grid.columns.map { width * $0.weight / total }
        let look = Look(size: 22)
        let titles = zip(grid.columns, widths).map { column, width in
            cell(width, [WordMarkup.cellLine(column.title, Look(size: 22, isBold: true), "center")])
        }
        let rows = grid.rows.map { row in
            switch row {
            case .chapter(let text):
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                    + cell(
                        widths.reduce(0, +),
                        [WordMarkup.cellLine(text, Look(size: 22, isBold: true), "left")], span: widths.count)
                    + "</w:tr>"
            case .cells(let texts):
                "<w:tr>"
                    + zip(texts, zip(grid.columns, widths)).map { text, column in
                        cell(
                            column.1,
                            text.split(separator: "\n", omittingEmptySubsequences: false).map {
                                WordMarkup.cellLine(String($0), look, column.0.isCentred ? "center" : "left")
                            })
                    }.joined() + "</w:tr>"
            }
        }
        let head = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(titles.joined())</w:tr>"
        return table(widths, head + rows.joined(), hasLines: true)
    }

    /// Quốc hiệu 12, Tiêu ngữ 13, issuer 12, number and day 13 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II).
    static func letterhead(_ head: WordLetterhead, width: Int) -> String {
        let widths = [width * 2 / 5, width - width * 2 / 5]
        var left: [String] = []
        if !head.superior.isEmpty {
            left.append(WordMarkup.cellLine(LetterCase.upper(head.superior), Look(size: 24), "center"))
        }
        for issuer in head.issuers {
            left.append(WordMarkup.cellLine(LetterCase.upper(issuer), Look(size: 24, isBold: true), "center"))
        }
        left.append(line(sixths: 2))
        let right = [
            WordMarkup.cellLine("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look(size: 24, isBold: true), "center"),
            WordMarkup.cellLine("Độc lập - Tự do - Hạnh phúc", Look(size: 26, isBold: true), "center"),
            line(sixths: 3),
        ]
        let number = [WordMarkup.cellLine(head.number, Look(size: 26), "center")]
        let day = [WordMarkup.cellLine(head.placeAndDay, Look(size: 26, isItalic: true), "center")]
        return table(
            widths,
            "<w:tr>\(cell(widths[0], left))\(cell(widths[1], right))</w:tr>"
                + "<w:tr>\(cell(widths[0], number))\(cell(widths[1], day))</w:tr>", hasLines: false)
    }

    static func signatures(_ signatures: [WordSignature], width: Int) -> String {
        let widths = [width / 2, width - width / 2]
        let rows = stride(from: 0, to: signatures.count, by: 2).map { start in
            let pair = (0..<2).map { place in
                let signature = signatures.indices.contains(start + place) ? signatures[start + place] : nil
                return cell(widths[place], signature.map(lines) ?? [WordMarkup.cellLine("", Look(), "center")])
            }
            return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(pair.joined())</w:tr>"
        }
        return table(widths, rows.joined(), hasLines: false)
    }

    /// Nơi nhận 12, its list 11, at the left edge.
    static func recipients(_ names: [String]) -> String {
        let head = WordMarkup.cellLine("Nơi nhận:", Look(size: 24, isBold: true, isItalic: true), "left")
        return head + names.map { WordMarkup.cellLine("- \($0)", Look(size: 22), "left") }.joined()
    }

    private static func lines(_ signature: WordSignature) -> [String] {
        signature.lines.map { WordMarkup.cellLine(LetterCase.upper($0), Look(isBold: true), "center") }
            + Array(repeating: WordMarkup.cellLine("", Look(), "center"), count: 4)
            + [WordMarkup.cellLine(signature.name, Look(isBold: true), "center")]
    }

    /// The short line under the head: the border of an empty paragraph drawn in from both sides.
    private static func line(sixths: Int) -> String {
        let inset = (6 - sixths) * 360
        return """
            <w:p><w:pPr><w:pStyle w:val="\(WordStyleName.plain)"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" \
            w:color="000000"/></w:pBdr><w:ind w:left="\(inset)" w:right="\(inset)"/></w:pPr></w:p>
            """
    }

    private static func cell(_ width: Int, _ paragraphs: [String], span: Int = 1) -> String {
        let spans = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(spans)</w:tcPr>\(paragraphs.joined())</w:tc>"
    }

    private static func table(_ widths: [Int], _ rows: String, hasLines: Bool) -> String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"\(hasLines ? "single" : "nil")\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblBorders>\(sides.joined())\
            </w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/>\
            <w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>\(columns)</w:tblGrid>\(rows)</w:tbl>
            """
    }
}
