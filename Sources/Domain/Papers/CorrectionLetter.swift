internal import Documents

/// A letter that sets right what is wrong in the form of an issued document (Nghị định 30/2020/NĐ-CP Điều 18).
struct CorrectionLetter {
    let lead: IssuingBody
    let original: Envelope
    let lines: [CorrectionLine]
    let head: SignedHead
    /// In seconds since 1970.
    let createdAt: Int

    static func title(of original: Envelope) -> String { "Đính chính \(inSentence(original.citation))" }

    var text: OfficialDocument {
        let cited = inSentence(original.citation)
        return OfficialDocument(
            [
                .letterhead(letterhead), .addressees(head.draft.receivers.map(\.name)),
                .clause(
                    "Ngày \(original.day.vietnamese), \(original.citation) về \(inSentence(original.title)) đã được ký và phát hành. Do sai sót về thể thức, kỹ thuật trình bày, \(lead.name) đính chính như sau:"
                ),
            ] + corrections + [
                .clause("Các nội dung khác của \(cited) giữ nguyên."),
                .lastClause("\(lead.name) thông báo để các đơn vị biết, thực hiện"),
                .signature(head.cells.first ?? SignatureCell([]), recipients: ["Như trên;", "Lưu: VT."]),
            ],
            properties: DocumentProperties(
                title: CorrectionLetter.title(of: original), author: lead.name, createdAt: createdAt),
            style: lead.style, verification: head.verification)
    }

    private var letterhead: Letterhead {
        Letterhead(
            superior: lead.superior, issuers: [lead.name], number: head.numberLine(in: lead.style),
            placeAndDay: DateLine.text(place: lead.place, on: head.draft.day),
            abstract: inSentence(CorrectionLetter.title(of: original)))
    }

    private var corrections: [DocumentElement] {
        lines.enumerated().map { place, line in
            let number = lines.count > 1 ? "\(place + 1). " : ""
            return .item("\(number)\(line.place): đã in “\(line.wrong)”, nay sửa là “\(line.right)”.")
        }
    }
}
