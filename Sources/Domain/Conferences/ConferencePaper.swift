package import Storage
internal import Vietnamese

/// Something that the delegates read: named, with a few words or the version of a programme that it is.
package struct ConferencePaper: Record {
    package static let table: SQL = "conference_paper"

    package let id: Key<ConferencePaper>
    package let conferenceId: Key<Conference>
    package var position: Int
    package var title: String
    /// What it says or where it is found.
    package var text: String
    /// The text of a programme that it is, where it is one.
    package var versionId: Key<ProgrammeVersion>?
    package var version: Int
}

extension Work {
    /// The papers of a conference that the actor has found, in order.
    package func papers(of conference: Conference) throws -> [ConferencePaper] {
        try session.all(
            ConferencePaper.self,
            "SELECT * FROM conference_paper WHERE conference_id = \(conference.id) ORDER BY position, id")
    }

    /// Adds a paper, as the last.
    @discardableResult
    package func addPaper(
        _ title: String, text: String = "", version versionId: Key<ProgrammeVersion>? = nil, to id: Key<Conference>
    ) throws -> ConferencePaper {
        let conference = try conference(id, runIn: .beforeItCloses)
        if let versionId { _ = try version(versionId) }
        let (title, text) = try checkedPaper(title, text)
        let last = try papers(of: conference).last?.position ?? 0
        let paper = ConferencePaper(
            id: newKey(), conferenceId: id, position: last + 1, title: title, text: text, versionId: versionId,
            version: 1)
        try session.insert(paper)
        try record("conference.paper-added", conference, Facts().with("Tài liệu", title))
        return paper
    }

    /// Changes what a paper is called and says.
    package func alterPaper(
        _ id: Key<ConferencePaper>, title: String, text: String = "", version versionId: Key<ProgrammeVersion>? = nil,
        seen: Int
    ) throws {
        var (paper, conference) = try openPaper(id, seen)
        if let versionId { _ = try version(versionId) }
        let old = paper.title
        (paper.title, paper.text) = try checkedPaper(title, text)
        paper.versionId = versionId
        paper.version += 1
        try session.update(paper)
        try record(
            "conference.paper-altered", conference,
            Facts().with("Tài liệu", paper.title).changed("Tên", from: old, to: paper.title))
    }

    /// Takes a paper from the conference.
    package func removePaper(_ id: Key<ConferencePaper>, seen: Int) throws {
        let (paper, conference) = try openPaper(id, seen)
        let files = try attachments(of: .paper(id)).map(\.attachment.name)
        try dropAttachments(ofPapers: "\(id)")
        try session.delete(paper)
        try record(
            "conference.paper-removed", conference,
            Facts().with("Tài liệu", paper.title).with("Tệp", files.joined(separator: "; ")))
    }

    /// Puts the papers in another order.
    package func orderPapers(of id: Key<Conference>, _ order: [Key<ConferencePaper>]) throws {
        let conference = try conference(id, runIn: .beforeItCloses)
        try place(try papers(of: conference).map(\.id), in: order, table: "conference_paper")
        try record("conference.papers-ordered", conference)
    }

    private func openPaper(_ id: Key<ConferencePaper>, _ seen: Int) throws -> (ConferencePaper, Conference) {
        guard let paper = try session.find(ConferencePaper.self, id) else { throw Refusal.absent }
        let conference = try conference(paper.conferenceId, runIn: .beforeItCloses)
        try requireSeen(seen, now: paper.version, of: paper.title)
        return (paper, conference)
    }

    private func checkedPaper(_ title: String, _ text: String) throws(Refusal) -> (String, String) {
        let title = CleanText.cleaned(title)
        let text = CleanText.cleaned(text, as: .lines)
        guard (1...500).contains(title.count) else {
            throw .invalid([.init("ten", "Hãy ghi tên tài liệu, không quá 500 ký tự.")])
        }
        guard text.count <= 50_000 else {
            throw .invalid([.init("noi-dung", "Hãy rút gọn còn không quá 50.000 ký tự (đang có \(text.count)).")])
        }
        return (title, text)
    }
}
