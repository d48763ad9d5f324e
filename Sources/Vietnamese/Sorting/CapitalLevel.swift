/// Which letters of a text are capitals, small before capital, four letters to a digit.
struct CapitalLevel {
    private var complete: [UInt8] = []
    private var pending: UInt8 = 0
    private var count = 0

    /// Notes the next letter.
    mutating func add(_ isCapital: Bool) {
        pending = pending << 1 | (isCapital ? 1 : 0)
        count += 1
        if count == 4 {
            complete.append(CapitalLevel.digit(pending))
            pending = 0
            count = 0
        }
    }

    /// The digits so far; small letters at the end say nothing and are left out.
    var digits: ArraySlice<UInt8> {
        let all = count == 0 ? complete : complete + [CapitalLevel.digit(pending << (4 - UInt8(count)))]
        let last = all.lastIndex { $0 != UInt8(ascii: "0") }
        return last.map { all[...$0] } ?? []
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
