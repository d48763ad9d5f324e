internal import Vietnamese

/// Number and symbol, place and day (ô 3, 4).
struct NumberRules {
    let anatomy: DocumentAnatomy
    let style: DocumentStyle

    private var isOfMinutes: Bool { anatomy.kind == .minutes }

    func check(_ findings: inout FormatFindings) {
        number(&findings)
        day(&findings)
    }

    private func number(_ findings: inout FormatFindings) {
        guard let number = anatomy.numbers.first else {
            if !isOfMinutes {
                findings.add(.numbering, "đầu trang 1", expected: "dòng “\(example)”", found: "không có")
            }
            return
        }
        findings.size(number, .numbering, style.sizes.number)
        let words = number.words
        guard let parts = parts(of: words) else {
            return findings.add(.symbol, number.place.words, expected: "dạng “\(example)”", found: "“\(short(words))”")
        }
        if let value = Int(parts.number), value < 1 || parts.number != (value < 10 ? "0\(value)" : "\(value)") {
            findings.add(
                .numbering, number.place.words, expected: "số từ 01, số dưới 10 thêm số 0 phía trước",
                found: "“\(parts.number)”")
        }
        kind(parts.symbol, number, &findings)
    }

    /// The symbol begins with the abbreviation of the type that stands over the document.
    private func kind(_ symbol: String, _ number: Layout.Paragraph, _ findings: inout FormatFindings) {
        guard let kind = anatomy.kind, !kind.abbreviation.isEmpty else { return }
        let first = String(symbol.prefix { $0 != "-" && $0 != "/" })
        guard !first.hasPrefix(kind.abbreviation) else { return }
        findings.add(
            .symbol, number.place.words, expected: "“\(kind.abbreviation)” cho \(LetterCase.lower(kind.name))",
            found: "“\(first)”")
    }

    private var example: String {
        switch style.numberPattern {
        case .slashed: "Số: 01/CTr-MTTQ-BTT"
        case .hyphened: "Số 01-CTr/ĐTN"
        }
    }

    /// Room is left for a number that is not drawn yet.
    private func parts(of words: String) -> (number: String, symbol: String)? {
        switch style.numberPattern {
        case .slashed:
            let pattern = #/^Số: ?(\d+|[\s….]*)\/([A-ZĐ][A-Za-zĐđƯư]*(?:[-\/&][A-ZĐƯ0-9][A-ZĐƯa-zđư0-9.]*)*)$/#
            return words.wholeMatch(of: pattern).map { (String($0.1), String($0.2)) }
        case .hyphened:
            let pattern = #/^Số\s+(\d+|[\s….]*)-([A-ZĐ][A-Za-zĐđƯư]*(?:[-\/][A-ZĐƯ0-9][A-ZĐƯa-zđư0-9.]*)+)$/#
            return words.wholeMatch(of: pattern).map { (String($0.1), String($0.2)) }
        }
    }

    private func day(_ findings: inout FormatFindings) {
        guard let day = anatomy.days.first else {
            if !isOfMinutes {
                findings.add(
                    .placeAndDay, "đầu trang 1", expected: "dòng địa danh, ngày, tháng, năm", found: "không có")
            }
            return
        }
        if anatomy.days.count > 1 {
            findings.add(
                .placeAndDay, anatomy.days[1].place.words, expected: "một dòng địa danh, ngày, tháng, năm",
                found: "\(anatomy.days.count) dòng")
        }
        if let number = anatomy.numbers.first, !isBeside(number, day) {
            findings.add(
                .placeAndDay, day.place.words, expected: "cùng dòng với số, ký hiệu", found: "ở dòng khác")
        }
        if !day.isItalic { findings.add(.placeAndDay, day.place.words, expected: "chữ nghiêng", found: "chữ đứng") }
        findings.size(day, .placeAndDay, style.sizes.day)
        form(day, &findings)
    }

    private func isBeside(_ number: Layout.Paragraph, _ day: Layout.Paragraph) -> Bool {
        number.isInTable
            ? (number.place.table, number.place.row) == (day.place.table, day.place.row) : number.place == day.place
    }

    /// Days under 10 and the months 1 and 2 get a zero, the months 3 to 9 do not (Phụ lục I, Mục II.4).
    private func form(_ day: Layout.Paragraph, _ findings: inout FormatFindings) {
        let words = day.words
        if words.firstMatch(of: #/^\S[^,]*, ngày/#) == nil {
            findings.add(
                .placeAndDay, day.place.words, expected: "địa danh, dấu phẩy rồi đến ngày", found: "“\(short(words))”")
        }
        guard let match = words.firstMatch(of: #/ngày (\d+) tháng (\d+) năm (\d{4})/#), let number = Int(match.1),
            let month = Int(match.2)
        else {
            let isOpen = words.firstMatch(of: #/ngày[\s….]+tháng[\s….\d]+năm/#) != nil
            if !isOpen {
                findings.add(.day, day.place.words, expected: "ngày 05 tháng 6 năm 2020", found: "“\(short(words))”")
            }
            return
        }
        let right = DateText.document(year: Int(match.3) ?? 0, month: month, day: number)
        if !(1...31).contains(number) || !(1...12).contains(month) || right != match.0 {
            findings.add(
                .day, day.place.words, expected: (1...12).contains(month) ? "“\(right)”" : "tháng từ 01 đến 12",
                found: "“\(match.0)”")
        }
    }
}
