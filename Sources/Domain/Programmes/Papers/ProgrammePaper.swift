internal import Documents
internal import Storage
internal import Vietnamese

extension Desk {
    /// A programme that the actor sees as a document of Word, in the layout of Nghị định 30/2020/NĐ-CP.
    ///
    /// Taken in again, it gives the same programme.
    package func paper(ofProgramme id: Key<Programme>, as actor: Actor) async throws -> MadePaper {
        let (programme, text) = try await look(as: actor) { work in
            let programme = try work.programme(id)
            return (programme, try ProgrammePaper(programme, work).text)
        }
        return MadePaper(
            name: "\(programme.fileName).docx", type: MadePaper.word, bytes: try OfficialWord.write(text))
    }
}

extension Programme {
    /// `chuong-trinh-phoi-hop-hoat-dong-nam-2019`.
    var fileName: String {
        let words = SearchText.tokens(SearchText.folded(title)).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        return words.isEmpty ? "chuong-trinh-\(firstYear)" : String(words.joined(separator: "-").prefix(80))
    }
}

/// A programme laid out as its document (domain: header, title, citations, chapters I to VI, signatures, recipients,
/// and the table of assignments as an annex).
struct ProgrammePaper {
    private let programme: Programme
    private let content: ProgrammeText
    private let head: PaperHead
    private let grid: AssignmentGrid
    private let createdAt: Int
    private let parent: String?
    private let verification: DocumentVerification?

    /// - Parameter signed: what is known once it is put before its signatories; a draft leaves room for it.
    init(_ programme: Programme, _ work: Work, signed: SignedHead? = nil) throws {
        self.programme = programme
        content = try work.text(of: programme)
        head = try signed.map { try PaperHead(programme, work, $0) } ?? PaperHead(programme, work)
        verification = signed?.verification
        grid = try AssignmentGrid(programme, work)
        createdAt = Int(work.now.milliseconds / 1000)
        parent = try programme.parentId.flatMap { id in
            try work.session.first(
                Programme.self,
                "SELECT * FROM programme WHERE id = \(id) AND \(Programme.visible(to: work.actor, on: work.today))")
        }?.title
    }

    var text: OfficialDocument {
        OfficialDocument(
            opening + purpose + groups + responsibilities + closing + annex,
            properties: DocumentProperties(
                title: programme.title, subject: "\(programme.kind.wording.vietnamese), \(programme.yearText)",
                author: head.lead, createdAt: createdAt), style: head.style, verification: verification)
    }

    // MARK: Chapters

    private var opening: [DocumentElement] {
        let lines = DraftHead.lines(of: programme.title)
        let title: [DocumentElement] =
            lines.count > 1 ? [.title(lines[0]), .subtitle(lines[1])] : lines.map { .subtitle($0) }
        let last = content.citations.count - 1
        let citations = content.citations.enumerated().map { place, line in
            DocumentElement.citation("\(DraftHead.citing)\(line)\(place == last ? "." : ";")")
        }
        let notes =
            content.themes.map { DocumentElement.note("\(DraftHead.theme)\($0)") }
            + (parent.map { [.note("\(DraftHead.carryingOut)\($0)")] } ?? [])
        return [.letterhead(head.letterhead)] + title + citations + notes + clause(.opening)
    }

    private var purpose: [DocumentElement] {
        [.heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích")] + clause(.purpose)
            + [.subheading("2. Yêu cầu")] + clause(.requirements)
    }

    private var groups: [DocumentElement] {
        [.heading("II. NỘI DUNG PHỐI HỢP")]
            + content.groups.enumerated().flatMap { place, group in
                [DocumentElement.subheading("\(place + 1). \(group.title)")]
                    + group.assignments.map { .item("- \($0.title)") }
            }
    }

    private var responsibilities: [DocumentElement] {
        [.heading("III. PHÂN CÔNG TRÁCH NHIỆM")]
            + content.parties.enumerated().flatMap { place, party in
                [
                    DocumentElement.subheading(
                        "\(place + 1). \(party.name)\(party.isLead ? DraftResponsibilities.leading : "")")
                ]
                    + clause(.responsibilities(party.id))
            }
    }

    private var closing: [DocumentElement] {
        [.heading("IV. CHẾ ĐỘ GIAO BAN, THÔNG TIN, BÁO CÁO")] + clause(.reporting)
            + [.heading("V. KINH PHÍ")] + clause(.money) + [.heading("VI. TỔ CHỨC THỰC HIỆN")]
            + ended(clause(.organisation)) + [.signatures(head.signatures), .recipients(head.recipients)]
    }

    private var annex: [DocumentElement] {
        guard !content.groups.isEmpty else { return [] }
        return [.turn, .annex("PHỤ LỤC. BẢNG PHÂN CÔNG NHIỆM VỤ"), .table(grid.grid)]
    }

    private func clause(_ name: ClauseName) -> [DocumentElement] {
        let text = content.clauses.first { $0.name == name }?.text ?? ""
        guard !text.isEmpty else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { .clause(String($0)) }
    }

    /// With the sign that ends a document, unless somebody typed it.
    private func ended(_ lines: [DocumentElement]) -> [DocumentElement] {
        guard case .clause(let text)? = lines.last else { return [.lastClause("")] }
        return text.hasSuffix("./.") ? lines : lines.dropLast() + [.lastClause(text)]
    }
}
