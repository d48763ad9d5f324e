internal import Documents
internal import Vietnamese

/// Writes the lines above a signature for one organisation on one day.
struct SigningLines {
    let profile: OrganisationProfile
    /// Who heads the organisation on the day.
    let head: SigningHolder?
    /// The head's office, also when nobody holds it.
    let vacantHead: SigningOffice?

    private var marks: SignerMarks { profile.documentStyle.rules.marks }

    /// The ways in which the holder of an office signs by the office itself.
    ///
    /// Authorisation needs a delegation.
    func capacities(of signer: SigningHolder) -> [SigningCapacity] {
        signer.office.signing.list.compactMap { way in
            guard way != .authorised, way == .head || headTitle != nil else { return nil }
            return SigningCapacity(
                way: way, lines: lines(way, signer: signer, giver: head), proof: .holding(signer.holding.id), scope: nil
            )
        }
    }

    /// A head signs for the collective or alone, a deputy below the head's title, others by the head's order or
    /// authorisation without the line of the collective (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 7).
    func lines(_ way: Office.Signing, signer: SigningHolder, giver: SigningHolder?) -> [String] {
        let title = printed(signer)
        let givers = giver.map { LetterCase.upper($0.office.title) } ?? headTitle ?? ""
        return switch way {
        case .head: collective + [title]
        case .deputy: collective + ["\(marks.deputy) \(givers)", title]
        case .byOrder: ["\(marks.byOrder) \(givers)", title]
        case .authorised: ["\(marks.authorised) \(givers)", title]
        }
    }

    private var collective: [String] {
        switch profile.headship {
        case .collective: [profile.signerPrefix]
        case .single: []
        }
    }

    private var headTitle: String? { (head?.office ?? vacantHead).map { LetterCase.upper($0.title) } }

    private func printed(_ signer: SigningHolder) -> String {
        let title = LetterCase.upper(signer.office.title)
        return signer.holding.isActing ? "\(marks.acting) \(title)" : title
    }
}
