internal import Vietnamese

/// What somebody writes of an office.
package struct OfficeDraft: Hashable, Sendable {
    package var title: String
    /// The abbreviation; the title where there is none.
    package var shortTitle: String
    package var rank: Int
    package var seats: Int
    package var role: Role
    package var signing: SigningSet
    package var listed: Bool

    package init(
        title: String, shortTitle: String = "", rank: Int, seats: Int = 1, role: Role, signing: [Office.Signing] = [],
        listed: Bool = true
    ) {
        self.title = CleanText.cleaned(title)
        let short = CleanText.cleaned(shortTitle)
        self.shortTitle = short.isEmpty ? self.title : short
        self.rank = rank
        self.seats = seats
        self.role = role
        self.signing = SigningSet(signing)
        self.listed = listed
    }

    /// What is written of the office now.
    package init(_ office: Office) {
        self.init(
            title: office.title, shortTitle: office.shortTitle, rank: office.rank, seats: office.seats,
            role: office.role,
            signing: office.signing.list, listed: office.listed)
    }

    /// Refuses what no office can be.
    func check() throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if title.isEmpty { problems.append(.init("ten", "Hãy ghi tên chức vụ.")) }
        for (field, text) in [("ten", title), ("viet-tat", shortTitle)] where text.count > 300 {
            problems.append(.init(field, "Hãy rút gọn còn không quá 300 ký tự (đang có \(text.count))."))
        }
        if !(1...999).contains(rank) { problems.append(.init("thu-bac", "Hãy ghi thứ bậc từ 1 đến 999.")) }
        if !(1...999).contains(seats) { problems.append(.init("so-nguoi", "Hãy ghi số người từ 1 đến 999.")) }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// What is different from another draft, as people read it.
    func facts(from old: OfficeDraft?) -> Facts {
        Facts().changed("Chức vụ", from: old?.title, to: title)
            .changed("Viết tắt", from: old?.shortTitle, to: shortTitle)
            .changed("Thứ bậc", from: old.map { "\($0.rank)" }, to: "\(rank)")
            .changed("Số người", from: old.map { "\($0.seats)" }, to: "\(seats)")
            .changed("Vai trò", from: old?.role.wording.vietnamese, to: role.wording.vietnamese)
            .changed("Cách ký", from: old?.signing.words, to: signing.words)
            .changed("Hiện trong danh bạ", from: old.map { $0.listed ? "Có" : "Không" }, to: listed ? "Có" : "Không")
    }
}

extension SigningSet {
    /// The ways of signing in words; nothing where the holder does not sign.
    package var words: String? { list.isEmpty ? nil : list.map(\.wording.vietnamese).joined(separator: "; ") }
}
