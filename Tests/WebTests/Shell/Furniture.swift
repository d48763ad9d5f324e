import Calendars
import Domain
import Storage
import TestKit

extension Stage {
    /// Adds to the cast's world so many of everything that pages have lists for, a closed organisation with its
    /// successor among them.
    func furnish(_ count: Int) async throws {
        let (front, union, ward) = (
            try await organisation(.front), try await organisation(.union), try await area("00061")
        )
        let holding = try await actor(.lan).capacity?.holding
        try await act { work in
            for number in 0..<count {
                try work.addResidentialGroup("Tổ dân phố số \(number)", kind: .urban, in: ward.id, from: work.today)
                try work.furnish(number, under: front, in: ward.id)
                let day = CalendarEntry(
                    day: Stage.story.advanced(by: 3000 + number), kind: .holiday, reason: "Nghỉ",
                    source: "Thông báo \(number)")
                try work.enterDays([day])
            }
            let tuan = try work.session.first(Key<Person>.self, "SELECT id FROM person WHERE code = 'CB-tuan'")
            guard count > 0, let holding, let tuan else { return }
            try work.delegate(
                holding, to: tuan,
                DelegationDraft(
                    manner: .authorised, scope: "Ký văn bản thường ngày", decision: "1/UQ-LĐLĐ", from: work.today,
                    through: work.today.advanced(by: 90)))
            let ended = try work.createOrganisation(
                code: "CU", kind: .otherAssociation,
                profile: ProfileDraft(name: "Hội cũ", areaId: ward.id, kind: .otherAssociation),
                from: Stage.founding)
            try work.closeOrganisation(
                ended.id, lastDay: work.today.advanced(by: -10), reason: "Sáp nhập", legalBasis: nil,
                version: ended.version)
            try work.addSuccession(
                from: ended.id, to: union, manner: .merged, extent: .whole, on: work.today.advanced(by: -9),
                legalBasis: nil)
        }
    }
}

extension Work {
    /// One association with its chair, who has an invitation.
    fileprivate func furnish(_ number: Int, under superior: Key<Organisation>, in area: Key<Area>) throws {
        let made = try createOrganisation(
            code: "HOI-\(number)", kind: .otherAssociation,
            profile: ProfileDraft(name: "Hội số \(number)", areaId: area, kind: .otherAssociation), from: Stage.founding
        )
        try addEdge(superior: superior, inferior: made.id, relation: .front, from: Stage.founding)
        let office = try createOffice(
            OfficeDraft(title: "Chủ tịch", rank: 1, role: .leader, signing: [.head]), in: made.id, from: Stage.founding)
        let person = try createPerson(
            PersonDraft(
                fullName: "Nguyễn Văn \(number)", bornOn: Day(year: 1980, month: 1, day: 1 + number % 28),
                telephone: "0912345678",
                email: "a\(number)@example.vn"), keptBy: made.id, isAnother: true)
        try appoint(person.id, to: office.id, HoldingDraft(from: Stage.founding, decision: "12/QĐ"))
        _ = try inviteMember(person.id, account: "hoi.\(number)")
    }
}
