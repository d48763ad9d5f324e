/// Which objects name which, in any revision so far: an object that something named before it existed was prepared.
struct PDFMentions {
    private var by: [Int: Set<Int>] = [:]

    /// Notes what the objects of the given numbers name.
    mutating func note(_ numbers: some Sequence<Int>, of file: PDFFile) {
        for number in numbers {
            for target in file.object(number).targets { by[target, default: []].insert(number) }
        }
    }

    func isMentioned(_ number: Int) -> Bool { by[number] != nil }

    /// Whether nobody but these names it.
    func isMentionedOnly(by allowed: Set<Int>, _ number: Int) -> Bool { (by[number] ?? []).isSubset(of: allowed) }
}
