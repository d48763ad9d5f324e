package import Markup

/// Prints the page; browsers without scripts have a command of their own, so it stays hidden there.
package struct PrintButton: Renderable {
    package var language: Language

    package init(language: Language) { self.language = language }

    package var html: HTML {
        "<button class=\"button\" type=\"button\" hidden data-print>\(language.pick("In", "Print"))</button>"
    }
}
