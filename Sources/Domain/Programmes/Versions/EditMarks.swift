/// Which elements of two sequences have no counterpart: the fewest to remove and to add.
///
/// Myers' algorithm in linear space (E. W. Myers, An O(ND) Difference Algorithm, 1986): find a point in the middle of
/// a shortest way, then do the same on both sides of it. Where that takes too long, the search goes on from the
/// furthest point that it has reached, so that the time stays bounded and what is alike is still found.
struct EditMarks {
    private let old: [Int32]
    private let new: [Int32]
    private(set) var removed: [Bool]
    private(set) var added: [Bool]
    /// The furthest places reached on each diagonal, from the beginning and from the end.
    private var forward: [Int]
    private var backward: [Int]
    private let center: Int

    /// How many changes are looked for from either side before the best point so far is taken.
    private static let patience = 250

    init(_ old: [Int32], _ new: [Int32]) {
        self.old = old
        self.new = new
        removed = Array(repeating: false, count: old.count)
        added = Array(repeating: false, count: new.count)
        center = new.count + 1
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
    }

    /// Compares the two stretches and marks what is only in one of them.
    mutating func compare(_ left: Range<Int>, _ right: Range<Int>) {
        var (low, high, newLow, newHigh) = (left.lowerBound, left.upperBound, right.lowerBound, right.upperBound)
        while low < high, newLow < newHigh, old[low] == new[newLow] {
            low += 1
            newLow += 1
        }
        while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
            high -= 1
            newHigh -= 1
        }
        if low < high, newLow < newHigh {
            let (x, y) = middle(low..<high, newLow..<newHigh)
            compare(low..<x, newLow..<y)
            compare(x..<high, y..<newHigh)
            return
        }
        for index in low..<high { removed[index] = true }
        for index in newLow..<newHigh { added[index] = true }
    }

    /// A point through which a shortest way leads, or a short one when that is not found in time.
    private mutating func middle(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int) {
        let lowest = left.lowerBound - right.upperBound
        let highest = left.upperBound - right.lowerBound
        var ahead = Diagonals(left.lowerBound - right.lowerBound, within: lowest...highest)
        var behind = Diagonals(left.upperBound - right.upperBound, within: lowest...highest)
        let isOdd = !(ahead.low - behind.low).isMultiple(of: 2)
        forward[center + ahead.low] = left.lowerBound
        backward[center + behind.low] = left.upperBound
        for _ in 0..<EditMarks.patience {
            ahead.widen { forward[center + $0] = -1 }
            if let point = advance(ahead, left, right, meeting: isOdd ? behind : nil) { return point }
            behind.widen { backward[center + $0] = Int.max }
            if let point = retreat(behind, left, right, meeting: isOdd ? nil : ahead) { return point }
        }
        return furthest(ahead, behind, left, right)
    }

    /// Of the points reached from both ends the one that lies furthest from its end.
    private func furthest(
        _ ahead: Diagonals, _ behind: Diagonals, _ left: Range<Int>, _ right: Range<Int>
    ) -> (Int, Int) {
        let reached = stride(from: ahead.low, through: ahead.high, by: 2).map { diagonal in
            let x = min(forward[center + diagonal], left.upperBound, right.upperBound + diagonal)
            return (x, x - diagonal)
        }.max { $0.0 + $0.1 < $1.0 + $1.1 }
        let met = stride(from: behind.low, through: behind.high, by: 2).map { diagonal in
            let x = max(backward[center + diagonal], left.lowerBound, right.lowerBound + diagonal)
            return (x, x - diagonal)
        }.min { $0.0 + $0.1 < $1.0 + $1.1 }
        guard let reached, let met else { return (left.upperBound, right.upperBound) }
        let (fromStart, fromEnd) = (
            reached.0 + reached.1 - left.lowerBound - right.lowerBound,
            left.upperBound + right.upperBound - met.0 - met.1
        )
        return fromStart >= fromEnd ? reached : met
    }

    private mutating func advance(
        _ diagonals: Diagonals, _ left: Range<Int>, _ right: Range<Int>, meeting others: Diagonals?
    ) -> (Int, Int)? {
        var diagonal = diagonals.high
        while diagonal >= diagonals.low {
            let (below, above) = (forward[center + diagonal - 1], forward[center + diagonal + 1])
            var x = below < above ? above : below + 1
            var y = x - diagonal
            while x < left.upperBound, y < right.upperBound, old[x] == new[y] {
                x += 1
                y += 1
            }
            forward[center + diagonal] = x
            if let others, others.contains(diagonal), backward[center + diagonal] <= x { return (x, y) }
            diagonal -= 2
        }
        return nil
    }

    private mutating func retreat(
        _ diagonals: Diagonals, _ left: Range<Int>, _ right: Range<Int>, meeting others: Diagonals?
    ) -> (Int, Int)? {
        var diagonal = diagonals.high
        while diagonal >= diagonals.low {
            let (below, above) = (backward[center + diagonal - 1], backward[center + diagonal + 1])
            var x = below < above ? below : above - 1
            var y = x - diagonal
            while x > left.lowerBound, y > right.lowerBound, old[x - 1] == new[y - 1] {
                x -= 1
                y -= 1
            }
            backward[center + diagonal] = x
            if let others, others.contains(diagonal), x <= forward[center + diagonal] { return (x, y) }
            diagonal -= 2
        }
        return nil
    }
}

/// The diagonals that a search has reached: it widens by one on either side, and narrows at the border.
private struct Diagonals {
    private(set) var low: Int
    private(set) var high: Int
    private let bounds: ClosedRange<Int>

    init(_ start: Int, within bounds: ClosedRange<Int>) {
        (low, high) = (start, start)
        self.bounds = bounds
    }

    func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }

    /// Takes in one diagonal more on either side; `clear` is told which neighbours nobody has reached.
    mutating func widen(_ clear: (Int) -> Void) {
        if low > bounds.lowerBound {
            low -= 1
            clear(low - 1)
        } else {
            low += 1
        }
        if high < bounds.upperBound {
            high += 1
            clear(high + 1)
        } else {
            high -= 1
        }
    }
}
