import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Founding an organisation` {
    @Test func `an organisation has the profile of its kind`() async throws {
        try await Town.with { town in
            let host = town.host
            let shown = try await town.look { try $0.organisation(host, on: Town.today) }
            #expect(shown.profile.signerPrefix == "TM. BAN THƯỜNG TRỰC")
            #expect(shown.profile.headship == .collective)
            #expect(shown.profile.documentStyle == .front)
            #expect(shown.profile.symbol == "MTTQ-BTT")
            #expect(shown.areas.map(\.name) == ["Thành phố Hà Nội", "Quận Hoàn Kiếm"])
            #expect(try await town.acts("organisation", host.rawValue) == ["organisation.created"])
        }
    }

    @Test func `every kind has its defaults and its place`() {
        #expect(Set(Organisation.Kind.byPrecedence) == Set(Organisation.Kind.allCases))
        #expect(Set(Organisation.Kind.allCases.map(\.rank)) == Set(1...Organisation.Kind.allCases.count))
        for kind in Organisation.Kind.allCases {
            #expect(kind.defaults?.kind == kind)
            #expect(kind.defaults?.headship == (kind.defaults?.signerPrefix.isEmpty == true ? .single : .collective))
            #expect(!kind.wording.vietnamese.isEmpty && !kind.wording.english.isEmpty)
        }
    }

    @Test func `organisation.code-is-unique`() async throws {
        try await Town.with { town in
            let refusal = try await town.refusal {
                try $0.createOrganisation(
                    code: "MTTQ-HK", kind: .front, profile: ProfileDraft(name: "Khác", kind: .front), from: Town.today)
            }
            #expect(refusal?.rule == .organisationCodeIsUnique)
            #expect(refusal?.problems.first?.field == "ma")
        }
    }

    @Test(arguments: ["", "  ", "MÃ CÓ CÁCH", String(repeating: "x", count: 61)])
    func `a code is one short word`(code: String) async throws {
        try await Town.with { town in
            let refusal = try await town.refusal {
                try $0.createOrganisation(
                    code: code, kind: .front, profile: ProfileDraft(name: "Khác", kind: .front), from: Town.today)
            }
            #expect(refusal?.problems.map(\.field) == ["ma"])
        }
    }

    @Test func `organisation.stands-in-an-area-of-the-day`() async throws {
        try await Town.with { town in
            let district = town.district
            let draft = ProfileDraft(name: "Hội mới", areaId: district, kind: .otherAssociation)
            let late = try await town.refusal {
                try $0.createOrganisation(
                    code: "HM", kind: .otherAssociation, profile: draft, from: Town.day("2025-07-01"))
            }
            #expect(late?.rule == .organisationStandsInAnAreaOfTheDay)
            let unknown = try await town.refusal {
                try $0.createOrganisation(
                    code: "HM", kind: .otherAssociation,
                    profile: ProfileDraft(name: "Hội mới", areaId: Key(rawValue: "x"), kind: .otherAssociation),
                    from: Town.today)
            }
            #expect(unknown?.problems.map(\.field) == ["dia-ban"])
        }
    }

    @Test(arguments: [(OrganisationProfile.Headship.collective, ""), (.single, "TM. BAN THƯỜNG VỤ")])
    func `organisation.prefix-suits-headship`(headship: OrganisationProfile.Headship, prefix: String) async throws {
        try await Town.with { town in
            let refusal = try await town.refusal {
                try $0.createOrganisation(
                    code: "X", kind: .front,
                    profile: ProfileDraft(name: "X", headship: headship, signerPrefix: prefix, documentStyle: .free),
                    from: Town.today)
            }
            #expect(refusal?.rule == .prefixSuitsHeadship)
            #expect(refusal?.problems.first?.field == "quyen-han")
        }
    }

    @Test func `period.runs-forward`() async throws {
        try await Town.with { town in
            let refusal = try await town.refusal {
                try $0.createOrganisation(
                    code: "X", kind: .front, profile: ProfileDraft(name: "X", kind: .front), from: Town.today,
                    through: Town.today.advanced(by: -1))
            }
            #expect(refusal?.rule == .periodRunsForward)
        }
    }

    @Test(arguments: Role.allCases)
    func `organisation.is-kept-by-the-host`(role: Role) async throws {
        try await Town.with { town in
            let host = town.host
            let union = town.union
            let own = try await town.member(role, of: host)
            let other = try await town.member(role, of: union)
            let found: @Sendable (Work) throws -> Organisation = {
                try $0.createOrganisation(
                    code: "X", kind: .front, profile: ProfileDraft(name: "X", kind: .front), from: Town.today)
            }
            #expect(try await town.refusal(as: other, found)?.rule == .organisationsAreKeptByTheHost)
            #expect(
                try await town.refusal(as: own, found)?.rule
                    == (role == .administrator ? nil : .organisationsAreKeptByTheHost))
        }
    }

    @Test(arguments: Town.hostile)
    func `whatever is written comes out as it went in`(text: String) async throws {
        try await Town.with { town in
            let draft = ProfileDraft(
                name: text, shortName: text, symbol: text, headship: .collective, signerPrefix: text,
                documentStyle: .free)
            let made = try await town.act {
                try $0.createOrganisation(code: "X", kind: .front, profile: draft, from: Town.today, legalBasis: text)
            }
            let shown = try await town.look { try $0.organisation(made.id, on: Town.today) }
            #expect(shown.profile.name == text)
            #expect(shown.profile.signerPrefix == text)
            #expect(shown.organisation.legalBasis == text)
            let found = try await town.look { try $0.organisation(written: "\(text) (X)", at: "x", on: Town.today).id }
            #expect(found == made.id)
            var filter = OrganisationFilter()
            filter.words = text
            let asked = filter
            _ = try await town.look { try $0.organisations(asked, on: Town.today) }
        }
    }

    @Test func `a decomposed name is stored composed`() async throws {
        try await Town.with { town in
            let name = "Hội Liên hiệp Phụ nữ quận Hoàn Kiếm"
            let made = try await town.organisation("HPN", .womensUnion, name: name.decomposedStringWithCanonicalMapping)
            let stored = try await town.look { try $0.name(of: made.id, on: Town.today) }
            #expect(stored.map { Array($0.utf8) } == Array(name.utf8))
        }
    }

    @Test func `a name has room for 300 characters and no more`() async throws {
        try await Town.with { town in
            let made = try await town.organisation("DAI", name: Town.long(300))
            #expect(try await town.look { try $0.name(of: made.id, on: Town.today) }?.count == 300)
            let refusal = try await town.refusal {
                try $0.createOrganisation(
                    code: "QUA", kind: .front, profile: ProfileDraft(name: Town.long(301), kind: .front),
                    from: Town.today)
            }
            #expect(refusal?.problems.map(\.field).first == "ten")
        }
    }

    @Test func `what was refused leaves nothing behind`() async throws {
        try await Town.with { town in
            let before = try await town.look { try $0.session.first(Int.self, "SELECT count(*) FROM event") }
            _ = try await town.refusal {
                try $0.createOrganisation(
                    code: "MTTQ-HK", kind: .front, profile: ProfileDraft(name: "Khác", kind: .front), from: Town.today)
            }
            #expect(try await town.look { try $0.session.first(Int.self, "SELECT count(*) FROM event") } == before)
            #expect(try await town.look { try $0.session.first(Int.self, "SELECT count(*) FROM organisation") } == 2)
        }
    }
}
