package import Markup

/// One button that is a whole form: an act that needs no words.
package struct PostButton: Renderable {
    package var word: String
    package var path: String
    package var emphasis: Emphasis
    package var sent: [(name: String, value: String)]

    package init(
        _ word: String, to path: String, _ emphasis: Emphasis = .plain,
        sending sent: [(name: String, value: String)] = []
    ) {
        self.word = word
        self.path = path
        self.emphasis = emphasis
        self.sent = sent
    }

    package var html: HTML {
        """
        <form class="inline" method="post" action="\(path)">\
        \(sent, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\(Button(word, emphasis))</form>
        """
    }
}
