internal import Markup

/// Tables of facts and of signatures as they stand on a page.
enum PageTables {
    static func grid(_ grid: DocumentGrid, _ number: Int) -> HTML {
        let columns = grid.shares.map { "<col width=\"\($0 / 10).\($0 % 10)%\">" as HTML }
        let titles = grid.columns.map { "<th scope=\"col\">\(said($0.title))</th>" as HTML }
        let name = "Bảng: \(grid.columns.map(\.title).joined(separator: ", "))"
        let rows = grid.rows.map { row -> HTML in
            switch row {
            case .chapter(let text):
                "<tr class=\"part\"><th scope=\"rowgroup\" colspan=\"\(grid.columns.count)\">\(said(text))</th></tr>\n"
            case .cells(let texts):
                "<tr>\(zip(texts, grid.columns).map { cell($0, isCentred: $1.isCentred) })</tr>\n"
            }
        }
        return """
            <div class="wide"><table class="grid g\(number)" aria-label="\(name)"><colgroup>\(columns)</colgroup>\
            <thead><tr>\(titles)</tr></thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private static func cell(_ text: String, isCentred: Bool) -> HTML {
        isCentred ? "<td class=\"middle\">\(said(text))</td>" : "<td>\(said(text))</td>"
    }

    /// Nơi nhận on the left, the signer on the right.
    static func signature(_ cell: SignatureCell, _ names: [String]) -> HTML {
        """
        <table class="signatures" role="presentation"><tbody><tr><td class="left">\(recipients(names))</td>\
        <td>\(above(cell))\(below(cell))</td></tr></tbody></table>

        """
    }

    static func signatures(_ cells: [SignatureCell]) -> HTML {
        let pairs = SignaturePairs.of(cells).map { pair -> HTML in
            if let middle = pair.middle {
                return """
                    <tbody><tr><td colspan="2">\(above(middle))</td></tr>\
                    <tr><td colspan="2">\(below(middle))</td></tr></tbody>
                    """
            }
            return """
                <tbody><tr><td>\(pair.left.map(above))</td><td>\(pair.right.map(above))</td></tr>\
                <tr><td>\(pair.left.map(below))</td><td>\(pair.right.map(below))</td></tr></tbody>
                """
        }
        return "<table class=\"signatures\" role=\"presentation\">\(pairs)</table>\n"
    }

    static func recipients(_ names: [String]) -> HTML {
        let lines = names.map { "<p>\(said("- \($0)"))</p>\n" as HTML }
        return "<div class=\"recipients\"><p class=\"to\">Nơi nhận:</p>\n\(lines)</div>\n"
    }

    private static func above(_ cell: SignatureCell) -> HTML {
        HTML.joined(cell.lines.map { "<p class=\"signer\">\(upper($0))</p>\n" })
    }

    /// The room has the anchor for its name, so that the printer can say where a signature stands.
    private static func below(_ cell: SignatureCell) -> HTML {
        let room: HTML =
            cell.anchor.isEmpty ? "<div class=\"room\"></div>" : "<div class=\"room\" id=\"\(cell.anchor)\"></div>"
        return "\(room)<p class=\"signer\">\(said(cell.name))</p>\n"
    }
}
