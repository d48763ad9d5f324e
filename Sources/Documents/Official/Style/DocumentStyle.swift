/// The rules of form of documents of one kind of body, in numbers.
///
/// The value is data: the writers know how to lay out a document, a style says how large, how far and by what pattern.
package struct DocumentStyle: Hashable, Sendable {
    /// What stands at the right of the head.
    package enum Emblem: Hashable, Sendable {
        /// Quốc hiệu and Tiêu ngữ.
        case nation
        /// `ĐẢNG CỘNG SẢN VIỆT NAM`, `ĐOÀN TNCS HỒ CHÍ MINH`.
        case organisation(String)
    }

    /// How the number is joined to the symbols.
    package enum NumberPattern: Hashable, Sendable {
        /// `Số: 01/CTr-MTTQ-BTT`.
        case slashed
        /// `Số 15-CTr/ĐTN`.
        case hyphened
    }

    /// As profiles of organisations and the command line name it: `nd30`.
    package let name: String
    /// As people type it: `mttq`.
    package let shortName: String
    /// What people call it.
    package let title: String
    package let emblem: Emblem
    /// Under the issuer: signs, or nothing for a line.
    package let separator: String?
    package let numberPattern: NumberPattern
    package let sizes: DocumentSizes
    package let margins: PageMargins
    package let marks: SignerMarks
    /// Whether the checker asks for the elements of the head, or only for the page.
    package let isStrict: Bool
    /// The text that its numbers come from.
    package let law: FormLaw?
}

extension DocumentStyle {
    /// Nghị định 30/2020/NĐ-CP, Phụ lục I.
    package static let state = DocumentStyle(
        name: "nd30", shortName: "nd30", title: "Nghị định 30/2020/NĐ-CP", emblem: .nation, separator: nil,
        numberPattern: .slashed,
        sizes: .state, margins: .state, marks: .dotted, isStrict: true, law: .state)
    /// The Front's variant of the State's form (Hướng dẫn 91/HD-MTTW-BTT).
    package static let front = DocumentStyle(
        name: "front", shortName: "mttq", title: "Mặt trận Tổ quốc (theo Nghị định 30)", emblem: .nation,
        separator: nil,
        numberPattern: .slashed, sizes: .state, margins: .state, marks: .dotted, isStrict: true, law: .front)
    /// The unions' and associations' variant of the State's form.
    package static let union = DocumentStyle(
        name: "union", shortName: "cong-doan", title: "Công đoàn, hội (theo Nghị định 30)", emblem: .nation,
        separator: nil,
        numberPattern: .slashed, sizes: .state, margins: .state, marks: .dotted, isStrict: true, law: .state)
    /// Quyết định 367-QĐ/TWĐTN-VP.
    package static let youth = DocumentStyle(
        name: "qd367", shortName: "doan", title: "Đoàn Thanh niên (Quyết định 367-QĐ/TWĐTN-VP)",
        emblem: .organisation("ĐOÀN TNCS HỒ CHÍ MINH"), separator: "***", numberPattern: .hyphened, sizes: .party,
        margins: .party, marks: .dotted, isStrict: true, law: .youth)
    /// Hướng dẫn 36-HD/VPTW.
    package static let party = DocumentStyle(
        name: "hd36", shortName: "dang", title: "Văn bản của Đảng (Hướng dẫn 36-HD/VPTW)",
        emblem: .organisation("ĐẢNG CỘNG SẢN VIỆT NAM"), separator: "*", numberPattern: .hyphened, sizes: .party,
        margins: .party, marks: .stroked, isStrict: true, law: .party)
    /// Of one's own: laid out as the State's, checked for its page only.
    package static let free = DocumentStyle(
        name: "free", shortName: "tu-do", title: "Tự do", emblem: .nation, separator: nil, numberPattern: .slashed,
        sizes: .state,
        margins: .state, marks: .dotted, isStrict: false, law: nil)

    /// All that are shipped.
    package static let all = [state, front, union, youth, party, free]

    /// The style of that name, or of that short name, where there is one.
    package static func named(_ name: String) -> DocumentStyle? {
        all.first { $0.name == name || $0.shortName == name }
    }
}

/// The coded form of a style is its name: what is stored follows the rules of the style it names.
extension DocumentStyle: Codable {
    package init(from decoder: any Decoder) throws {
        let coded = try decoder.singleValueContainer()
        let name = try coded.decode(String.self)
        guard let style = DocumentStyle.named(name) else {
            throw DecodingError.dataCorruptedError(in: coded, debugDescription: "no style of documents named \(name)")
        }
        self = style
    }

    package func encode(to encoder: any Encoder) throws {
        var coded = encoder.singleValueContainer()
        try coded.encode(name)
    }
}
