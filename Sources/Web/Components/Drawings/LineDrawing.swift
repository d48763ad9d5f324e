package import Markup

/// An organisation between its superiors and those under it, along both lines: drawn, and the same in words.
///
/// The drawing comes in two widths, and the page shows the one that fits; both print.
package struct LineDrawing: Renderable {
    /// Of what this is the drawing, read aloud.
    package var label: String
    package var centre: LineNode
    /// Lines that come from above, each nearest first; two or three.
    package var chains: [Line]
    /// Those under or beside the centre.
    package var branches: [Line]
    package var language: Language

    package init(
        _ label: String, centre: LineNode, chains: [Line], branches: [Line] = [], language: Language = .vietnamese
    ) {
        self.label = label
        self.centre = centre
        self.chains = chains
        self.branches = branches
        self.language = language
    }

    package var html: HTML {
        """
        <figure class="drawing">\(legend)\(svg("wide", width: 720, columns: 3))\(svg("narrow", width: 328, columns: 1))\
        <details><summary>\(language.pick("Đọc sơ đồ bằng chữ", "The drawing in words"))</summary>\(words)</details></figure>
        """
    }

    private func svg(_ kind: StaticString, width: Int, columns: Int) -> HTML {
        let plan = LinePlan(self, width: width, columns: columns)
        return """
            <svg class="\(HTML(stringLiteral: kind))" viewBox="0 0 \(plan.width) \(plan.height)" width="\(plan.width)" \
            role="group" aria-label="\(label)">\
            \(plan.strokes, { "<path class=\"\($0.kind.rawValue)\" d=\"\($0.path)\"/>" })\
            \(plan.boxes, box)\(plan.words, word)</svg>
            """
    }

    private func box(_ box: LinePlan.Box) -> HTML {
        let content: HTML = """
            <rect class="box" x="\(box.x + 1)" y="\(box.y)" width="\(box.width - 2)" height="\(box.height)" rx="5"/>\
            \(text(of: box))
            """
        let kind: HTML = box.isCentre ? " class=\"centre\"" : ""
        guard let path = box.node.path else { return "<g\(kind)>\(content)</g>" }
        return "<a href=\"\(path)\"\(kind)><title>\(box.node.label)</title>\(content)</a>"
    }

    private func text(of box: LinePlan.Box) -> HTML {
        let top = box.y + 10
        let middle = top + box.labels.count * 18
        return """
            <text text-anchor="middle">\
            \(box.labels.enumerated(), { "<tspan x=\"\(box.middle)\" y=\"\(top + $0.offset * 18 + 14)\">\($0.element)</tspan> " })\
            </text>\(!box.sublabels.isEmpty, "<text class=\"sub\" text-anchor=\"middle\">\(sublabels(of: box, from: middle))</text>")
            """
    }

    private func sublabels(of box: LinePlan.Box, from top: Int) -> HTML {
        "\(box.sublabels.enumerated(), { "<tspan x=\"\(box.middle)\" y=\"\(top + $0.offset * 15 + 12)\">\($0.element)</tspan> " })"
    }

    private func word(_ word: LinePlan.Word) -> HTML {
        """
        <text class="edge-label" x="\(word.x)" y="\(word.y)"\(attribute: "text-anchor", word.isMiddle ? "middle" : nil)>\
        \(word.text)</text>
        """
    }

    private var legend: HTML {
        let kinds = LineKind.allCases.filter { kind in (chains + branches).contains { $0.kind == kind } }
        return "<ul class=\"legend\">\(kinds, legendLine)</ul>"
    }

    private func legendLine(_ kind: LineKind) -> HTML {
        """
        <li><svg viewBox="0 0 32 8" aria-hidden="true"><path class="\(kind.rawValue)" d="M0 4h32"/></svg>\
        \(kind.word(language))</li>
        """
    }

    private var words: HTML {
        """
        <p><b>\(centre.label)</b></p><ul>\
        \(chains, { "<li>\($0.name), \(language.pick("từ gần lên xa", "nearest first")): <ol>\($0.nodes, item)</ol></li>" })\
        \(branches, { "<li>\($0.name): <ul>\($0.nodes, item)</ul></li>" })</ul>
        """
    }

    private func item(_ node: LineNode) -> HTML {
        let name: HTML = node.path.map { "\(Link(node.label, to: $0))" } ?? "\(node.label)"
        return "<li>\(name)\(node.sublabel.map { ", \($0)" as HTML })\(node.edge.map { " (\($0))" as HTML })</li>"
    }
}
