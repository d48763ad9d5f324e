internal import Foundation

/// One line of the table: what was measured, what is asked of it, and how many times better it is than asked.
struct Finding {
    let what: String
    let bar: String
    let measured: String
    /// At least 1 where the bar is met; nothing for what is only there to compare with.
    let ratio: Double?

    /// At least so many in a second.
    static func rate(_ what: String, _ measured: Double, atLeast bar: Double) -> Finding {
        Finding(what: what, bar: "≥ \(number(bar))/s", measured: "\(number(measured))/s", ratio: measured / bar)
    }

    /// At least so many times something else.
    static func times(_ what: String, _ measured: Double, atLeast bar: Double) -> Finding {
        Finding(what: what, bar: "≥ \(number(bar)) lần", measured: "\(number(measured)) lần", ratio: measured / bar)
    }

    /// Less than so much.
    static func amount(_ what: String, _ measured: Double, _ unit: String, below bar: Double) -> Finding {
        Finding(
            what: what, bar: "< \(number(bar)) \(unit)", measured: "\(number(measured)) \(unit)", ratio: bar / measured)
    }

    /// Something to compare the others with.
    static func yardstick(_ what: String, _ measured: Double, _ unit: String) -> Finding {
        Finding(what: what, bar: "–", measured: "\(number(measured))\(unit)", ratio: nil)
    }

    var line: String { "| \(what) | \(bar) | \(measured) | \(ratio.map { Finding.number($0) } ?? "–") |" }

    /// A number as people in Viet Nam write it, with as many digits as say something.
    static func number(_ value: Double) -> String {
        let digits = value >= 100 || value == value.rounded() ? 0 : value >= 10 ? 1 : 2
        let plain = String(format: "%.\(digits)f", value).split(separator: ".")
        let whole = String(plain[0])
        let grouped = whole.reversed().enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, digit.offset % 3 == 0 { text.append(".") }
            text.append(digit.element)
        }
        return String(grouped.reversed()) + (plain.count > 1 ? ",\(plain[1])" : "")
    }
}
