internal import ArgumentParser
internal import Calendars
internal import Domain
internal import Foundation

/// Lists a year's days off with reasons and lunar dates, or counts a deadline and explains it.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Liệt kê ngày nghỉ của một năm, hoặc tính một thời hạn kèm giải thích.",
        discussion: """
            Ví dụ: phoihop calendar 2019
                   phoihop calendar --from 12/02/2026 --days 7 --working
            Không có --data hay --database thì dùng lịch đi kèm chương trình; có thì dùng cả lịch người quản trị đã ghi.
            """)

    @Argument(help: "Năm cần liệt kê.") var year: Int?
    @Option(help: ArgumentHelp("Tính thời hạn kể từ ngày này (không tính ngày này).", valueName: "DAY")) var from:
        String?
    @Option(help: ArgumentHelp("Số ngày.", valueName: "N")) var days: Int?
    @Flag(help: "Đếm ngày làm việc.") var working = false
    @Flag(help: "Đếm lùi: chậm nhất N ngày trước ngày này.") var before = false
    @Flag(help: "In dạng JSON.") var json = false
    @OptionGroup var installation: InstallationOptions

    func validate() throws {
        guard (year == nil) != (from == nil) else {
            throw ValidationError("Hãy ghi một năm, hoặc --from DAY --days N.")
        }
        if let year, !(1900...2100).contains(year) { throw ValidationError("Năm phải từ 1900 đến 2100.") }
        guard from != nil else { return }
        guard let days, (0...36_600).contains(days) else {
            throw ValidationError("Hãy ghi --days N với N từ 0 đến 36600.")
        }
    }

    func run() async throws {
        let calendar = try await workCalendar()
        if let year {
            let list = calendar.list(year: year).map(ListedDay.init)
            print(
                json
                    ? JSONText.encode(list)
                    : (list.map(\.text) + ["Lịch bản \(calendar.version)."]).joined(separator: "\n"))
        } else if let from, let days {
            guard let start = Day(from) ?? Day(vietnamese: from) else {
                throw Complaint("“\(from)” không phải là một ngày có thật. Hãy ghi như 2026-02-12 hoặc 12/02/2026.")
            }
            let unit: Deadline.Unit = working ? .workingDays : .days
            let deadline =
                before
                ? Deadline.before(date: start, count: days, unit: unit, calendar: calendar)
                : Deadline.after(start: start, count: days, unit: unit, calendar: calendar)
            print(json ? JSONText.encode(ExplainedDeadline(deadline)) : deadline.explanation.joined(separator: "\n"))
        }
    }

    private func workCalendar() async throws -> WorkCalendar {
        guard installation.data != nil || installation.database != nil else { return .shipped }
        let opened = try await Installation.open(try installation.settings(), .existing)
        let calendar = try await opened.desk.look(as: .installation) { try $0.workCalendar() }
        await opened.store.close()
        return calendar
    }
}

/// A day off or a worked Saturday, as the shell prints it.
private struct ListedDay: Encodable {
    let day: Day
    let weekday: String
    let lunar: String?
    let kind: String
    let isOff: Bool
    let reason: String
    let source: String
    let isProvisional: Bool

    init(_ dayOff: DayOff) {
        day = dayOff.day
        weekday = dayOff.day.weekday.name
        lunar = dayOff.lunar?.description
        kind = dayOff.kind.rawValue
        isOff = dayOff.kind.isOff
        reason = dayOff.reason
        source = dayOff.source
        isProvisional = dayOff.isProvisional
    }

    var text: String {
        let lunar = lunar.map { " (\($0))" } ?? ""
        return
            "\(day.vietnamese)  \(weekday)\(lunar)  \(isOff ? "nghỉ" : "LÀM BÙ")  \(reason)\(isProvisional ? " – tạm tính" : "")"
    }
}

/// A deadline with its explanation, as the shell prints it.
private struct ExplainedDeadline: Encodable {
    let start: Day
    let days: Int
    let unit: String
    let direction: String
    let due: Day
    let skipped: [Deadline.MetDay]
    let madeUp: [Deadline.MetDay]
    let rolledFrom: Day?
    let rule: String
    let calendarVersion: String
    let isProvisional: Bool
    let provisionalBecause: [String]
    let explanation: [String]

    init(_ deadline: Deadline) {
        start = deadline.start
        days = deadline.count
        unit = deadline.unit.rawValue
        direction = deadline.direction.rawValue
        due = deadline.due
        skipped = deadline.skipped
        madeUp = deadline.madeUp
        rolledFrom = deadline.rolledFrom
        rule = deadline.rule
        calendarVersion = deadline.calendarVersion
        isProvisional = deadline.isProvisional
        provisionalBecause = deadline.provisionalBecause
        explanation = deadline.explanation
    }
}
