internal import Vietnamese

/// Gathers what of a file finds no place in its programme, so that nothing is lost in silence.
///
/// A class, because every part of the planning of one intake adds to the same list; it lives no longer than that.
final class IntakeLeftovers {
    private(set) var list: [ProgrammeReading.Unread]

    init(_ list: [ProgrammeReading.Unread]) { self.list = list }

    func add(_ text: String, at place: String, _ reason: String) {
        list.append(.init(text: text, place: place, reason: reason))
    }

    /// The text, cut where it is longer than its place allows; the whole is kept here then.
    func fitting(_ text: String, _ limit: Int, _ what: String, at place: String) -> String {
        let clean = CleanText.cleaned(text, as: .lines)
        guard clean.count > limit else { return clean }
        add(clean, at: place, "\(what) dài quá \(limit) ký tự nên chỉ phần đầu được đưa vào.")
        return "\(clean.prefix(limit - 1))…"
    }
}
