import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

/// The reform of 01/07/2025 in Hoàn Kiếm, whose codes and names were used again for other areas.
@Suite struct `The reform in Hoan Kiem` {
    private static let reform = ShippedAreas.reform

    private func successors(_ code: String, _ stage: Stage) async throws -> [String: AreaSuccession.Extent] {
        let area = try await stage.area(code)
        let links = try await stage.look { try $0.successors(of: area) }
        return Dictionary(
            links.map { ("\($0.area.code ?? "") \($0.area.name)", $0.extent) }, uniquingKeysWith: { first, _ in first })
    }

    private func predecessors(_ code: String, _ stage: Stage) async throws -> [String: AreaSuccession.Extent] {
        let area = try await stage.area(code, on: Self.reform)
        let links = try await stage.look { try $0.predecessors(of: area) }
        return Dictionary(links.map { ($0.area.name, $0.extent) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: [
        ("00070", "Phường Hàng Trống", "Phường Hoàn Kiếm"), ("00082", "Phường Trần Hưng Đạo", "Phường Cửa Nam"),
    ])
    func `gave a code to another ward`(code: String, old: String, new: String) async throws {
        try await withDesk { stage in
            let before = try await stage.area(code)
            let after = try await stage.area(code, on: Self.reform)
            #expect(before.name == old && after.name == new && before.id != after.id)
            #expect(before.validThrough == Self.reform.advanced(by: -1) && after.validFrom == Self.reform)
        }
    }

    @Test func `gave the name Cua Nam to another ward`() async throws {
        try await withDesk { stage in
            let before = try await stage.area("00073")
            let after = try await stage.area("00082", on: Self.reform)
            #expect(before.name == "Phường Cửa Nam" && after.name == "Phường Cửa Nam" && before.id != after.id)
            #expect(
                try await successors("00073", stage)["00082 Phường Cửa Nam"] == .part,
                "the new one is only partly the old one")
        }
    }

    @Test func `gave the name of the district to a ward`() async throws {
        try await withDesk { stage in
            let district = try await stage.area("002")
            let ward = try await stage.area("00070", on: Self.reform)
            #expect(district.properName == "Hoàn Kiếm" && ward.properName == "Hoàn Kiếm")
            #expect(district.nameInText == "quận Hoàn Kiếm" && ward.nameInText == "phường Hoàn Kiếm")
            #expect(!district.holds(on: Self.reform))
        }
    }

    @Test func `left a commune Chuong Duong that was never the ward`() async throws {
        try await withDesk { stage in
            let ward = try await stage.area("00067")
            let commune = try await stage.area("10237", on: Self.reform)
            #expect(ward.name == "Phường Chương Dương" && commune.name == "Xã Chương Dương")
            #expect(try await successors("00067", stage) == ["00097 Phường Hồng Hà": .whole])
            let made = try await stage.look { try $0.predecessors(of: commune) }
            #expect(!made.contains { $0.area.id == ward.id })
        }
    }

    @Test(arguments: ["00043", "00046", "00049", "00052", "00058", "00061", "00064"])
    func `took seven wards whole into phuong Hoan Kiem`(code: String) async throws {
        try await withDesk { stage in
            let became = try await successors(code, stage)
            #expect(became == ["00070 Phường Hoàn Kiếm": .whole])
        }
    }

    @Test(arguments: ["00082", "00085", "00088"])
    func `took three wards whole into phuong Cua Nam`(code: String) async throws {
        try await withDesk { stage in
            let became = try await successors(code, stage)
            #expect(became == ["00082 Phường Cửa Nam": .whole])
        }
    }

    @Test(arguments: ["00040", "00055", "00070", "00073", "00076", "00079"])
    func `split six wards, whose records are never converted`(code: String) async throws {
        try await withDesk { stage in
            let became = try await successors(code, stage)
            #expect(became.count >= 2 && became.values.allSatisfy { $0 == .part }, "\(became)")
        }
    }

    @Test func `made the new wards of wholes and parts`() async throws {
        try await withDesk { stage in
            let hoanKiem = try await predecessors("00070", stage)
            #expect(hoanKiem["Phường Hàng Bạc"] == .whole && hoanKiem["Phường Cửa Đông"] == .part)
            #expect(hoanKiem.values.count { $0 == .whole } == 7)
            let cuaNam = try await predecessors("00082", stage)
            #expect(cuaNam["Phường Hàng Bài"] == .whole && cuaNam["Phường Hàng Trống"] == .part)
        }
    }

    @Test func `ended the district, which goes to what its wards became, each in part`() async throws {
        try await withDesk { stage in
            let became = try await successors("002", stage)
            #expect(became["00070 Phường Hoàn Kiếm"] == .part && became["00082 Phường Cửa Nam"] == .part)
            #expect(became["00004 Phường Ba Đình"] == .part && became["00097 Phường Hồng Hà"] == .part)
            #expect(became.values.allSatisfy { $0 == .part })
        }
    }

    @Test func `left the city as it was`() async throws {
        try await withDesk { stage in
            let (before, after) = (try await stage.area("01"), try await stage.area("01", on: Self.reform))
            #expect(before.id == after.id)
            #expect(try await successors("01", stage).isEmpty)
        }
    }

    @Test func `leaves two levels above a commune, and three before`() async throws {
        try await withDesk { stage in
            let ward = try await stage.area("00061")
            #expect(
                try await stage.look { try $0.areas(above: ward) }.map(\.name) == [
                    "Thành phố Hà Nội", "Quận Hoàn Kiếm",
                ])
            let after = try await stage.area("00070", on: Self.reform)
            #expect(try await stage.look { try $0.areas(above: after) }.map(\.name) == ["Thành phố Hà Nội"])
        }
    }

