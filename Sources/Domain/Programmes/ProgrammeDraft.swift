internal import Vietnamese

extension Rule {
    /// A programme is for one year or for several that follow each other.
    package static let programmeHasItsYears = Rule("programme.has-its-years")
    /// A parent programme is one of several years, sees further than its child, and has no parent of its own.
    package static let parentHoldsTheYears = Rule("programme.parent-holds-the-years")
}

/// How somebody writes what a programme is.
package struct ProgrammeDraft: Hashable, Sendable {
    package var kind: Programme.Kind
    package var title: String
    package var firstYear: Int
    package var lastYear: Int
    package var parentId: Key<Programme>?

    package init(
        kind: Programme.Kind, title: String, firstYear: Int, lastYear: Int? = nil, parentId: Key<Programme>? = nil
    ) {
        self.kind = kind
        self.title = CleanText.cleaned(title)
        self.firstYear = firstYear
        self.lastYear = lastYear ?? firstYear
        self.parentId = parentId
    }

    /// What stands in a programme now.
    package init(_ programme: Programme) {
        self.init(
            kind: programme.kind, title: programme.title, firstYear: programme.firstYear, lastYear: programme.lastYear,
            parentId: programme.parentId)
    }

    /// Refuses what no programme may say.
    func check() throws(Refusal) {
        guard !title.isEmpty else {
            throw .invalid([
                .init("ten", "Hãy ghi tên chương trình, ví dụ “Chương trình phối hợp hoạt động năm \(firstYear)”.")
            ])
        }
        guard title.count <= 500 else {
            throw .invalid([.init("ten", "Hãy rút gọn tên còn không quá 500 ký tự (đang có \(title.count)).")])
        }
        guard (1930...2200).contains(firstYear), firstYear <= lastYear, lastYear - firstYear <= 20 else {
            throw .invalid(
                .programmeHasItsYears, "nam",
                "Hãy ghi năm bằng bốn chữ số, năm cuối không trước năm đầu và không quá 20 năm sau đó.")
        }
    }
}
