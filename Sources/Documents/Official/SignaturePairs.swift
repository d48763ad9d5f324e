/// Signatures as they stand in rows: two beside each other, one alone on the right, a last one of several in the middle.
struct SignaturePairs {
    let left: SignatureCell?
    let right: SignatureCell?
    let middle: SignatureCell?

    static func of(_ cells: [SignatureCell]) -> [SignaturePairs] {
        if let only = cells.first, cells.count == 1 { return [SignaturePairs(left: nil, right: only, middle: nil)] }
        return stride(from: 0, to: cells.count, by: 2).map { place in
            place + 1 < cells.count
                ? SignaturePairs(left: cells[place], right: cells[place + 1], middle: nil)
                : SignaturePairs(left: nil, right: nil, middle: cells[place])
        }
    }
}
