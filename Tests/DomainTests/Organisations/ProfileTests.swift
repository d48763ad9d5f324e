import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Names of an organisation` {
    private let reform = Town.day("2025-07-01")

    private func rename(
        _ town: Town, to name: String, from day: Day, version: Int, as actor: Actor = .installation
    ) async throws -> Refusal? {
        let union = town.union
        return try await town.refusal(as: actor) { work in
            guard let last = try work.profiles(of: work.organisation(union)).last else { return }
            var draft = ProfileDraft(last)
            draft.name = name
            draft.areaId = nil
            try work.changeProfile(of: union, to: draft, from: day, version: version)
        }
    }

    @Test func `a new name holds from its day, the old one before`() async throws {
        try await Town.with { town in
            let union = town.union
            #expect(
                try await rename(town, to: "Công đoàn quận Hoàn Kiếm", from: Town.day("2020-03-01"), version: 1) == nil)
            let names = try await town.look { work in
                try ["2004-01-01", "2020-02-29", "2020-03-01", "2099-01-01"].map {
                    try work.name(of: union, on: Town.day($0))
                }
            }
            let old = "Liên đoàn Lao động quận Hoàn Kiếm"
            #expect(names == [old, old, "Công đoàn quận Hoàn Kiếm", "Công đoàn quận Hoàn Kiếm"])
            #expect(try await town.look { try $0.name(of: union, on: Town.day("2003-12-31")) } == nil)
            #expect(try await town.look { try $0.name(of: union, near: Town.day("1990-01-01")) } == old)
            #expect(try await town.acts("organisation", union.rawValue).first == "organisation.profile-changed")
        }
    }

    @Test func `a name between two others ends the day before the next`() async throws {
        try await Town.with { town in
            let union = town.union
            #expect(try await rename(town, to: "Tên ba", from: Town.day("2022-01-01"), version: 1) == nil)
            #expect(try await rename(town, to: "Tên hai", from: Town.day("2020-01-01"), version: 2) == nil)
            let profiles = try await town.look { try $0.profiles(of: $0.organisation(union)) }
            #expect(profiles.map(\.name) == ["Liên đoàn Lao động quận Hoàn Kiếm", "Tên hai", "Tên ba"])
            for (one, next) in zip(profiles, profiles.dropFirst()) {
                #expect(one.validThrough.advanced(by: 1) == next.validFrom)
            }
            #expect(profiles.last?.validThrough == .distantFuture)
        }
    }

    @Test func `organisation.profile-begins-inside`() async throws {
        try await Town.with { town async throws in
            #expect(
                try await rename(town, to: "Mới", from: Town.founding, version: 1)?.rule
                    == .profileBeginsInsideTheOrganisation)
            #expect(
                try await rename(town, to: "Mới", from: Town.founding.advanced(by: -1), version: 1)?.rule
                    == .profileBeginsInsideTheOrganisation)
        }
    }

    @Test func `organisation.profile-says-something-new`() async throws {
        try await Town.with { town in
            let union = town.union
            let refusal = try await town.refusal { work in
                let last = try work.profiles(of: work.organisation(union))[0]
                try work.changeProfile(of: union, to: ProfileDraft(last), from: Town.today, version: 1)
            }
            #expect(refusal?.rule == .profileSaysSomethingNew)
        }
    }

    @Test func `a mistake is corrected in place`() async throws {
        try await Town.with { town in
            let union = town.union
            try await town.act { work in
                let profile = try work.profiles(of: work.organisation(union))[0]
                var draft = ProfileDraft(profile)
                draft.symbol = "LDLD"
                try work.correctProfile(profile.id, to: draft, version: 1)
            }
            let profiles = try await town.look { try $0.profiles(of: $0.organisation(union)) }
            #expect(profiles.map(\.symbol) == ["LDLD"])
            #expect(profiles[0].validFrom == Town.founding)
            #expect(try await town.acts("organisation", union.rawValue).first == "organisation.profile-corrected")
        }
    }

    @Test func `a wrong first day is corrected with the end before it`() async throws {
        try await Town.with { town in
            let union = town.union
            #expect(try await rename(town, to: "Mới", from: Town.day("2020-01-01"), version: 1) == nil)
            try await town.act { work in
                let profile = try work.profiles(of: work.organisation(union))[1]
                try work.correctProfile(profile.id, to: ProfileDraft(profile), from: Town.day("2020-02-01"), version: 2)
            }
            let profiles = try await town.look { try $0.profiles(of: $0.organisation(union)) }
            #expect(profiles.map(\.validFrom) == [Town.founding, Town.day("2020-02-01")])
            #expect(profiles[0].validThrough == Town.day("2020-01-31"))
            let first = try await town.refusal { work in
                let profile = try work.profiles(of: work.organisation(union))[0]
                try work.correctProfile(profile.id, to: ProfileDraft(profile), from: Town.today, version: 3)
            }
            #expect(first?.rule == .firstProfileBeginsWithTheOrganisation)
        }
    }

    @Test func `two officers who edit one name: the second is told`() async throws {
        try await Town.with { town async throws in
            #expect(try await rename(town, to: "Tên một", from: Town.day("2020-01-01"), version: 1) == nil)
            let second = try await rename(town, to: "Tên hai", from: Town.day("2021-01-01"), version: 1)
            #expect(second?.rule == .recordIsUnchanged)
            #expect(second?.kind == .outOfTurn)
        }
    }

    @Test(arguments: Role.allCases)
    func `organisation.profile-is-kept-by-administrators`(role: Role) async throws {
        try await Town.with { town in
            let own = try await town.member(role, of: town.union)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(.administrator, of: other.id, named: "Người ngoài")
            let mine = try await rename(town, to: "Mới", from: Town.today, version: 1, as: own)
            #expect(mine?.rule == (role == .administrator ? nil : .profileIsKeptByAdministrators))
            let theirs = try await rename(town, to: "Mới nữa", from: reform, version: 1, as: stranger)
            #expect(theirs?.rule == .profileIsKeptByAdministrators)
        }
    }
}
