internal import Domain
internal import Markup

/// The open round of consultation: its last day and how it was counted, and who has not spoken yet.
struct RoundBlock: Renderable {
    let round: ConsultationRound
    let silent: [Party]
    let reminders: [Key<Party>: Reminder]
    let frame: ProgrammeFrame

    private var language: Language { frame.language }

    var html: HTML {
        Block(
            language.pick("Đợt lấy ý kiến \(round.number)", "Round \(round.number)"),
            note: language.pick("đến hết \(round.due.vietnamese)", "until \(round.due.vietnamese)"),
            id: "dot-lay-y-kien",
            "\(late)\(note)\(waiting)\(counted)" as HTML
        ).html
    }

    private var late: HTML {
        guard frame.today > round.due else { return HTML() }
        return
            "<p>\(Badge(.late, language.pick("Đã quá hạn, vẫn nhận ý kiến đến khi kết thúc đợt", "Past its day, still open")))</p>"
    }

    private var note: HTML {
        round.note.isEmpty ? HTML() : "<p>\(round.note)</p>"
    }

    private var waiting: HTML {
        guard !silent.isEmpty else {
            return "<p>\(language.pick("Các bên đều đã góp ý.", "Every party has spoken."))</p>"
        }
        return """
            <p>\(language.pick("Chưa góp ý:", "Not yet heard from:"))</p>\
            <ul class="plain-list">\(silent, line)</ul>\(remind)
            """
    }

    private func line(_ party: Party) -> HTML {
        guard let last = reminders[party.id] else { return "<li>\(party.name)</li>" }
        let word =
            last.isAutomatic
            ? language.pick("tự nhắc \(last.day.vietnamese)", "reminded by itself \(last.day.vietnamese)")
            : language.pick("đã nhắc \(last.day.vietnamese)", "reminded \(last.day.vietnamese)")
        return "<li>\(party.name) <span class=\"quiet small\">\(word)</span></li>"
    }

    private var remind: HTML {
        guard frame.mayDraft || frame.maySteer else { return HTML() }
        let word = language.pick("Nhắc", "Remind")
        let setting = LinkButton(
            round.remindBefore == 0
                ? language.pick("Không tự nhắc", "Never by itself")
                : language.pick(
                    "Tự nhắc trước hạn \(round.remindBefore) ngày làm việc",
                    "By itself \(round.remindBefore) working days before"),
            to: Paths.setReminding(of: frame.id), .quiet)
        let isDone = silent.allSatisfy { reminders[$0.id]?.day == frame.today }
        let button: HTML =
            isDone
            ? Unavailable(
                word,
                because: language.pick("Hôm nay đã nhắc; mỗi bên một lần trong ngày.", "Done today; once a day.")
            ).html
            : PostButton(word, to: Paths.remindParties(of: frame.id), .plain).html
        return "<div class=\"buttons\">\(button) \(setting)</div>"
    }

    private var counted: Why {
        Why(
            language.pick("Thời hạn được tính thế nào?", "How is the last day counted?"), round.deadline.explanation,
            language: language)
    }
}
