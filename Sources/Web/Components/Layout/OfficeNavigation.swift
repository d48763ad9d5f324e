import Markup

/// The places of the house: a rail beside the page, a bar with four entries under it on a telephone.
struct OfficeNavigation {
    let shell: Shell

    private var language: Language { shell.language }
    private var label: String { language.pick("Các phần của hệ thống", "Main") }

    /// The rail, and under it who is signed in.
    var rail: HTML {
        """
        <div class="rail"><nav aria-label="\(label)"><ul>\(shell.navigation, entry)</ul></nav>\(me)</div>
        """
    }

    /// Three places and everything else under "Thêm".
    var bar: HTML {
        let shown = shell.navigation.filter(\.isOnBar).prefix(3)
        return """
            <nav class="bottom" aria-label="\(language.pick("Đi nhanh", "Quick"))"><ul>\(shown, entry)\
            <li><details data-menu><summary>\(Icon.more.html)<span>\(language.pick("Thêm", "More"))</span></summary>\
            <div class="bottom-panel"><ul>\(shell.navigation, entry)</ul>\(me)</div></details></li></ul></nav>
            """
    }

    private func entry(_ entry: NavigationEntry) -> HTML {
        """
        <li><a class="place" href="\(entry.path)"\(attribute: "aria-current", entry.isCurrent ? "page" : nil)>\
        \(entry.icon.html)<span>\(entry.title)</span>\(entry.count > 0, count(entry.count))</a></li>
        """
    }

    private func count(_ count: Int) -> HTML {
        "<span class=\"count\">\(grouped: count)<span class=\"unseen\"> \(language.pick("việc", "waiting"))</span></span>"
    }

    private var me: HTML {
        guard let reader = shell.reader else { return HTML() }
        return """
            <section class="me" aria-label="\(language.pick("Người đang dùng", "Signed in"))"><p><a href="\(shell.paths.account)"><strong>\(reader.name)</strong></a>\
            <span>\(reader.capacity)</span></p>\
            \(reader.otherCapacities.map { Link(language.pick("Đổi tư cách", "Change capacity"), to: $0) })\
            <details><summary>\(language.pick("Hiển thị, ngôn ngữ", "Display, language"))</summary>\
            \(Preferences(shell: shell))</details>\
            <form method="post" action="\(shell.paths.signOut)" data-sign-out>\
            <button class="button quiet small">\(language.pick("Đăng xuất", "Sign out"))</button></form></section>
            """
    }
}
