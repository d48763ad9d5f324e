internal import Domain
internal import Markup

/// What the invited must know first: that a conference was called off, or that it was moved and from where.
struct ConferenceNotice: Renderable {
    let frame: ConferenceFrame

    private var language: Language { frame.language }

    var html: HTML {
        if let cancellation = frame.cancellation { return called(off: cancellation) }
        guard frame.conference.state == .open, let move = frame.moves.first else { return HTML() }
        return moved(move)
    }

    private func called(off cancellation: ConferenceCancellation) -> HTML {
        """
        <section class="notice" role="status"><h2>\(language.pick("Hội nghị đã hủy", "Called off"))</h2>\
        <p class="lines">\(cancellation.reason)</p><p class="quiet small">\(cancellation.personName), \
        \(cancellation.cancelledAt.vietnamese)</p></section>
        """
    }

    private func moved(_ move: ConferenceMove) -> HTML {
        let before = [move.startsAt.vietnamese, move.place].filter { !$0.isEmpty }.joined(separator: ", ")
        let now = [frame.conference.startsAt.vietnamese, frame.conference.place].filter { !$0.isEmpty }
            .joined(separator: ", ")
        return """
            <section class="notice" role="status"><h2>\(language.pick("Hội nghị đã dời", "Moved"))</h2>\
            <p><s>\(before)</s> → <b>\(now)</b></p><p class="quiet small">\(language.pick(
                "Sửa lúc \(move.movedAt.vietnamese). Ai đã trả lời giấy mời trước đó, hãy trả lời lại.",
                "Changed \(move.movedAt.vietnamese). Whoever answered before, please answer again."))</p></section>
            """
    }
}
