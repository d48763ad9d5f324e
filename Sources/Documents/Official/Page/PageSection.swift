internal import Markup

/// Pages of one orientation, counted together.
struct PageSection {
    let style: DocumentStyle
    let place: Int
    let isLying: Bool
    let isAnnex: Bool
    let depth: Int
    var elements: [DocumentElement] = []
    /// Whether what it is about is its highest heading.
    var isWithoutTitle = false

    init(_ style: DocumentStyle, place: Int, isLying: Bool, isAnnex: Bool, _ depth: Int) {
        self.style = style
        self.place = place
        self.isLying = isLying
        self.isAnnex = isAnnex
        self.depth = depth
    }

    var markup: HTML {
        let pieces = PageElements(style: style, depth: depth, isWithoutTitle: isWithoutTitle)
        var grids = 0
        let all = elements.enumerated().map { index, element in
            if case .table = element { grids += 1 }
            let isLast = index + 1 == elements.count || !elements[index + 1].isSubtitle
            return pieces.markup(element, isLastSubtitle: isLast, grid: place * 100 + grids)
        }
        return "<section class=\"sheet s\(place)\">\(all)</section>"
    }

    /// Its pages: their size, where their number stands, and how wide the columns of its tables are.
    var css: HTML {
        let size: HTML = isLying ? "A4 landscape" : "A4 portrait"
        let margins = style.margins
        let restart: HTML = isAnnex ? "counter-reset:page 1;" : ""
        return """
            @page s\(place){size:\(size);margin:\(margins.top.millimetres)mm \(margins.right.millimetres)mm \
            \(margins.bottom.millimetres)mm \(margins.left.millimetres)mm;\
            @top-center{content:counter(page);font:\(style.sizes.pageNumber.points)pt "Times New Roman","Liberation Serif",serif}\
            @bottom-left{content:element(verification);width:100%}}
            @page :nth(1 of s\(place)){\(restart)@top-center{content:none}}
            .official .s\(place){page:s\(place)}
            \(columns)
            """
    }

    private var columns: [HTML] {
        let grids = elements.compactMap { if case .table(let grid) = $0 { grid } else { nil } }
        return grids.enumerated().flatMap { index, grid in
            grid.shares.enumerated().map { column, share in
                ".official .g\(place * 100 + index + 1) col:nth-child(\(column + 1)){width:\(share / 10).\(share % 10)%}\n"
            }
        }
    }
}

extension DocumentGrid {
    /// How wide the columns are, in thousandths of the table.
    var shares: [Int] {
        let total = max(1, columns.reduce(0) { $0 + $1.weight })
        return columns.map { $0.weight * 1000 / total }
    }
}
