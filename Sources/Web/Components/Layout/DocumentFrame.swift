import Markup

/// A whole document around a body: what browsers need to know before the first word.
struct DocumentFrame {
    private static let sheets = ["tokens", "layout", "forms", "tables", "pieces", "programmes", "calendar", "print"]
    private static let modules = [
        "theme", "keys", "menus", "submit", "drafts", "days", "fields", "poll", "copy", "later",
    ]

    let shell: Shell
    let title: String
    /// The kind of page, a class of the body: `office`, `bare` or `public`.
    let kind: StaticString
    /// More for the head: feeds, previews, the canonical address.
    var head = HTML()
    let content: HTML

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(shell.language.rawValue)"\(appearance)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) – \(shell.name)</title>
        <link rel="icon" href="\(asset("favicon.svg"))" type="image/svg+xml">
        \(Self.sheets, { "<link rel=\"stylesheet\" href=\"\(asset($0 + ".css"))\">\n" })\
        \(Self.modules, { "<script type=\"module\" src=\"\(asset($0 + ".js"))\"></script>\n" })\
        \(head)</head>
        <body class="\(HTML(stringLiteral: kind))"\(attribute: "data-person", shell.reader?.key)>
        <a class="skip" href="#main">\(shell.language.pick("Đến nội dung chính", "Skip to the content"))</a>
        \(content)
        </body>
        </html>

        """
    }

    private func asset(_ file: String) -> String {
        "\(shell.paths.assets)/\(file)" + (shell.assetVersion.map { "?v=\($0)" } ?? "")
    }

    private var appearance: HTML {
        let theme = shell.appearance.theme == .system ? nil : shell.appearance.theme.rawValue
        return """
            \(attribute: "data-theme", theme)\
            \(attribute: "data-contrast", shell.appearance.hasMoreContrast ? "more" : nil)\
            \(attribute: "data-text", shell.appearance.hasLargeText ? "large" : nil)
            """
    }
}
