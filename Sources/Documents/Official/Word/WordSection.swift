/// Pages of one orientation, counted together, in twentieths of a point (ECMA-376 part 1, 17.6).
struct WordSection {
    let style: DocumentStyle
    let isLying: Bool
    /// Annexes are counted anew (Phụ lục I, Mục I).
    let isAnnex: Bool
    let hasFoot: Bool

    private static let (short, long) = (11906, 16838)

    private var width: Int { isLying ? WordSection.long : WordSection.short }
    private var height: Int { isLying ? WordSection.short : WordSection.long }

    var textWidth: Int {
        width - twips(style.margins.left.millimetres) - twips(style.margins.right.millimetres)
    }

    /// The page number stands at the top in the middle, and not on the first page; the foot stands on all.
    var markup: String {
        let orientation = isLying ? " w:orient=\"landscape\"" : ""
        let feet =
            hasFoot
            ? "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"first\" r:id=\"rId3\"/>"
            : ""
        let margins = style.margins
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="rId2"/>\(feet)<w:type w:val="nextPage"/>\
            <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/>\
            <w:pgMar w:top="\(twips(margins.top.millimetres))" w:right="\(twips(margins.right.millimetres))" \
            w:bottom="\(twips(margins.bottom.millimetres))" w:left="\(twips(margins.left.millimetres))" \
            w:header="567" w:footer="284" w:gutter="0"/>\(isAnnex ? "<w:pgNumType w:start=\"1\"/>" : "")<w:titlePg/></w:sectPr>
            """
    }
}

/// Millimetres in twentieths of a point.
func twips(_ millimetres: Int) -> Int { Int((Double(millimetres) * 1440 / 25.4).rounded()) }