    @Test func `shows the district with its eighteen wards on the day of the conference only`() async throws {
        try await withDesk { stage in
            let district = try await stage.area("002")
            let wards = try await stage.look { try $0.areas(below: district.id, on: Stage.story) }
            #expect(wards.count == 18)
            #expect(
                wards.map(\.area.properName) == wards.map(\.area).sorted { $0.sortKey < $1.sortKey }.map(\.properName))
            #expect(try await stage.look { try $0.areas(below: district.id, on: Self.reform) }.isEmpty)
        }
    }

    @Test func `is seen by everyone, but nobody sees what is not there`() async throws {
        try await withDesk { stage in
            await #expect(throws: Refusal.absent) {
                try await stage.look(as: .tuan) { try $0.area(Key(rawValue: "x")) }
            }
        }
    }
}

@Suite struct `The name of an area` {
    @Test(arguments: [
        ("Phường Hàng Bạc", "phường", "Hàng Bạc", "phường Hàng Bạc"), ("Quận 1", "quận", "Quận 1", "Quận 1"),
        ("Thành phố Hà Nội", "thành phố trung ương", "Hà Nội", "thành phố Hà Nội"),
        ("Thị xã Sơn Tây", "thị xã", "Sơn Tây", "thị xã Sơn Tây"),
        ("Đặc khu Côn Đảo", "đặc khu", "Côn Đảo", "đặc khu Côn Đảo"),
        ("Tổ dân phố số 5", "tổ dân phố", "số 5", "tổ dân phố số 5"),
        ("Huyện Hoà Vang", "huyện", "Hoà Vang", "huyện Hoà Vang"), ("Xã", "xã", "Xã", "Xã"),
    ])
    func `stands alone and inside a sentence`(name: String, kind: String, proper: String, inText: String) {
        let area = Area(
            id: Key(rawValue: "a"), level: .commune, kind: kind, code: nil, name: name, parentId: nil,
            validFrom: .distantPast,
            validThrough: .distantFuture, legalBasis: nil, sortKey: "", version: 1)
        #expect(area.properName == proper)
        #expect(area.nameInText == inText)
    }
}
