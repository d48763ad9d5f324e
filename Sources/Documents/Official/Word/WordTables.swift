internal import Vietnamese

/// Tables as they are drawn: of facts, of signatures.
struct WordTables {
    let style: DocumentStyle
    let width: Int

    private typealias Look = WordMarkup.Look

    func grid(_ grid: DocumentGrid) -> String {
        let total = max(1, grid.columns.reduce(0) { $0 + $1.weight })
        let widths = grid.columns.map { width * $0.weight / total }
        let size = style.sizes.grid.halfPoints
        let titles = zip(grid.columns, widths).map { column, width in
            cell(width, [WordMarkup.cellLine(column.title, Look(size: size, isBold: true), "center")])
        }
        let rows = grid.rows.map { row in
            switch row {
            case .chapter(let text):
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                    + cell(
                        widths.reduce(0, +),
                        [WordMarkup.cellLine(text, Look(size: size, isBold: true), "left")], span: widths.count)
                    + "</w:tr>"
            case .cells(let texts):
                "<w:tr>"
                    + zip(texts, zip(grid.columns, widths)).map { text, column in
                        cell(
                            column.1,
                            text.pieces(at: UInt8(ascii: "\n")).map {
                                WordMarkup.cellLine($0, Look(size: size), column.0.isCentred ? "center" : "left")
                            })
                    }.joined() + "</w:tr>"
            }
        }
        let head = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(titles.joined())</w:tr>"
        return table(widths, head + rows.joined(), hasLines: true)
    }

    /// Nơi nhận on the left, the signer on the right.
    func signature(_ signature: SignatureCell, _ recipients: [String]) -> String {
        let widths = [width / 2, width - width / 2]
        let left = WordElements(style: style).recipients(recipients)
        let right = above(signature, staysWithNext: false) + [below(signature)]
        return table(
            widths,
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cell(widths[0], left))\(cell(widths[1], right))</w:tr>",
            hasLines: false)
    }

    /// Two in a row, names on one level; a single one stands on the right, a last one in the middle.
    func signatures(_ signatures: [SignatureCell]) -> String {
        let widths = [width / 2, width - width / 2]
        let rows = SignaturePairs.of(signatures).map { pair in
            if let middle = pair.middle {
                return row([cell(width, above(middle, staysWithNext: true), span: 2)])
                    + row([cell(width, [below(middle)], span: 2)])
            }
            let sides = zip(widths, [pair.left, pair.right])
            return row(sides.map { cell($0, $1.map { above($0, staysWithNext: true) } ?? [empty]) })
                + row(sides.map { cell($0, $1.map { [below($0)] } ?? [empty]) })
        }
        return table(widths, rows.joined(), hasLines: false)
    }

    private var empty: String { WordMarkup.cellLine("", Look(), "center") }

    private func above(_ signature: SignatureCell, staysWithNext: Bool) -> [String] {
        let lines = signature.lines.isEmpty ? [""] : signature.lines
        return lines.map {
            WordMarkup.paragraph(
                WordStyleName.plain, LetterCase.upper($0), Look(size: style.sizes.signer.halfPoints, isBold: true),
                "\(staysWithNext ? "<w:keepNext/>" : "")<w:jc w:val=\"center\"/>")
        }
    }

    private func below(_ signature: SignatureCell) -> String {
        WordMarkup.paragraph(
            WordStyleName.plain, signature.name, Look(size: style.sizes.signer.halfPoints, isBold: true),
            "<w:spacing w:before=\"\(twips(SignatureCell.room))\"/><w:jc w:val=\"center\"/>")
    }

    private func row(_ cells: [String]) -> String {
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
    }

    func cell(_ width: Int, _ paragraphs: [String], span: Int = 1) -> String {
        let spans = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(spans)</w:tcPr>\(paragraphs.joined())</w:tc>"
    }

    func table(_ widths: [Int], _ rows: String, hasLines: Bool) -> String {
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
