/// A page as a strict reader takes it: its elements in order, and whatever is not valid.
package struct HTMLDocument: Sendable {
    /// One element with what stands directly in it.
    package struct Element: Sendable {
        package let name: String
        package let attributes: [String: String]
        package let parent: Int?
        /// The text in it, that of the elements within included.
        package internal(set) var text = ""
        package internal(set) var children: [Int] = []

        package subscript(_ attribute: String) -> String? { attributes[attribute] }
    }

    package internal(set) var elements: [Element] = []
    var faults: [String] = []

    package init(_ text: String) { self = HTMLReader.read(text) }

    init() {}

    /// Everything that a validator and a reader of screens would complain about.
    package var problems: [String] { faults + nestingProblems + referenceProblems + readingProblems }

    // MARK: Finding

    package func all(_ name: String, where fits: (Element) -> Bool = { _ in true }) -> [Element] {
        elements.filter { $0.name == name && fits($0) }
    }

    package func first(_ name: String, where fits: (Element) -> Bool = { _ in true }) -> Element? {
        elements.first { $0.name == name && fits($0) }
    }

    /// The heading of the page.
    package var heading: String { first("h1")?.text ?? "" }

    /// Where the links of the page lead.
    package var links: [String] { all("a").compactMap { $0["href"] } }

    /// What a person reads in the page's own part.
    package var main: String { first("main")?.text ?? "" }

    /// The rows of the page's tables, each cell as a person reads it.
    package var rows: [[String]] {
        elements.filter { $0.name == "tr" && $0.parent.map { elements[$0].name } == "tbody" }.map { row in
            row.children.map { elements[$0].text }
        }
    }

    /// The forms of the page.
    package var forms: [HTMLForm] {
        elements.indices.filter { elements[$0].name == "form" }.map { index in
            let id = elements[index]["id"]
            let controls = elements.filter { isInside($0, index) || ($0["form"] != nil && $0["form"] == id) }
            return HTMLForm(
                action: elements[index]["action"] ?? "", method: elements[index]["method"] ?? "get",
                takesFiles: elements[index]["enctype"] == "multipart/form-data",
                fields: controls.compactMap { control in
                    control["name"].map { HTMLForm.Field(name: $0, kind: kind(of: control), value: value(of: control)) }
                })
        }
    }

    /// The form that sends to the address; those that only ask are left aside.
    package func form(to action: String) -> HTMLForm? { forms.first { $0.action == action && $0.method == "post" } }

    private func kind(of control: Element) -> String {
        control.name == "input" ? control["type"] ?? "text" : control.name
    }

    private func value(of control: Element) -> String? {
        switch control.name {
        case "input":
            let isBox = control["type"] == "checkbox" || control["type"] == "radio"
            return isBox && control["checked"] == nil ? nil : control["value"] ?? (isBox ? "on" : "")
        case "textarea": return control.text
        case "select":
            let options = control.children.map { elements[$0] }.filter { $0.name == "option" }
            return (options.first { $0["selected"] != nil } ?? options.first).map { $0["value"] ?? $0.text }
        default: return nil
        }
    }

    func isInside(_ element: Element, _ holder: Int) -> Bool {
        var next = element.parent
        while let index = next {
            if index == holder { return true }
            next = elements[index].parent
        }
        return false
    }

    /// The elements that hold this one, nearest first.
    func ancestors(of element: Element) -> [Element] {
        var found: [Element] = []
        var next = element.parent
        while let index = next {
            found.append(elements[index])
            next = elements[index].parent
        }
        return found
    }
}

/// A form of a page, as a browser would send it.
package struct HTMLForm: Sendable {
    package struct Field: Sendable {
        package let name: String
        /// What sort of control it is: `text`, `hidden`, `select`, `checkbox` and so on.
        package let kind: String
        /// What would be sent unchanged; nothing for a box that is not ticked.
        package let value: String?
    }

    package let action: String
    package let method: String
    package let takesFiles: Bool
    package let fields: [Field]
}

extension HTMLDocument {
    /// The text of the element with the id.
    package func text(of id: String) -> String? { elements.first { $0["id"] == id }?.text }
}
