package import Markup

/// A text as a square for the camera of a telephone, and the same in letters for those who must type it.
package struct SecretSquare: Renderable {
    package var text: String
    /// What the square is for, read aloud.
    package var label: String
    /// What a person types instead: the secret in groups of four letters.
    package var typed: String
    package var hint: String
    package var language: Language

    package init(_ text: String, label: String, typed: String, hint: String, language: Language = .vietnamese) {
        self.text = text
        self.label = label
        self.typed = typed
        self.hint = hint
        self.language = language
    }

    package var html: HTML {
        """
        <div class="secret-square">\(QRCode(text)?.svg(label: label))<div><p>\(hint)</p>\
        <p><code id="typed-secret">\(typed)</code></p><button class="button small" type="button" hidden \
        data-copy="typed-secret" data-done="\(language.pick("Đã chép", "Copied"))">\(language.pick("Chép mã", "Copy"))\
        </button></div></div>
        """
    }
}
