package import Markup

/// How far a set of things has come: one bar of shares, and the same in words.
package struct ProgressBar: Renderable {
    /// Some of the things that are in the same state.
    package struct Share: Sendable {
        package var tone: Tone
        package var count: Int
        /// The state in words, as it follows a number: "hoàn thành".
        package var word: String

        package init(_ tone: Tone, _ count: Int, _ word: String) {
            self.tone = tone
            self.count = count
            self.word = word
        }
    }

    /// Of what the shares are: "Chương trình năm 2019".
    package var label: String
    package var shares: [Share]
    /// All of the things, those in no share included.
    package var total: Int
    /// Whether the words stand under the bar; otherwise they are only read aloud.
    package var showsWords: Bool

    package init(_ label: String, _ shares: [Share], of total: Int, showsWords: Bool = true) {
        self.label = label
        self.shares = shares
        self.total = max(total, shares.reduce(0) { $0 + $1.count })
        self.showsWords = showsWords
    }

    package var html: HTML {
        """
        <div class="progress"><svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" \
        aria-label="\(label): \(words)">\(parts)</svg>\(showsWords, legend)</div>
        """
    }

    /// `16/38 hoàn thành, 5 sắp đến hạn, 2 chậm`.
    private var words: String {
        shares.enumerated()
            .map {
                $0.offset == 0
                    ? "\($0.element.count)/\(total) \($0.element.word)" : "\($0.element.count) \($0.element.word)"
            }
            .joined(separator: ", ")
    }

    private var parts: [HTML] {
        var start = 0
        return shares.filter { $0.count > 0 }.map { share in
            let width = share.count * 1000 / max(total, 1)
            defer { start += width }
            let gap = start + width < 1000 ? min(4, width / 2) : 0
            return "<rect class=\"\(share.tone.rawValue)\" x=\"\(start)\" width=\"\(width - gap)\" height=\"10\"/>"
        }
    }

    private var legend: HTML {
        """
        <p class="shares" aria-hidden="true">\(shares.enumerated(), share)</p>
        """
    }

    private func share(_ index: Int, _ share: Share) -> HTML {
        """
        <span class="share \(share.tone.rawValue)">\(share.tone.shape)<b>\(grouped: share.count)\
        \(index == 0, "/\(grouped: total)")</b> \(share.word)</span>
        """
    }
}
