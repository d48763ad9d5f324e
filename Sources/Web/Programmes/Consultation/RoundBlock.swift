internal import Domain
internal import Markup

/// The open round of consultation: its last day and how it was counted, and who has not spoken yet.
struct RoundBlock: Renderable {
    let round: ConsultationRound
    let silent: [Party]
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
            <ul class="plain-list">\(silent, { "<li>\($0.name)</li>" })</ul>
            """
    }

    private var counted: Why {
        Why(
            language.pick("Thời hạn được tính thế nào?", "How is the last day counted?"), round.deadline.explanation,
            language: language)
    }
}
