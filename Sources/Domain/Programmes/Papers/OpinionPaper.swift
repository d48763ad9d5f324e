internal import Documents
internal import Foundation
internal import Vietnamese

/// The table "tổng hợp, tiếp thu, giải trình ý kiến" as a file: every opinion that the actor reads, with its answer.
package struct OpinionPaper: Sendable {
    package enum Form: String, Sendable, CaseIterable {
        case docx, xlsx
    }

    /// Of which rounds.
    package enum Rounds: Sendable, Hashable {
        case all
        case only(Key<ConsultationRound>)
        /// Counted from 1.
        case number(Int)

        func holds(_ round: ConsultationRound) -> Bool {
            switch self {
            case .all: true
            case .only(let id): round.id == id
            case .number(let number): round.number == number
            }
        }
    }

    private let programme: Programme
    private let head: PaperHead
    private let lines: [OpinionLine]
    private let round: ConsultationRound?
    /// Who joined after the parties were asked.
    private let notAsked: [Party]
    private let createdAt: Int
    private let year: Int

    init(_ programme: Programme, _ rounds: Rounds, _ work: Work) throws {
        self.programme = programme
        head = try PaperHead(programme, work)
        round = rounds == .all ? nil : try work.rounds(of: programme).first(where: rounds.holds)
        guard rounds == .all || round != nil else { throw Refusal.absent }
        lines = try work.opinions(on: programme, round: round?.id)
        notAsked = try work.partiesNotAsked(of: programme)
        createdAt = Int(work.now.milliseconds / 1000)
        year = work.today.year
    }

    private var title: String { "Bảng tổng hợp, tiếp thu, giải trình ý kiến" }

    private var subtitle: String {
        "Đối với dự thảo “\(programme.title)”\(round.map { ", đợt lấy ý kiến \($0.number)" } ?? "")"
    }

    private var properties: DocumentProperties {
        DocumentProperties(title: "\(title) – \(programme.title)", author: head.lead, createdAt: createdAt)
    }

    private var rows: [[String]] {
        lines.enumerated().map { place, line in ["\(place + 1)"] + OpinionRow(line: line).texts }
    }

    // MARK: Files

    func made(as form: Form) throws -> MadePaper {
        let name = "y-kien-\(programme.fileName).\(form.rawValue)"
        switch form {
        case .docx: return MadePaper(name: name, type: MadePaper.word, bytes: try OfficialWord.write(document))
        case .xlsx: return MadePaper(name: name, type: MadePaper.workbook, bytes: try workbook())
        }
    }

    var document: OfficialDocument {
        let columns = OpinionRow.columns.map { DocumentGrid.Column($0.title, $0.weight, isCentred: $0.isCentred) }
        return head.body.document(
            [
                .letterhead(head.body.letterhead(.report, on: nil, year: year)), .title("Báo cáo"),
                .subtitle("\(title) \(inSentence(subtitle))"), .clause(summary),
                .table(DocumentGrid(columns, rows.map { .cells($0) })),
                .lastClause("\(head.lead) trân trọng báo cáo các bên tham gia chương trình"),
            ], title: properties.title, recipients: ["Các bên tham gia chương trình;"],
            createdAt: createdAt, isLandscape: true)
    }

    private func workbook() throws -> [UInt8] {
        let writer = try SpreadsheetWriter(
            folder: FileManager.default.temporaryDirectory.path, properties: properties)
        let columns = OpinionRow.columns.enumerated().map { place, column in
            SheetColumn(column.title, look: place == 0 ? .ordinal : .text, width: Double(column.weight) * 2.5)
        }
        try writer.begin(SheetLayout(name: "Ý kiến", heading: [title, subtitle, summary], columns: columns))
        for (place, row) in rows.enumerated() {
            try writer.add([.integer(place + 1)] + row.dropFirst().map { $0.isEmpty ? .empty : .text($0) })
        }
        return try writer.finish()
    }

    private var summary: String {
        let standing = lines.filter { $0.withdrawal == nil }
        let outcomes = Reply.Outcome.allCases.compactMap { outcome -> String? in
            let count = standing.count { $0.reply?.outcome == outcome }
            return count == 0 ? nil : "\(LetterCase.lower(outcome.wording.vietnamese)) \(count)"
        }
        let open = standing.count { $0.reply == nil }
        let counts =
            outcomes + (open == 0 ? [] : ["chưa trả lời \(open)"])
            + (lines.count == standing.count ? [] : ["đã rút \(lines.count - standing.count)"])
        let late =
            notAsked.isEmpty
            ? "" : " Tham gia sau khi lấy ý kiến: \(notAsked.map(\.name).joined(separator: "; "))."
        return "Tổng số \(lines.count) ý kiến\(counts.isEmpty ? "." : ": \(counts.joined(separator: ", ")).")\(late)"
    }
}

/// One opinion in the cells of the table.
private struct OpinionRow {
    static let columns: [(title: String, weight: Int, isCentred: Bool)] = [
        ("TT", 4, true), ("Nội dung được góp ý", 11, false), ("Đơn vị góp ý", 10, false), ("Ý kiến góp ý", 18, false),
        ("Đề xuất sửa thành", 18, false), ("Kết quả", 8, true), ("Nội dung tiếp thu, giải trình", 18, false),
        ("Ghi chú", 9, false),
    ]

    let line: OpinionLine

    var texts: [String] {
        let opinion = line.opinion
        let speaker = "\(line.partyName)\n\(opinion.personName), \(opinion.officeTitle)"
        let outcome =
            line.reply?.outcome.wording.vietnamese ?? (line.withdrawal == nil ? "Chưa trả lời" : "Đã rút")
        return [
            opinion.heading, speaker, opinion.comment, opinion.proposal ?? "", outcome, line.reply?.text ?? "", notes,
        ]
    }

    private var notes: String {
        [
            "Đợt \(line.roundNumber)", line.opinion.isLate ? "Góp ý muộn" : nil,
            line.isContradicted ? "Có đề xuất khác của bên khác" : nil,
            line.withdrawal.map { $0.reason.isEmpty ? "Đã rút" : "Đã rút: \($0.reason)" },
            line.partyLeftOn.map { "Đơn vị đã rời chương trình ngày \($0.vietnamese)" },
            line.versionNumber.map { "Sửa ở phiên bản \($0)" },
        ].compactMap(\.self).joined(separator: "\n")
    }
}

extension Desk {
    /// The table of opinions on a programme that the actor reads, of one round or of all.
    package func paper(
        ofOpinionsOn id: Key<Programme>, _ rounds: OpinionPaper.Rounds = .all, as form: OpinionPaper.Form,
        by actor: Actor
    ) async throws -> MadePaper {
        try await look(as: actor) { try OpinionPaper($0.programme(id), rounds, $0) }.made(as: form)
    }
}
