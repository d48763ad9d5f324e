import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Residential groups` {
    private static let first = Stage.story

    private func add(
        _ stage: Stage, _ name: String, as player: Player = .thao, in code: String = "00061", from day: Day = first
    ) async throws -> Area {
        let commune = try await stage.area(code)
        return try await stage.act(as: player) {
            try $0.addResidentialGroup(name, kind: .urban, in: commune.id, from: day)
        }
    }

    private func refusal(
        _ stage: Stage, _ name: String, as player: Player = .thao, in code: String = "00061", from day: Day = first
    ) async throws -> Refusal? {
        let area = try await stage.area(code)
        return try await stage.refusal(as: player) {
            try $0.addResidentialGroup(name, kind: .urban, in: area.id, from: day)
        }
    }

    @Test(arguments: [Player.thao, .huong, .van, .tuan, .quan])
    func `are added by officers of the ward, of the district, of the city`(player: Player) async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5", as: player)
            let ward = try await stage.area("00061")
            #expect(group.level == .group && group.parentId == ward.id && group.code == nil)
            #expect(group.validThrough == ward.validThrough, "no longer than its ward")
            #expect(try await stage.acts(Area.noun, group.id.rawValue) == ["area.group-added"])
            #expect(
                try await stage.look { try $0.areas(below: ward.id, on: Self.first) }.map(\.area.name) == [
                    "Tổ dân phố số 5"
                ])
        }
    }

    @Test(arguments: [Player.hien, .son, .lan, .giang, .thu])
    func `are not added by those who sign, oversee or write`(player: Player) async throws {
        try await withDesk { stage in
            let refusal = try await refusal(stage, "Tổ dân phố số 5", as: player)
            #expect(refusal?.kind == .forbidden && refusal?.rule == .groupsAreKeptByOfficersOfTheArea)
            #expect(refusal?.message.contains("phường Hàng Bạc") == true)
        }
    }

    @Test func `are not added by an officer of another ward`() async throws {
        try await withDesk { stage in
            let refused = try await refusal(stage, "Tổ dân phố số 5", as: .thao, in: "00049")
            #expect(refused?.kind == .forbidden)
            #expect(try await refusal(stage, "Tổ dân phố số 5", as: .huong, in: "00049") == nil)
        }
    }

    @Test(arguments: ["002", "01"])
    func `stand below a commune and nowhere else`(code: String) async throws {
        try await withDesk { stage in
            let refused = try await refusal(stage, "Tổ dân phố số 5", as: .quan, in: code)
            #expect(refused?.rule == .groupStandsBelowACommune)
        }
    }

    @Test func `begin while the commune exists`() async throws {
        try await withDesk { stage in
            let late = try await refusal(stage, "Tổ dân phố số 5", from: ShippedAreas.reform)
            #expect(late?.rule == .groupStandsBelowACommune && late?.problems.map(\.field) == ["tu-ngay"])
            #expect(try await refusal(stage, "Tổ dân phố số 5", from: ShippedAreas.reform.advanced(by: -1)) == nil)
        }
    }

    @Test(arguments: ["Tổ dân phố số 5", "TỔ DÂN PHỐ SỐ 5", " Tổ  dân phố số 5 ", "To\u{302}\u{309} dân phố số 5"])
    func `of one commune bear different names`(name: String) async throws {
        try await withDesk { stage in
            _ = try await add(stage, "Tổ dân phố số 5")
            let refusal = try await refusal(stage, name)
            #expect(refusal?.rule == .groupNameIsUnique && refusal?.problems.map(\.field) == ["ten"])
            #expect(
                try await self.refusal(stage, name, as: .huong, in: "00049") == nil, "another ward has names of its own"
            )
        }
    }

    @Test func `bear different names on every day, also on later ones`() async throws {
        try await withDesk { stage in
            _ = try await add(stage, "Tổ dân phố số 5", from: Self.first.advanced(by: 30))
            #expect(try await refusal(stage, "Tổ dân phố số 5", from: Self.first)?.rule == .groupNameIsUnique)
        }
    }

    @Test(arguments: ["", "   ", "\u{200B}"])
    func `have a name`(name: String) async throws {
        try await withDesk { stage in
            let refused = try await refusal(stage, name)
            #expect(refused?.problems.map(\.field) == ["ten"])
        }
    }

    @Test func `are found by name and by the ward`() async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5")
            for words in ["to dan pho so 5", "Tổ dân phố số 5", "số 5 hàng bạc"] {
                let found = try await stage.look(as: .tuan) { try $0.search(words, on: Self.first) }
                #expect(found.contains { $0.hit.subject == group.id.rawValue }, "\(words)")
            }
        }
    }

    @Test func `end after a last day, and leave their name to others`() async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5")
            let last = Self.first.advanced(by: 100)
            try await stage.act(as: .thao) { try $0.endResidentialGroup(group.id, lastDay: last, version: 1) }
            let ended = try await stage.look { try $0.area(group.id) }
            #expect(ended.validThrough == last && ended.version == 2)
            #expect(try await stage.acts(Area.noun, group.id.rawValue) == ["area.group-ended", "area.group-added"])
            let found = try await stage.look { try $0.search("Tổ dân phố số 5", on: last.advanced(by: 1)) }
            #expect(found.first?.holds == false)
            #expect(try await refusal(stage, "Tổ dân phố số 5", from: last)?.rule == .groupNameIsUnique)
            #expect(try await refusal(stage, "Tổ dân phố số 5", from: last.advanced(by: 1)) == nil)
        }
    }

    @Test func `do not end before they begin, after their ward, or on a version nobody saw`() async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5")
            func refused(_ day: Day, version: Int = 1) async throws -> Refusal? {
                try await stage.refusal(as: .thao) {
                    try $0.endResidentialGroup(group.id, lastDay: day, version: version)
                }
            }
            #expect(try await refused(Self.first.advanced(by: -1))?.rule == .areaEndsAfterItBegins)
            #expect(try await refused(ShippedAreas.reform)?.rule == .groupStandsBelowACommune)
            #expect(try await refused(Self.first, version: 7)?.rule == .recordIsUnchanged)
            #expect(try await refused(Self.first) == nil, "one day is enough")
        }
    }

    @Test func `do not live on into the time of another of their name`() async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5")
            let last = Self.first.advanced(by: 10)
            try await stage.act(as: .thao) { try $0.endResidentialGroup(group.id, lastDay: last, version: 1) }
            _ = try await add(stage, "Tổ dân phố số 5", from: last.advanced(by: 1))
            let refusal = try await stage.refusal(as: .thao) {
                try $0.endResidentialGroup(group.id, lastDay: last.advanced(by: 5), version: 2)
            }
            #expect(refusal?.rule == .groupNameIsUnique)
        }
    }

    @Test func `are ended by their keepers only, and a ward is never ended so`() async throws {
        try await withDesk { stage in
            let group = try await add(stage, "Tổ dân phố số 5")
            let forbidden = try await stage.refusal(as: .hien) {
                try $0.endResidentialGroup(group.id, lastDay: Self.first, version: 1)
            }
            #expect(forbidden?.kind == .forbidden)
            let ward = try await stage.area("00061")
            let absent = try await stage.refusal(as: .quan) {
                try $0.endResidentialGroup(ward.id, lastDay: Self.first, version: 1)
            }
            #expect(absent?.kind == .absent)
        }
    }
}
