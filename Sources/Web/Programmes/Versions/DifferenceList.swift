internal import Domain
internal import Markup

/// What changed between two texts, place by place: in one column, or in two that stay level.
struct DifferenceList: Renderable {
    let differences: [PassageDifference]
    let isSideBySide: Bool
    let language: Language
    /// The address of this page, up to the word that says how to look.
    let base: String
    /// Where a place can be brought back to what it said, where that can be done.
    let path: (TextPlace) -> String?

    var html: HTML {
        guard !differences.isEmpty else {
            return EmptyState(
                language.pick("Không có chỗ nào khác", "Nothing differs"),
                language.pick("Hai bản có cùng nội dung.", "Both texts say the same.")
            ).html
        }
        return "\(ways)\(differences, section)"
    }

    private var ways: HTML {
        Tabs(
            language.pick("Cách xem", "How to look"),
            [
                Tabs.Tab(language.pick("Một cột", "Inline"), to: "\(base)cach=mot-cot", isCurrent: !isSideBySide),
                Tabs.Tab(language.pick("Hai cột", "Side by side"), to: "\(base)cach=hai-cot", isCurrent: isSideBySide),
            ]
        ).html
    }

    private func section(_ difference: PassageDifference) -> HTML {
        Block(
            difference.heading, note: word(difference),
            actions: path(difference.place).map {
                LinkButton(language.pick("Khôi phục chỗ này", "Restore this"), to: $0, .quiet).html
            }, isSideBySide ? columns(difference.words) : inline(difference.words)
        ).html
    }

    private func word(_ difference: PassageDifference) -> String {
        let kind =
            switch difference.change {
            case .added: language.pick("thêm", "added")
            case .removed: language.pick("bỏ", "removed")
            case .changed, .same: language.pick("sửa", "changed")
            }
        let words = language.pick("từ", "words")
        return "\(kind), +\(difference.words.added) / −\(difference.words.removed) \(words)"
    }

    private func inline(_ words: WordDifference) -> HTML {
        "<p class=\"difference\">\(words.segments, mark)</p>"
    }

    private func columns(_ words: WordDifference) -> HTML {
        """
        <table class="difference"><caption class="unseen">\(language.pick("Hai bản cạnh nhau", "Both texts"))</caption>\
        <thead><tr><th scope="col">\(language.pick("Trước", "Before"))</th>\
        <th scope="col">\(language.pick("Sau", "After"))</th></tr></thead>\
        <tbody>\(words.rows, { "<tr><td>\($0.left, mark)</td><td>\($0.right, mark)</td></tr>" })</tbody></table>
        """
    }

    private func mark(_ segment: WordDifference.Segment) -> HTML {
        switch segment.change {
        case .same: "\(segment.text)"
        case .removed: "<del>\(segment.text)</del>"
        case .added: "<ins>\(segment.text)</ins>"
        }
    }
}
