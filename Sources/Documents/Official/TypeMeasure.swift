internal import Foundation

/// How wide a line in bold Times is, for the lines that are as long as the words above them.
enum TypeMeasure {
    /// In thousandths of the size, from the space to the tilde; Liberation Serif has the metrics of Times New Roman.
    private static let widths = [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
        667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500,
        556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
        500, 500, 444, 394, 220, 394, 520,
    ]

    /// In points.
    static func width(_ text: String, size: Int) -> Double {
        let thousandths = text.decomposedScalars.reduce(0) { $0 + width($1) }
        return Double(thousandths * size) / 1000
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "đ": 556
        case "Đ": 722
        case _ where (0x20..<0x7F).contains(scalar.value): widths[Int(scalar.value) - 0x20]
        case "\u{31B}": 60
        case _ where scalar.properties.canonicalCombiningClass != .notReordered: 0
        default: 500
        }
    }
}

extension String {
    /// Letters apart from their marks.
    fileprivate var decomposedScalars: [Unicode.Scalar] {
        Array(decomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
