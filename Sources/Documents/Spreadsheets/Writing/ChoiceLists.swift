internal import CXlsxWriter

/// The lists of values that cells are chosen from; they stand on a hidden sheet of their own, since a list inside a
/// rule may not be longer than 255 characters nor hold a comma.
struct ChoiceLists {
    private struct List: Hashable {
        let title: String
        let values: [String]
    }

    private var lists: [List] = []
    let sheetName: String

    init(sheetName: String) {
        self.sheetName = sheetName
    }

    var isEmpty: Bool { lists.isEmpty }

    /// Lets every cell of the column, from that row on, hold nothing but these values.
    mutating func offer(
        _ values: [String], under title: String, in sheet: UnsafeMutablePointer<lxw_worksheet>, column: Int,
        fromRow row: Int
    ) {
        let place = place(of: List(title: title, values: values))
        let letters = CellPlace.letters(of: place)
        let texts = CStrings()
        var rule = lxw_data_validation()
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        rule.value_formula = texts.lend("='\(sheetName)'!$\(letters)$2:$\(letters)$\(values.count + 1)")
        rule.error_title = texts.lend(SpreadsheetWording.choiceTitle)
        rule.error_message = texts.lend(SpreadsheetWording.choiceMessage)
        withExtendedLifetime(texts) {
            _ = worksheet_data_validation_range(
                sheet, UInt32(row), UInt16(column), UInt32(CellPlace.lastRow - 1), UInt16(column), &rule)
        }
    }

    /// The rows of the hidden sheet: the titles, then the values below each other.
    var rows: [[Cell]] {
        let height = lists.map(\.values.count).max() ?? 0
        let values = (0..<height).map { row in
            lists.map { row < $0.values.count ? Cell.text($0.values[row]) : .empty }
        }
        return [lists.map { .text($0.title) }] + values
    }

    private mutating func place(of list: List) -> Int {
        if let place = lists.firstIndex(of: list) { return place }
        lists.append(list)
        return lists.count - 1
    }
}
