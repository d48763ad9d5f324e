package import Markup

/// Codes that are shown this once: to copy, to print, to keep.
package struct OneTimeSecrets: Renderable {
    package var codes: [String]
    package var explanation: String
    package var language: Language

    package init(_ codes: [String], explanation: String, language: Language = .vietnamese) {
        self.codes = codes
        self.explanation = explanation
        self.language = language
    }

    package var html: HTML {
        """
        <section class="secrets" aria-label="\(language.pick("Mã dùng một lần", "One-time codes"))">\
        <p>\(Tone.soon.shape)\(explanation)</p>\
        <ol id="one-time-codes">\(codes, { "<li><code>\($0)</code></li>" })</ol>\
        <div class="buttons"><button class="button" type="button" hidden data-copy="one-time-codes" \
        data-done="\(language.pick("Đã chép", "Copied"))">\(language.pick("Chép các mã", "Copy the codes"))</button>\
        \(PrintButton(language: language))</div></section>
        """
    }
}
