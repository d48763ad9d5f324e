import Markup

/// The controls a person sets once: language, light or dark, contrast, size of the text.
struct Preferences: Renderable {
    let shell: Shell

    private var language: Language { shell.language }

    var html: HTML {
        """
        <div class="preferences">\
        <form method="post" action="\(shell.paths.language)"><button class="button quiet small" name="language" \
        value="\(language.other.rawValue)" lang="\(language.other.rawValue)">\(language.other.name)</button></form>\
        <form method="post" action="\(shell.paths.appearance)" data-appearance>\
        <fieldset class="segments"><legend>\(language.pick("Nền", "Theme"))</legend>\
        \(Appearance.Theme.allCases, theme)</fieldset>\
        \(contrast)\(text)</form></div>
        """
    }

    private var contrast: HTML {
        toggle(
            "contrast", on: "more", shell.appearance.hasMoreContrast, language.pick("Tương phản cao", "More contrast"))
    }

    private var text: HTML {
        toggle("text", on: "large", shell.appearance.hasLargeText, language.pick("Chữ lớn", "Larger text"))
    }

    private func theme(_ theme: Appearance.Theme) -> HTML {
        let word =
            switch theme {
            case .system: language.pick("Theo máy", "Device")
            case .light: language.pick("Sáng", "Light")
            case .dark: language.pick("Tối", "Dark")
            }
        return """
            <button class="segment" name="theme" value="\(theme.rawValue)" \
            aria-pressed="\(theme == shell.appearance.theme ? "true" : "false")">\(word)</button>
            """
    }

    private func toggle(_ name: StaticString, on value: String, _ isOn: Bool, _ word: String) -> HTML {
        """
        <button class="button quiet small" name="\(HTML(stringLiteral: name))" \
        value="\(isOn ? "normal" : value)" data-on="\(value)" \
        aria-pressed="\(isOn ? "true" : "false")">\(word)</button>
        """
    }
}
