package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A citation says what kind of text it is and what it is about or which number it bears.
    package static let citationNamesItsText = Rule("citation.names-its-text")
}

/// How somebody writes a citation.
package struct CitationDraft: Hashable, Sendable {
    package var kind: String
    package var number: String
    package var issuedOn: Day?
    package var issuer: String
    package var abstract: String
    package var validFrom: Day?
    package var validThrough: Day?
    package var citedId: Key<Programme>?

    package init(
        kind: String, number: String = "", issuedOn: Day? = nil, issuer: String = "", abstract: String = "",
        validFrom: Day? = nil, validThrough: Day? = nil, citedId: Key<Programme>? = nil
    ) {
        self.kind = CleanText.cleaned(kind)
        self.number = CleanText.cleaned(number)
        self.issuedOn = issuedOn
        self.issuer = CleanText.cleaned(issuer)
        self.abstract = CleanText.cleaned(abstract)
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.citedId = citedId
    }

    func check() throws(Refusal) {
        guard !kind.isEmpty, !(number + abstract).isEmpty else {
            throw .invalid(
                .citationNamesItsText, "loai-van-ban",
                "Hãy ghi loại văn bản (ví dụ “Luật”) và số, ký hiệu hoặc trích yếu của văn bản.")
        }
        if let validFrom, let validThrough, validThrough < validFrom {
            throw .invalid(
                .periodRunsForward, "het-hieu-luc",
                "Ngày hết hiệu lực ở trước ngày có hiệu lực. Hãy ghi lại một trong hai ngày.")
        }
        for (field, text) in [("loai-van-ban", kind), ("so", number), ("co-quan", issuer), ("trich-yeu", abstract)]
        where text.count > 1000 {
            throw .invalid([.init(field, "Hãy rút gọn còn không quá 1.000 ký tự (đang có \(text.count)).")])
        }
    }
}

extension Work {
    /// The texts on which a programme rests, in their order.
    package func citations(of programme: Programme) throws -> [Citation] {
        try session.all(
            Citation.self, "SELECT * FROM citation WHERE programme_id = \(programme.id) ORDER BY position, id")
    }

    /// Adds a text on which the programme rests, as the last.
    @discardableResult
    package func addCitation(_ draft: CitationDraft, to id: Key<Programme>) throws -> Citation {
        let programme = try openToDrafters(id)
        try draft.check()
        if let cited = draft.citedId { _ = try self.programme(cited) }
        let last = try session.first(
            Int.self, "SELECT coalesce(max(position), 0) FROM citation WHERE programme_id = \(id)")
        let citation = Citation(id: newKey(), programmeId: id, position: (last ?? 0) + 1, draft, version: 1)
        try session.insert(citation)
        try record("programme.citation-added", programme, Facts().with("Căn cứ", citation.line))
        return citation
    }

    /// Changes what is said of a cited text.
    package func alterCitation(_ id: Key<Citation>, to draft: CitationDraft, version: Int) throws {
        let (old, programme) = try openCitation(id)
        try requireSeen(version, now: old.version, of: old.line)
        try draft.check()
        if let cited = draft.citedId { _ = try self.programme(cited) }
        let new = Citation(
            id: id, programmeId: programme.id, position: old.position, draft, version: old.version + 1)
        try session.update(new)
        try record("programme.citation-altered", programme, Facts().changed("Căn cứ", from: old.line, to: new.line))
    }

    /// Takes a citation out of the text.
    package func removeCitation(_ id: Key<Citation>, version: Int) throws {
        let (citation, programme) = try openCitation(id)
        try requireSeen(version, now: citation.version, of: citation.line)
        try session.delete(citation)
        try record("programme.citation-removed", programme, Facts().with("Căn cứ", citation.line))
    }

    /// Puts the citations in another order.
    package func orderCitations(of id: Key<Programme>, _ order: [Key<Citation>]) throws {
        let programme = try openToDrafters(id)
        try place(try citations(of: programme).map(\.id), in: order, table: "citation")
        try record("programme.citations-ordered", programme)
    }

    private func openCitation(_ id: Key<Citation>) throws -> (Citation, Programme) {
        guard let citation = try session.find(Citation.self, id) else { throw Refusal.absent }
        return (citation, try openToDrafters(citation.programmeId))
    }
}

extension Citation {
    init(id: Key<Citation>, programmeId: Key<Programme>, position: Int, _ draft: CitationDraft, version: Int) {
        self.init(
            id: id, programmeId: programmeId, position: position, kind: draft.kind, number: draft.number,
            issuedOn: draft.issuedOn, issuer: draft.issuer, abstract: draft.abstract, validFrom: draft.validFrom,
            validThrough: draft.validThrough, citedId: draft.citedId, version: version)
    }
}
