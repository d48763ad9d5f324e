internal import Vietnamese

extension Rule {
    /// A conference ends after it begins, on the same day or within the next three.
    package static let conferenceEndsAfterItBegins = Rule("conference.ends-after-it-begins")
}

/// How somebody writes what a conference is.
package struct ConferenceDraft: Hashable, Sendable {
    package var title: String
    package var startsAt: Instant
    package var endsAt: Instant
    package var place: String
    package var chairId: Key<Holding>?
    package var secretaryId: Key<Holding>?

    package init(
        title: String, startsAt: Instant, endsAt: Instant, place: String = "", chairId: Key<Holding>? = nil,
        secretaryId: Key<Holding>? = nil
    ) {
        self.title = CleanText.cleaned(title)
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = CleanText.cleaned(place)
        self.chairId = chairId
        self.secretaryId = secretaryId
    }

    /// What stands in a conference now.
    package init(_ conference: Conference) {
        self.init(
            title: conference.title, startsAt: conference.startsAt, endsAt: conference.endsAt, place: conference.place,
            chairId: conference.chairId, secretaryId: conference.secretaryId)
    }

    /// Refuses what no conference may say.
    func check() throws(Refusal) {
        guard !title.isEmpty else {
            throw .invalid([.init("ten", "Hãy ghi tên hội nghị, ví dụ “Hội nghị tổng kết chương trình phối hợp”.")])
        }
        for (field, text) in [("ten", title), ("dia-diem", place)] where text.count > 500 {
            throw .invalid([.init(field, "Hãy rút gọn còn không quá 500 ký tự (đang có \(text.count)).")])
        }
        guard startsAt < endsAt, startsAt.day.distance(to: endsAt.day) <= 3 else {
            throw .invalid(
                .conferenceEndsAfterItBegins, "ket-thuc",
                "Hãy ghi giờ kết thúc sau giờ bắt đầu \(startsAt.vietnamese), không quá ba ngày sau đó.")
        }
    }

    /// The conference with these words.
    func applied(to conference: Conference) -> Conference {
        var new = conference
        new.title = title
        new.startsAt = startsAt
        new.endsAt = endsAt
        new.place = place
        new.chairId = chairId
        new.secretaryId = secretaryId
        new.sortKey = SortKey.text(title)
        return new
    }
}
