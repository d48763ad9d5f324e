import Foundation

/// What the cells of a workbook refer to.
struct CellValues {
    let strings: SharedStrings
    let styles: Styles
    let countsFrom1904: Bool
}

/// One cell while its XML comes in.
struct CellBuilder {
    enum Fault: Error {
        case tooLong, unreadable
    }

    /// How the value is written (ECMA-376 part 1, 18.18.11).
    private enum Kind {
        case number, sharedText, inlineText, formulaText, boolean, error, isoDate
    }

    private let values: CellValues
    private var kind = Kind.number
    private var style = 0
    private(set) var isFormula = false
    private var isInValue = false
    private var bytes: [UInt8] = []
    private var inline: RichText
    private let limit: Int

    init(values: CellValues, limit: Int) {
        self.values = values
        self.limit = limit
        inline = RichText(limit: limit)
    }

    mutating func start(type: UnsafeBufferPointer<UInt8>?, style: UnsafeBufferPointer<UInt8>?) {
        kind = type.map { CellBuilder.kind($0) } ?? .number
        self.style = style.flatMap { PlainNumber.whole($0) } ?? 0
        isFormula = false
        isInValue = false
        bytes.removeAll(keepingCapacity: true)
        inline.clear()
    }

    mutating func started(_ name: XMLName) {
        switch name {
        case "v": isInValue = true
        case "f": isFormula = true
        default: inline.started(name)
        }
    }

    mutating func ended(_ name: XMLName) {
        if "v" ~= name { isInValue = false } else { inline.ended(name) }
    }

    /// Takes what stands between two tags; false when the value grows beyond what a cell may hold.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isInValue else { return inline.append(piece) }
        bytes.append(contentsOf: piece)
        return bytes.count <= RichText.bytes(of: limit)
    }

    var value: Result<Cell, Fault> {
        switch kind {
        case .inlineText: inline.joined.map { .success(CellBuilder.text($0)) } ?? .failure(.tooLong)
        case _ where bytes.isEmpty: .success(.empty)
        case .number: number
        case .sharedText: sharedText
        case .formulaText: formulaText
        case .boolean: .success(.boolean(bytes == [UInt8(ascii: "1")] || bytes == Array("true".utf8)))
        case .error: .success(.error(String(decoding: bytes, as: UTF8.self)))
        case .isoDate: .success(ISODate.cell(String(decoding: bytes, as: UTF8.self)))
        }
    }

    private var number: Result<Cell, Fault> {
        let format = values.styles[style]
        if format == .plain, let whole = bytes.withUnsafeBufferPointer({ PlainNumber.whole($0) }) {
            return .success(.integer(whole))
        }
        guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { return .failure(.unreadable) }
        return .success(SerialDay.cell(number, as: format, countsFrom1904: values.countsFrom1904))
    }

    private var sharedText: Result<Cell, Fault> {
        let index = bytes.withUnsafeBufferPointer { PlainNumber.whole($0) }
        return index.flatMap { values.strings[$0] }.map { .success(CellBuilder.text($0)) } ?? .failure(.unreadable)
    }

    private var formulaText: Result<Cell, Fault> {
        let text = CellEscapes.text(of: bytes)
        return text.utf16.count <= limit ? .success(CellBuilder.text(text)) : .failure(.tooLong)
    }

    private static func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

    private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
        switch String(decoding: type, as: UTF8.self) {
        case "s": .sharedText
        case "inlineStr": .inlineText
        case "str": .formulaText
        case "b": .boolean
        case "e": .error
        case "d": .isoDate
        default: .number
        }
    }
}
