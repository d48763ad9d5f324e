import Markup

/// The element a person types into or chooses from.
struct FieldControl {
    let field: Field

    private var language: Language { field.language }

    var html: HTML {
        switch field.control {
        case .text(let text): input("text", text)
        case .email(let text): input("email", text, more: " inputmode=\"email\" spellcheck=\"false\"")
        case .telephone(let text): input("tel", text, width: .medium)
        case .number(let text): input("text", text, width: .short, more: " inputmode=\"numeric\"")
        case .password(let isNew): password(isNew: isNew)
        case .code: code
        case .lines(let text, let limit, let rows): lines(text, limit: limit, rows: rows)
        case .choice(let options, let chosen, let invitation): choice(options, chosen: chosen, invitation)
        case .suggestion(let text, let options): suggestion(text, options)
        case .day(let text): day(text)
        case .files(let types, let isMultiple):
            """
            <input class="files" type="file"\(common())\(attribute: "accept", types.joined(separator: ","))\
            \(attribute: "multiple", isMultiple)>
            """
        }
    }

    private func common(_ width: Field.Width? = nil, also: String? = nil) -> HTML {
        let notes = FieldNotes(id: field.id, hint: field.hint, problem: field.problem, also: also)
        return """
             id="\(field.id)" name="\(field.name)"\(attribute: "data-width", (field.width ?? width)?.rawValue)\
            \(attribute: "autocomplete", field.autocomplete)\(attribute: "required", field.isRequired)\
            \(attribute: "readonly", field.isReadOnly)\(notes.ties)
            """
    }

    private func input(_ type: String, _ text: String, width: Field.Width? = nil, more: HTML = "") -> HTML {
        "<input type=\"\(type)\"\(common(width))\(attribute: "value", text)\(more)>"
    }

    private func password(isNew: Bool) -> HTML {
        let kind: HTML = field.autocomplete == nil ? (isNew ? "new-password" : "current-password") : ""
        return """
            <span class="joined"><input type="password"\(common())\
            \(!kind.isEmpty, " autocomplete=\"\(kind)\"") spellcheck="false" autocapitalize="none">\
            <button class="button" type="button" hidden data-reveal="\(field.id)" aria-pressed="false" \
            data-shown="\(language.pick("Ẩn", "Hide"))">\(language.pick("Hiện", "Show"))</button></span>
            """
    }

    private var code: HTML {
        """
        <input class="code" type="text" inputmode="numeric"\(common(.short))\
        \(field.autocomplete == nil, " autocomplete=\"one-time-code\"") spellcheck="false">
        """
    }

    private func lines(_ text: String, limit: Int?, rows: Int) -> HTML {
        let count = limit.map { _ in "\(field.id)-count" }
        // A textarea loses the first line end of its content, so that one more is written before it.
        return """
            <textarea\(common(also: count)) rows="\(rows)">
            \(text)</textarea>\(limit.map { counter($0) })
            """
    }

    private func counter(_ limit: Int) -> HTML {
        """
        <p class="hint count" id="\(field.id)-count" data-count="\(field.id)" data-limit="\(limit)" \
        data-left="\(language.pick("Còn {n} ký tự", "{n} characters left"))" \
        data-over="\(language.pick("Thừa {n} ký tự", "{n} characters too many"))">\
        \(language.pick("Tối đa", "At most")) \(grouped: limit) \(language.pick("ký tự", "characters"))</p>
        """
    }

    private func choice(_ options: [Option], chosen: String?, _ invitation: String?) -> HTML {
        """
        <select\(common())>\(invitation.map { "<option value=\"\">\($0)</option>" as HTML })\
        \(options, { "<option value=\"\($0.value)\"\(attribute: "selected", $0.value == chosen)>\($0.label)</option>" })\
        </select>
        """
    }

    private func suggestion(_ text: String, _ options: [Option]) -> HTML {
        """
        <input type="text"\(common())\(attribute: "value", text) list="\(field.id)-list"\
        \(field.autocomplete == nil, " autocomplete=\"off\"")><datalist id="\(field.id)-list">\
        \(options, { "<option value=\"\($0.value)\">\($0.label)</option>" })</datalist>
        """
    }

    private func day(_ text: String) -> HTML {
        """
        <span class="joined"><input type="text" inputmode="numeric"\(common(.short))\(attribute: "value", text) \
        maxlength="10" placeholder="\(language.pick("nn/tt/nnnn", "dd/mm/yyyy"))" data-day \
        data-pick="\(language.pick("Lịch", "Calendar"))"\
        \(field.autocomplete == nil, " autocomplete=\"off\"")></span>
        """
    }
}
