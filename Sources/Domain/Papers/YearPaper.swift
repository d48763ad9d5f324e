package import Documents
internal import Storage
internal import Vietnamese

/// A document of the year that the record gives, as somebody would write it by hand.
package enum YearPaper: Hashable, Sendable {
    /// The programme itself, as it is written so far.
    case programme(Key<Programme>)
    /// Báo cáo tổng hợp, tiếp thu, giải trình ý kiến, of every round.
    case opinions(of: Key<Programme>)
    /// Công văn lấy ý kiến of a round.
    case consultationLetter(Key<ConsultationRound>, of: Key<Programme>)
    /// Tờ trình to the Party committee about the draft.
    case submission(Key<Programme>)
    /// Kế hoạch of one party.
    case plan(Key<Party>, of: Key<Programme>)
    /// Báo cáo of the results of a year.
    case report(Key<Programme>, year: Int)
    /// Quyết định khen thưởng, with room for whom.
    case decision(Key<Programme>)
    /// Giấy mời of one delegate.
    case invitation(Key<Delegate>)
    /// Biên bản.
    case minutes(Key<Conference>)
    /// Thông báo kết luận.
    case conclusions(Key<Conference>)
}

/// A document of the year, and how its files are called, without what says in which form they are.
package struct YearDocument: Sendable {
    package let text: OfficialDocument
    package let name: String
}

extension Work {
    /// A document of the year with the name of its files, of something that the actor sees.
    package func yearDocument(_ paper: YearPaper) throws -> YearDocument {
        YearDocument(text: try document(paper), name: try fileName(of: paper))
    }

    private func fileName(of paper: YearPaper) throws -> String {
        switch paper {
        case .programme(let id): try programme(id).fileName
        case .opinions(let id): "y-kien-\(try programme(id).fileName)"
        case .consultationLetter: "cong-van-lay-y-kien"
        case .submission: "to-trinh"
        case .plan: "ke-hoach"
        case .report(_, let year): "bao-cao-\(year)"
        case .decision: "quyet-dinh-khen-thuong"
        case .invitation: "giay-moi"
        case .minutes: "bien-ban"
        case .conclusions: "thong-bao-ket-luan"
        }
    }

    /// A document of the year, of something that the actor sees, in the form of the organisation that issues it.
    package func document(_ paper: YearPaper) throws -> OfficialDocument { try document(paper, signed: nil) }

    /// - Parameter signed: what is known once it is put before its signatory.
    func document(_ paper: YearPaper, signed: SignedHead?) throws -> OfficialDocument {
        switch paper {
        case .programme(let id): return try ProgrammePaper(try programme(id), self).text
        case .opinions(let id): return try OpinionPaper(try programme(id), .all, self).document
        case .consultationLetter(let round, let id):
            let programme = try programme(id)
            guard let round = try rounds(of: programme).first(where: { $0.id == round }) else { throw Refusal.absent }
            return try consultationLetter(round, programme, signed)
        case .submission(let id): return try submission(try programme(id), signed)
        case .plan(let party, let id):
            let programme = try programme(id)
            guard let party = try parties(of: programme).first(where: { $0.id == party }) else { throw Refusal.absent }
            return try plan(of: party, programme, signed)
        case .report(let id, let year):
            let programme = try programme(id)
            guard programme.years.contains(year) else { throw Refusal.absent }
            return try report(of: programme, year, signed)
        case .decision(let id): return try decision(on: try programme(id))
        case .invitation(let id): return try invitationPaper(of: id)
        case .minutes(let id): return try minutesPaper(of: try conference(id))
        case .conclusions(let id): return try conclusionsNotice(of: try conference(id), signed)
        }
    }
}

/// A title in the middle of a sentence: with a small letter where its first word is no name.
func inSentence(_ title: String) -> String {
    guard let second = title.dropFirst().first, second.isLowercase else { return title }
    return LetterCase.lower(String(title.prefix(1))) + title.dropFirst()
}
