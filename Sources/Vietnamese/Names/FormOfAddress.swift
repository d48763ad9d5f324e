/// How a person is spoken of before the name; which form is used belongs to the organisation and the occasion.
package enum FormOfAddress: String, CaseIterable, Sendable {
    case comrade
    case mister
    case madam
    /// When it is not known which of the two.
    case misterOrMadam

    /// The words in the middle of a sentence: "đồng chí", "ông", "bà", "ông/bà".
    package var words: String {
        switch self {
        case .comrade: "đồng chí"
        case .mister: "ông"
        case .madam: "bà"
        case .misterOrMadam: "ông/bà"
        }
    }

    /// The short words of a list: "Đ/c", "Ông", "Bà", "Ông/Bà".
    package var listWords: String {
        switch self {
        case .comrade: "Đ/c"
        case .mister: "Ông"
        case .madam: "Bà"
        case .misterOrMadam: "Ông/Bà"
        }
    }
}

extension PersonName {
    /// The person spoken to, by tên: "đồng chí Phú".
    package func addressed(as form: FormOfAddress) -> String {
        "\(form.words) \(given)"
    }

    /// The person spoken of, by the whole name: "đồng chí Lê Hồng Phú".
    package func mentioned(as form: FormOfAddress) -> String {
        "\(form.words) \(full)"
    }

    /// The person in a list, with the office behind: "Đ/c Bùi Hoàng Phan - Phó Bí thư Thường trực Quận ủy".
    package func listed(as form: FormOfAddress, office: String = "") -> String {
        let person = "\(form.listWords) \(full)"
        return office.isEmpty ? person : "\(person) - \(office)"
    }
}
