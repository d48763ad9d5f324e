/// A document to be written, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
package struct WordText: Hashable, Sendable {
    package var elements: [WordElement]
    package var properties: DocumentProperties
    /// The whole document lies, for wide tables.
    package var isLandscape: Bool

    package init(_ elements: [WordElement], properties: DocumentProperties, isLandscape: Bool = false) {
        self.elements = elements
        self.properties = properties
        self.isLandscape = isLandscape
    }
}

/// One element of an administrative document.
package enum WordElement: Hashable, Sendable {
    /// Who issues it on the left (ô 2, 3), Quốc hiệu and Tiêu ngữ with place and day on the right (ô 1, 4).
    case letterhead(WordLetterhead)
    /// The name of the type (ô 5a), in capitals.
    case title(String)
    /// What it is about (trích yếu).
    case subtitle(String)
    case citation(String)
    /// `I. MỤC ĐÍCH, YÊU CẦU`.
    case heading(String)
    /// `PHỤ LỤC`: a heading in the middle of its page.
    case annex(String)
    /// `1. Mục đích`.
    case subheading(String)
    /// One line of text; an empty one keeps its place.
    case clause(String)
    /// The last line of the text, with the sign `./.` that ends documents.
    case lastClause(String)
    /// One point of a list.
    case item(String)
    case note(String)
    case table(WordGrid)
    /// The signatures of all parties, two in a row (ô 7a, 7b).
    case signatures([WordSignature])
    /// Nơi nhận (ô 9b).
    case recipients([String])
    /// What follows stands on pages that lie.
    case turn
}

/// The head of the first page.
package struct WordLetterhead: Hashable, Sendable {
    /// The body above the one that issues; empty where there is none.
    package let superior: String
    /// One under the other; several where several bodies issue it together.
    package let issuers: [String]
    /// `Số: …/CTr-MTTQ-BTT`.
    package let number: String
    /// `Hoàn Kiếm, ngày 21 tháng 02 năm 2019`.
    package let placeAndDay: String

    package init(superior: String = "", issuers: [String], number: String = "", placeAndDay: String = "") {
        self.superior = superior
        self.issuers = issuers
        self.number = number
        self.placeAndDay = placeAndDay
    }
}

/// One party's place to sign.
package struct WordSignature: Hashable, Sendable {
    /// `TM. BAN THƯỜNG TRỰC`, `CHỦ TỊCH`.
    package let lines: [String]
    package let name: String

    package init(_ lines: [String], name: String = "") {
        self.lines = lines
        self.name = name
    }
}

/// A table with titles that stand again at the head of each page.
package struct WordGrid: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let title: String
        /// How wide it is in relation to the others.
        package let weight: Int
        package let isCentred: Bool

        package init(_ title: String, _ weight: Int, isCentred: Bool = false) {
            self.title = title
            self.weight = weight
            self.isCentred = isCentred
        }
    }

    package enum Row: Hashable, Sendable {
        case cells([String])
        /// One line over all columns, between the rows of two chapters.
        case chapter(String)
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
