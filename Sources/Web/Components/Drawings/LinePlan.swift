/// Where everything of a drawing of lines stands, for one width of paper.
struct LinePlan {
    struct Box {
        let node: LineNode
        let isCentre: Bool
        var x: Int
        var y: Int
        let width: Int
        let labels: [String]
        let sublabels: [String]

        var height: Int { 20 + labels.count * 18 + sublabels.count * 15 }
        var middle: Int { x + width / 2 }
        var bottom: Int { y + height }
    }

    struct Stroke {
        let kind: LineKind
        let path: String
    }

    struct Word {
        let text: String
        let x: Int
        let y: Int
        var isMiddle = true
    }

    let width: Int
    private(set) var height = 0
    private(set) var boxes: [Box] = []
    private(set) var strokes: [Stroke] = []
    private(set) var words: [Word] = []
    /// Room between two bodies, where the word of the line stands.
    private let gap = 36

    init(_ drawing: LineDrawing, width: Int, columns: Int) {
        self.width = width
        var centre = Self.box(drawing.centre, x: 0, width: min(width, 320), isCentre: true)
        centre.x = (width - centre.width) / 2
        centre.y = placeChains(drawing.chains, above: centre)
        boxes.append(centre)
        height = centre.bottom
        placeBranches(drawing.branches, under: centre, columns: columns)
        height += 2
    }

    private static func box(_ node: LineNode, x: Int, width: Int, isCentre: Bool = false) -> Box {
        let room = width - 22
        return Box(
            node: node, isCentre: isCentre, x: x, y: 0, width: width,
            labels: TextWidth.lines(node.label, size: 14, width: room, atMost: 4),
            sublabels: node.sublabel.map { TextWidth.lines($0, size: 12, width: room, atMost: 3) } ?? [])
    }

    /// Places the chains side by side with their near ends level, and tells where the centre begins.
    private mutating func placeChains(_ chains: [Line], above centre: Box) -> Int {
        let chains = chains.filter { !$0.nodes.isEmpty }
        guard !chains.isEmpty else { return 2 }
        let column = (width - (chains.count - 1) * 14) / chains.count
        let boxWidth = min(column, 250)
        let columns = chains.enumerated().map { index, chain in
            chain.nodes.map { Self.box($0, x: index * (column + 14) + (column - boxWidth) / 2, width: boxWidth) }
        }
        let tallest = columns.map { $0.reduce(0) { $0 + $1.height + gap } - gap }.max() ?? 0
        let floor = tallest + 2
        for (index, chain) in chains.enumerated() {
            place(columns[index], of: chain, upFrom: floor, to: centre, entry: index, of: chains.count)
        }
        return floor + gap + 14
    }

    private mutating func place(
        _ column: [Box], of chain: Line, upFrom floor: Int, to centre: Box, entry: Int, of count: Int
    ) {
        var floor = floor
        for (index, node) in column.enumerated() {
            var node = node
            node.y = floor - node.height
            boxes.append(node)
            if index > 0 {
                strokes.append(Stroke(kind: chain.kind, path: "M\(node.middle) \(node.bottom)V\(node.bottom + gap)"))
                words.append(Word(text: node.node.edge ?? chain.name, x: node.middle, y: node.bottom + gap / 2 + 4))
            } else {
                let target = centre.middle + (2 * entry - count + 1) * min(60, centre.width / (count + 2)) / 2
                let turn = node.bottom + gap - 2
                strokes.append(
                    Stroke(kind: chain.kind, path: "M\(node.middle) \(node.bottom)V\(turn)H\(target)V\(turn + 16)"))
                words.append(Word(text: node.node.edge ?? chain.name, x: node.middle, y: node.bottom + gap / 2 + 2))
            }
            floor = node.y - gap
        }
    }

    /// Places each branch under the one before, its bodies hanging on a trunk at the left.
    private mutating func placeBranches(_ branches: [Line], under centre: Box, columns: Int) {
        let branches = branches.filter { !$0.nodes.isEmpty }
        for (index, branch) in branches.enumerated() {
            let trunk = 6 + 10 * (branches.count - 1 - index)
            let start = centre.middle - 12 * index
            let left = 6 + 10 * branches.count + 8
            let turn = centre.bottom + 10 + 6 * index
            words.append(Word(text: branch.name, x: left, y: height + gap + 6, isMiddle: false))
            height += gap + 18
            let reach = placeRows(branch.nodes, kind: branch.kind, left: left, trunk: trunk, columns: columns)
            strokes.append(
                Stroke(kind: branch.kind, path: "M\(start) \(centre.bottom)V\(turn)H\(trunk)V\(reach)"))
        }
    }

    /// Places the bodies in rows, and tells how far down the trunk must reach.
    private mutating func placeRows(_ nodes: [LineNode], kind: LineKind, left: Int, trunk: Int, columns: Int) -> Int {
        let boxWidth = (width - left - (columns - 1) * 12) / columns
        var reach = height
        for start in stride(from: 0, to: nodes.count, by: columns) {
            let row = nodes[start..<min(start + columns, nodes.count)].enumerated().map { offset, node in
                Self.box(node, x: left + offset * (boxWidth + 12), width: boxWidth)
            }
            let tallest = row.map(\.height).max() ?? 0
            reach = height + tallest / 2
            let last = row.last?.x ?? left
            strokes.append(Stroke(kind: kind, path: "M\(trunk) \(reach)H\(last)"))
            for var box in row {
                box.y = height + (tallest - box.height) / 2
                boxes.append(box)
            }
            height += tallest + 10
        }
        height -= 10
        return reach
    }
}
