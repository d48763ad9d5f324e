internal import CXlsxWriter

/// The formats of one workbook, each made when it is first needed; libxlsxwriter frees them with the workbook.
struct CellFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    enum Kind: Hashable {
        case heading, subheading
        case title(isRequired: Bool)
        case look(SheetColumn.Look)
        case general
    }

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [Kind: Format] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    /// The format, or nothing when memory has run out; cells then look plain.
    subscript(kind: Kind) -> Format? {
        mutating get {
            if let format = made[kind] { return format }
            guard let format = workbook_add_format(workbook) else { return nil }
            CellFormats.shape(format, as: kind)
            made[kind] = format
            return format
        }
    }

    private static func shape(_ format: Format, as kind: Kind) {
        switch kind {
        case .heading:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .subheading:
            format_set_italic(format)
        case .title(let isRequired):
            shapeTitle(format, color: isRequired ? 0xFCE4D6 : 0xE7E6E6)
        case .look(let look):
            format_set_num_format(format, code(look))
            if look == .text { format_set_text_wrap(format) }
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .general:
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    private static func shapeTitle(_ format: Format, color: UInt32) {
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bg_color(format, color)
    }

    /// `@` keeps a text a text even after a person has opened the cell and left it again: `=1+1` does not become 2,
    /// nor `00070` 70.
    private static func code(_ look: SheetColumn.Look) -> String {
        switch look {
        case .text, .code: "@"
        case .integer, .number(decimals: 0): "#,##0"
        case .ordinal: "0"
        case .number(let decimals): "#,##0.\(String(repeating: "0", count: min(max(decimals, 1), 9)))"
        case .day: "dd/mm/yyyy"
        case .moment: "dd/mm/yyyy hh:mm"
        }
    }
}
