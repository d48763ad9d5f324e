/// Whether a cell holds what its column asks for.
struct CellCheck: Sendable {
    private let kind: TableColumn.Kind
    /// What each word that may be written stands for, when there is a choice.
    private let choices: [TitleKey: String]

    init(_ kind: TableColumn.Kind) {
        self.kind = kind
        guard case .choice(let offered) = kind else {
            choices = [:]
            return
        }
        let words = offered.flatMap { choice in
            ([choice.title.vietnamese, choice.title.english, choice.key] + choice.synonyms)
                .map { (TitleKey($0), choice.key) }
        }
        choices = Dictionary(words) { first, _ in first }
    }

    /// The value as it is kept, or a sentence on what is wrong.
    func value(of cell: Cell) -> Result<Cell, CellFault> {
        if case .error(let code) = cell { return .failure(.formulaError(code)) }
        return switch kind {
        case .text(let longest): text(cell, longest: longest)
        case .code(let length): .success(.text(CellCheck.code(cell, length: length)))
        case .integer(let range): integer(cell, in: range)
        case .money: money(cell)
        case .number: cell.number.map { .success(SerialDay.plain($0)) } ?? .failure(.notANumber)
        case .day: cell.day.map { .success(.day($0)) } ?? .failure(cell.integer == nil ? .notADay : .bareNumberForDay)
        case .moment: cell.moment.map { .success(.moment($0.day, second: $0.second)) } ?? .failure(.notAMoment)
        case .yesNo: cell.boolean.map { .success(.boolean($0)) } ?? .failure(.notYesOrNo)
        case .choice(let offered): choice(cell, of: offered)
        }
    }

    private func text(_ cell: Cell, longest: Int) -> Result<Cell, CellFault> {
        let text = cell.text
        return text.count <= longest ? .success(.text(text)) : .failure(.tooLong(length: text.count, longest: longest))
    }

    private func integer(_ cell: Cell, in range: ClosedRange<Int>) -> Result<Cell, CellFault> {
        guard let number = cell.integer else { return .failure(cell.number == nil ? .notANumber : .notWhole) }
        return range.contains(number) ? .success(.integer(number)) : .failure(.outside(range))
    }

    private func money(_ cell: Cell) -> Result<Cell, CellFault> {
        guard case .text = cell else { return integer(cell, in: 0...Int.max) }
        return integer(.text(SpreadsheetWording.withoutCurrency(cell.text)), in: 0...Int.max)
    }

    private func choice(_ cell: Cell, of offered: [TableChoice]) -> Result<Cell, CellFault> {
        choices[TitleKey(cell.text)].map { .success(.text($0)) }
            ?? .failure(.notAllowed(offered.map(\.title.vietnamese)))
    }

    /// A number has lost the zeros it began with; the length of the code tells how many.
    private static func code(_ cell: Cell, length: Int?) -> String {
        let text = cell.text
        guard case .integer(let number) = cell, number >= 0, let length, text.count < length else { return text }
        return String(repeating: "0", count: length - text.count) + text
    }
}

/// What can be wrong with a cell; `SpreadsheetWording` says it.
enum CellFault: Error, Hashable {
    case missing
    case uncountedFormula
    case formulaError(String)
    case tooLong(length: Int, longest: Int)
    case notANumber
    case notWhole
    case outside(ClosedRange<Int>)
    case notADay
    /// A day that a spreadsheet shows as the number it is stored as.
    case bareNumberForDay
    case notAMoment
    case notYesOrNo
    case notAllowed([String])
}
