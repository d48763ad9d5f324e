internal import Vietnamese

/// How somebody writes whom to invite.
package struct DelegateDraft: Hashable, Sendable {
    /// Who is invited: one who holds an office, whoever holds an office, an organisation, or a guest by name.
    package enum Invited: Hashable, Sendable {
        case holder(Key<Holding>)
        case office(Key<Office>)
        case organisation(Key<Organisation>)
        case guest(organisation: String)
    }

    package var invited: Invited
    /// Of a guest, or of who is expected from an organisation; else it is known.
    package var personName: String
    /// What stands beside the name; the title of the office where nothing is written.
    package var positionText: String

    package init(_ invited: Invited, personName: String = "", positionText: String = "") {
        self.invited =
            if case .guest(let organisation) = invited {
                .guest(organisation: CleanText.cleaned(organisation))
            } else {
                invited
            }
        self.personName = CleanText.cleaned(personName)
        self.positionText = CleanText.cleaned(positionText)
    }

    func check() throws(Refusal) {
        for (field, text) in [("ho-ten", personName), ("chuc-vu", positionText)] where text.count > 300 {
            throw .invalid([.init(field, "Hãy rút gọn còn không quá 300 ký tự (đang có \(text.count)).")])
        }
        guard case .guest(let organisation) = invited else { return }
        guard !personName.isEmpty else { throw .invalid([.init("ho-ten", "Hãy ghi họ tên khách mời.")]) }
        guard organisation.count <= 300 else {
            throw .invalid([.init("don-vi", "Hãy rút gọn tên đơn vị còn không quá 300 ký tự.")])
        }
    }
}
