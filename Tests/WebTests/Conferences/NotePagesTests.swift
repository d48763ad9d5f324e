import Calendars
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `Notes that waited on a device` {
    @Test func `are taken once, however often they are sent`() async throws {
        try await withMeeting { house, id, desk in
            let delegate = try await house.delegates(id)[0]
            let note = [("khoa", Self.key(1)), ("loai", "co-mat"), ("dai-bieu", delegate.rawValue), ("tuoi", "300000")]
            let first = try await desk.post(Paths.notes(at: id), pairs: note)
            #expect(first.status == .ok && first.text.contains("\"taken\"") && first.text.contains("Đã ghi có mặt"))
            #expect(first.header("Content-Type")?.hasPrefix("application/json") == true)
            for _ in 0..<3 {
                let again = try await desk.post(Paths.notes(at: id), pairs: note)
                #expect(again.status == .ok && again.text == first.text)
            }
            let guest = [("khoa", Self.key(2)), ("loai", "khach"), ("ho-ten", "Lê Mẫu Khách"), ("tuoi", "0")]
            for _ in 0..<2 { #expect(try await desk.post(Paths.notes(at: id), pairs: guest).status == .ok) }
            let said = [
                ("khoa", Self.key(3)), ("loai", "phat-bieu"), ("dai-bieu", delegate.rawValue),
                ("noi-dung", "Nhất trí"), ("tuoi", "120000"),
            ]
            for _ in 0..<2 { #expect(try await desk.post(Paths.notes(at: id), pairs: said).status == .ok) }
            let now = house.stage.clock.now
            let (lines, statements) = try await house.record(id)
            #expect(lines.count == 2 && statements.count == 1)
            #expect(lines.first?.attendance?.cameAt == now.advanced(seconds: -300))
            #expect(lines.first?.attendance?.notedAt == now)
            #expect(statements.first?.beganAt == now.advanced(seconds: -120))
        }
    }

    @Test func `are taken once when two devices send them at the same moment`() async throws {
        try await withMeeting { house, id, desk in
            let delegate = try await house.delegates(id)[0]
            let note = [("khoa", Self.key(1)), ("loai", "co-mat"), ("dai-bieu", delegate.rawValue)]
            let answers = try await withThrowingTaskGroup(of: Page.self) { group in
                for _ in 0..<8 { group.addTask { try await desk.post(Paths.notes(at: id), pairs: note) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == .ok && $0.text == answers[0].text })
            #expect(try await house.record(id).lines.count == 1)
        }
    }

    @Test func `that another device was quicker with are told, not refused`() async throws {
        try await withMeeting { house, id, desk in
            let delegate = try await house.delegates(id)[0]
            let code = try await house.look { try $0.pass(of: delegate).code }
            #expect(try await desk.post(Paths.checkIn(delegate)).status == .seeOther)
            for (number, fields) in [
                [("loai", "co-mat"), ("dai-bieu", delegate.rawValue)], [("loai", "ma"), ("ma", code)],
            ].enumerated() {
                let answer = try await desk.post(
                    Paths.notes(at: id), pairs: fields + [("khoa", Self.key(number)), ("tuoi", "60000")])
                #expect(answer.status == .ok && answer.text.contains("\"known\""))
                #expect(answer.text.contains("đã được ghi có mặt từ trước"))
            }
            let guests = try await [7, 8].asyncTexts { number in
                try await desk.post(
                    Paths.notes(at: id),
                    pairs: [("khoa", Self.key(number)), ("loai", "khach"), ("ho-ten", "Lê Mẫu  Khách")]
                ).text
            }
            #expect(guests[0].contains("taken") && guests[1].contains("known"))
            #expect(try await house.record(id).lines.count == 2)
        }
    }

    @Test func `keep their order and moments though the device's clock is wrong`() async throws {
        try await withMeeting { house, id, desk in
            let delegates = try await house.delegates(id)
            for (number, age) in ["180000", "90500", "90400", "-5000", "9999999999999999"].enumerated() {
                let pairs = [
                    ("khoa", Self.key(number)), ("loai", "co-mat"), ("dai-bieu", delegates[number].rawValue),
                    ("tuoi", age),
                ]
                let answer = try await desk.post(Paths.notes(at: id), pairs: pairs)
                // Nobody can have come days before the door opened.
                #expect(answer.status == (number < 4 ? .ok : .unprocessableContent), "\(answer.text)")
            }
            let now = house.stage.clock.now
            let came = try await house.record(id).lines.compactMap { $0.attendance?.cameAt }
            #expect(came == [-180_000, -90_500, -90_400, 0].map { Instant(milliseconds: now.milliseconds + $0) })
        }
    }

    @Test func `that cannot be taken say why, and change nothing`() async throws {
        try await withMeeting { house, id, desk in
            let absent = try await house.delegates(id)[3]
            let refused: [([(String, String)], String)] = [
                ([("loai", "ma"), ("ma", "KHONGCO")], "không có trong danh sách"),
                ([("loai", "khach"), ("ho-ten", "")], "Hãy ghi họ tên"),
                ([("loai", "phat-bieu"), ("dai-bieu", absent.rawValue), ("noi-dung", "Ý kiến")], "Hãy điểm danh"),
                ([("loai", "la")], "không đọc được"), ([("loai", "co-mat"), ("dai-bieu", "x")], "danh sách"),
            ]
            for (number, (fields, words)) in refused.enumerated() {
                let answer = try await desk.post(
                    Paths.notes(at: id), pairs: fields + [("khoa", Self.key(number))])
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(answer.text)")
            }
            let lines = try await house.record(id).lines
            #expect(lines.isEmpty)
        }
    }

    @Test func `are taken from those who run the conference only`() async throws {
        try await withMeeting { house, id, desk in
            let delegate = try await house.delegates(id)[0].rawValue
            let partner = try await house.visitor(of: "canbo.ldld")
            let note = [("khoa", Self.key(1)), ("loai", "co-mat"), ("dai-bieu", delegate)]
            let refused = try await partner.post(Paths.notes(at: id), pairs: note)
            #expect(refused.status == .unprocessableContent && refused.text.contains("refused"))
            let stranger = try await house.visitor(of: "lanhdao.tp")
            #expect(try await stranger.post(Paths.notes(at: id), pairs: note).status != .ok)
            #expect(try await house.stranger().post(Paths.notes(at: id), pairs: note).status == .seeOther)
            let foreign = try await desk.post(
                Paths.notes(at: id), pairs: note, ["Sec-Fetch-Site": "cross-site"])
            #expect(foreign.status == .forbidden)
            #expect(try await house.record(id).lines.isEmpty)
        }
    }

    @Test func `are kept by a worker that looks after conferences only`() async throws {
        try await withSite { house in
            let worker = try await house.stranger().get("/tai-nguyen/offline.js")
            #expect(worker.header("Service-Worker-Allowed") == "/hoi-nghi/")
            #expect(worker.header("Cache-Control") == "public, no-cache")
            let other = try await house.stranger().get("/tai-nguyen/later.js")
            #expect(other.header("Service-Worker-Allowed") == nil)
        }
    }

    private static func key(_ number: Int) -> String { "0000000\(number)-0000-4000-8000-000000000000" }
}

/// The conference of the sample while it goes on, with the one who keeps its record.
func withMeeting(
    _ test: @Sendable (OpenSite, Key<Conference>, Visitor) async throws -> Void
) async throws {
    try await withProgrammes { house in
        let id = try await house.conference()
        house.stage.clock.set(Instant.start(of: try #require(Day("2019-02-21"))).advanced(seconds: 30_000))
        try await house.stage.desk.act(as: .installation) { work in
            try work.startConference(id, version: try work.conference(id).version)
        }
        let desk = try await house.visitor(of: "tonghop.mttq")
        try await test(house, id, desk)
    }
}

extension OpenSite {
    fileprivate func delegates(_ id: Key<Conference>) async throws -> [Key<Delegate>] {
        try await look { try $0.delegates(of: try $0.conference(id)).map(\.id) }
    }

    /// Who is there, in the order of coming, and what was said.
    fileprivate func record(_ id: Key<Conference>) async throws -> (lines: [DelegateLine], statements: [Statement]) {
        try await look { work in
            let conference = try work.conference(id)
            let present = try work.delegateLines(of: conference).filter(\.isPresent)
            return (present, try work.statements(at: conference))
        }
    }
}

extension [Int] {
    fileprivate func asyncTexts(_ make: (Int) async throws -> String) async throws -> [String] {
        var texts: [String] = []
        for number in self { texts.append(try await make(number)) }
        return texts
    }
}
