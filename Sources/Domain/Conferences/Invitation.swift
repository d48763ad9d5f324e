package import Calendars
internal import Storage

/// What an invitation to a conference says (giấy mời, Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.7), field by field.
package struct Invitation: Sendable, Hashable {
    package let organiser: String
    /// `Số: 12/GM-MTTQ-BTT`; without a number while nothing was sent.
    package let number: String
    /// The place from which it is sent, for `Hoàn Kiếm, ngày …`; empty where the organiser has none.
    package let issuedAt: String
    package let issuedOn: Day
    /// What it is about (trích yếu).
    package let abstract: String
    /// Who is invited: name and position, or the position alone.
    package let invited: String
    package let invitedOrganisation: String
    package let chair: String
    package let startsAt: Instant
    package let endsAt: Instant
    package let place: String
    package let programmes: [String]
    package let agenda: [String]
    package let papers: [String]
    /// The lines above the signature of the organiser's head, where the form gives one.
    package let signerPrefix: String
    package let recipients: [String]
    /// The secret for the door.
    package let code: String

    /// `08 giờ 00 phút, thứ Năm 21/02/2019`.
    package var time: String { "\(startsAt.timeInWords), \(startsAt.day.vietnameseWithWeekday)" }
}

extension Work {
    /// The invitation of a delegate, for those who run the conference, the delegate, and those who speak for the
    /// organisation that is invited.
    package func invitation(of id: Key<Delegate>) throws -> Invitation {
        let (delegate, conference) = try delegate(id)
        let pass = try pass(of: id)
        let organiser = try organisation(conference.organisationId, on: conference.day).profile
        let sent = try steps(of: conference).first { $0.state == .open }?.takenAt.day ?? today
        let area = try organiser.areaId.flatMap { try session.find(Area.self, $0) }
        let number = delegate.invitationNumber.map { "\($0)" } ?? "..."
        return Invitation(
            organiser: organiser.name,
            number: "Số: \(number)/GM\(organiser.symbol.isEmpty ? "" : "-\(organiser.symbol)")",
            issuedAt: area?.name ?? "", issuedOn: sent, abstract: conference.title, invited: delegate.line,
            invitedOrganisation: delegate.organisationName, chair: try chair(of: conference)?.line ?? "",
            startsAt: conference.startsAt, endsAt: conference.endsAt, place: conference.place,
            programmes: try programmes(of: conference).map(\.title),
            agenda: try agendaItems(of: conference).map(\.title), papers: try papers(of: conference).map(\.title),
            signerPrefix: organiser.signerPrefix, recipients: ["Như trên", "Lưu: VT"], code: pass.code)
    }
}
