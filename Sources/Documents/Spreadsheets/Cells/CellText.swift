internal import Vietnamese

extension Cell {
    /// The cell as a person would copy it out and as it should be stored: cleaned text, days as `21/02/2019`, numbers
    /// without separators of thousands and with a decimal point.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text): CleanText.cleaned(text, as: .lines)
        case .number(let number): DecimalText.plain(number)
        case .integer(let number): String(number)
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .day(let day): day.vietnamese
        case .moment(let day, let second): "\(day.vietnamese) \(ClockText.hours(second))"
        case .error(let code): code
        }
    }

    /// Whether there is nothing a person could see: no value, or only spaces.
    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.isEmpty || CleanText.cleaned(text).isEmpty
        case .number, .integer, .boolean, .day, .moment, .error: false
        }
    }
}
