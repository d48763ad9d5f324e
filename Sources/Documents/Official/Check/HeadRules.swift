internal import Vietnamese

/// Quốc hiệu and Tiêu ngữ, issuer, type and abstract (ô 1, 2, 5).
struct HeadRules {
    let anatomy: DocumentAnatomy
    let style: DocumentStyle

    func check(_ findings: inout FormatFindings) {
        switch style.emblem {
        case .nation:
            emblem(anatomy.nation, Emblem.nation, style.sizes.emblem, &findings)
            emblem(anatomy.motto, Emblem.motto, style.sizes.motto, &findings)
        case .organisation(let name): emblem(anatomy.organisation, name, style.sizes.emblem, &findings)
        }
        issuer(&findings)
        title(&findings)
    }

    /// The decree itself prints CỘNG HÒA and CỘNG HOÀ: where the tone stands is no fault.
    private func emblem(
        _ paragraph: Layout.Paragraph?, _ words: String, _ size: TypeSize, _ findings: inout FormatFindings
    ) {
        guard let paragraph else {
            return findings.add(.emblem, "đầu trang 1", expected: "“\(words)”", found: "không có")
        }
        if ToneStyle.new.applied(to: paragraph.words) != words {
            findings.add(.emblem, paragraph.place.words, expected: "“\(words)”", found: "“\(paragraph.words)”")
        }
        if !paragraph.isBold {
            findings.add(.emblem, paragraph.place.words, expected: "chữ đậm", found: "chữ thường")
        }
        findings.size(paragraph, .emblem, size)
    }

    /// In the cell over the number: the issuer in bold capitals, the body above it in capitals that are not bold.
    private func issuer(_ findings: inout FormatFindings) {
        guard let number = anatomy.numbers.first, number.isInTable else { return }
        let names = anatomy.main.filter {
            $0.place.table == number.place.table && $0.place.row < number.place.row
                && $0.place.column == number.place.column && $0.words.contains(where: \.isLetter)
        }
        guard let last = names.last else {
            return findings.add(
                .issuer, number.place.words, expected: "tên cơ quan, tổ chức ban hành", found: "không có")
        }
        if !last.isBold {
            findings.add(.issuer, last.place.words, expected: "tên cơ quan ban hành bằng chữ đậm", found: "chữ thường")
        }
        for name in names {
            if !name.isUpperCase {
                findings.add(.issuer, name.place.words, expected: "chữ in hoa", found: "“\(short(name.words))”")
            }
            findings.size(name, .issuer, name.isBold ? style.sizes.issuer : style.sizes.superior)
        }
    }

    private func title(_ findings: inout FormatFindings) {
        if let letter = anatomy.letterAbstract, anatomy.isLetter {
            findings.size(letter, .title, style.sizes.letterAbstract)
            if !letter.words.hasPrefix("V/v ") {
                findings.add(
                    .title, letter.place.words, expected: "trích yếu bắt đầu bằng “V/v”",
                    found: "“\(short(letter.words))”")
            }
            return
        }
        guard let title = anatomy.title else {
            return findings.add(
                .title, "đầu văn bản", expected: "tên loại văn bản in hoa, đậm, canh giữa", found: "không thấy")
        }
        if !title.isBold { findings.add(.title, title.place.words, expected: "tên loại chữ đậm", found: "chữ thường") }
        findings.size(title, .title, style.sizes.kind)
        if anatomy.abstracts.isEmpty {
            findings.add(
                .title, title.place.words, expected: "trích yếu đậm, canh giữa dưới tên loại", found: "không thấy",
                .hint)
        }
        for abstract in anatomy.abstracts { findings.size(abstract, .title, style.sizes.abstract) }
    }
}

/// The beginning of a text, for a finding.
func short(_ text: String) -> String { text.count > 80 ? "\(text.prefix(80))…" : text }
