internal import Calendars
internal import Storage

/// The parts of the minutes as the record of a conference gives them.
struct MinutesRecord {
    let conference: Conference
    let steps: [ConferenceStep]
    let delegates: [DelegateLine]
    let agenda: [AgendaItem]
    let statements: [Statement]
    let boards: [ConsensusBoard]
    let conclusions: [Conclusion]

    func text(of section: MinutesSection) -> String {
        switch section {
        case .opening: opening
        case .attendance: attendance
        case .agenda: course
        case .statements: spoken
        case .consensus: boards.enumerated().map { lines(of: $0.element, $0.offset + 1) }.joined(separator: "\n")
        case .conclusions: conclusions.enumerated().map { line(of: $0.element, $0.offset + 1) }.joined(separator: "\n")
        case .closing: closing
        }
    }

    private var opening: String {
        let began = steps.first { $0.state == .inProgress }?.takenAt ?? conference.startsAt
        return """
            Thời gian bắt đầu: \(began.timeInWords), \(began.day.formal).
            Địa điểm: \(conference.place).
            """
    }

    private var attendance: String {
        let present = delegates.filter(\.isPresent)
        let missing = delegates.filter { !$0.isPresent }
        let total = delegates.total
        let organisations = delegates.counts.map { "- \($0.organisationName): \($0.present)" }
        let heading = "Có mặt \(total.present) đại biểu; được mời \(total.invited)."
        let names = present.map { "- \($0.whoCame)\($0.substituted)" }
        let absent = missing.map { line in
            "- \([line.delegate.line, line.delegate.organisationName].nonEmptyJoined)\(line.excused)"
        }
        return
            ([heading] + organisations + ["Đại biểu có mặt:"] + names
            + (absent.isEmpty ? [] : ["Đại biểu vắng mặt:"] + absent)).joined(separator: "\n")
    }

    private var course: String {
        var lines: [String] = []
        var section = ""
        for item in agenda {
            if item.section != section, !item.section.isEmpty { lines.append(item.section) }
            section = item.section
            let times = [item.beganAt, item.endedAt].compactMap { $0?.timeOfDay }.joined(separator: " đến ")
            let presenter = item.presenter.isEmpty ? "" : " (\(item.presenter))"
            lines.append("- \(times.isEmpty ? "Không tiến hành" : times): \(item.title)\(presenter)")
        }
        return lines.joined(separator: "\n")
    }

    private var spoken: String {
        let speakers = Dictionary(uniqueKeysWithValues: delegates.map { ($0.delegate.id, $0) })
        return statements.map { statement in
            let who = speakers[statement.delegateId]?.whoCame ?? ""
            return "- \(statement.beganAt.timeOfDay), \(who): \(statement.text)"
        }.joined(separator: "\n")
    }

    private func lines(of board: ConsensusBoard, _ number: Int) -> String {
        let result = board.item.result?.wording.vietnamese ?? "Chưa chốt"
        let parties = board.lines.map { line -> String in
            guard let position = line.current else { return "- \(line.party.name): chưa nêu ý kiến" }
            let text = position.text.isEmpty ? "" : ": \(position.text)"
            let who = [position.personName, position.officeTitle].nonEmptyJoined
            return "- \(line.party.name) (\(who)): \(position.stand.wording.vietnamese)\(text)"
        }
        let reserved = board.reservations.map { "- \($0.party.name): \($0.current?.text ?? "")" }
        return
            (["\(number). \(board.item.title): \(result) (\(board.tally)).", "Mã kiểm tra: \(board.item.fingerprint)"]
            + parties + (reserved.isEmpty ? [] : ["Ý kiến bảo lưu:"] + reserved)).joined(separator: "\n")
    }

    private func line(of conclusion: Conclusion, _ number: Int) -> String {
        let due = conclusion.due.map { ", hoàn thành trước ngày \($0.vietnamese)" } ?? ""
        return "\(number). \(conclusion.text) (\(conclusion.ownerName)\(due))"
    }

    private var closing: String {
        guard let ended = steps.first(where: { $0.state == .closed })?.takenAt else {
            return "Hội nghị đang tiến hành."
        }
        return "Hội nghị kết thúc vào \(ended.timeInWords), \(ended.day.formal)."
    }
}

extension DelegateLine {
    /// Who sat there, with position and organisation.
    fileprivate var whoCame: String {
        [attendance?.personName ?? "", attendance?.positionText ?? "", delegate.organisationName].nonEmptyJoined
    }

    /// Whether somebody who stayed away said so; why, is told to those who answer the invitation only.
    fileprivate var excused: String { reply?.answer == .absent ? " (có lý do)" : "" }

    /// Whose seat somebody else took.
    fileprivate var substituted: String {
        guard attendance?.manner == .substitute, !delegate.personName.isEmpty else { return "" }
        return " (dự thay \(delegate.personName))"
    }
}

extension [String] {
    fileprivate var nonEmptyJoined: String { filter { !$0.isEmpty }.joined(separator: " - ") }
}

extension Instant {
    /// `08 giờ 30 phút`, as documents write it.
    var timeInWords: String { "\(timeOfDay.prefix(2)) giờ \(timeOfDay.suffix(2)) phút" }
}
