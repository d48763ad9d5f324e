extension HTMLDocument {
    /// Elements that stand only where the standard lets them.
    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol"], "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"], "thead": ["table"],
        "tbody": ["table"],
        "caption": ["table"], "dt": ["dl", "div"], "dd": ["dl", "div"], "option": ["select", "datalist", "optgroup"],
        "legend": ["fieldset"], "summary": ["details"], "head": ["html"], "body": ["html"],
        "title": ["head", "svg", "g", "a", "rect", "path"],
    ]

    /// Elements that hold only these.
    private static let contents: [String: Set<String>] = [
        "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"],
        "table": ["caption", "thead", "tbody", "tfoot", "colgroup"],
        "thead": ["tr"], "tbody": ["tr"], "tr": ["th", "td"], "select": ["option", "optgroup"], "datalist": ["option"],
    ]

    private static let inline: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "strong", "em", "small", "code", "label", "button",
        "abbr", "time",
        "i", "cite", "q",
    ]
    private static let blocks: Set<String> = [
        "div", "p", "ul", "ol", "dl", "table", "form", "section", "article", "aside", "header", "footer", "main", "nav",
        "h1", "h2",
        "h3", "h4", "h5", "h6", "details", "fieldset", "figure", "hr", "pre", "blockquote", "search",
    ]
    private static let interactive: Set<String> = ["a", "button", "select", "textarea", "details", "input", "label"]

    var nestingProblems: [String] {
        elements.flatMap { element -> [String] in
            var problems: [String] = []
            let holders = ancestors(of: element)
            let parent = holders.first?.name ?? ""
            if let allowed = Self.parents[element.name], !allowed.contains(parent) {
                problems.append("<\(element.name)> stands in <\(parent)>")
            }
            if let allowed = Self.contents[parent], !allowed.contains(element.name) {
                problems.append("<\(parent)> holds <\(element.name)>")
            }
            let plain = holders.first { !["a", "ins", "del"].contains($0.name) }?.name ?? ""
            if Self.blocks.contains(element.name), Self.inline.contains(plain) {
                problems.append("<\(element.name)> stands in <\(plain)>")
            }
            problems += interactionProblems(element, holders)
            return problems
        }
    }

    private func interactionProblems(_ element: Element, _ holders: [Element]) -> [String] {
        guard Self.interactive.contains(element.name), element["type"] != "hidden" else {
            return element.name == "form" && holders.contains { $0.name == "form" } ? ["a form in a form"] : []
        }
        return holders.filter { ["a", "button"].contains($0.name) || ($0.name == "label" && element.name == "label") }
            .map { "<\(element.name)> stands in <\($0.name)>" }
    }

    var referenceProblems: [String] {
        var problems: [String] = []
        let ids = elements.compactMap { $0["id"] }
        for (id, same) in Dictionary(grouping: ids, by: \.self) where same.count > 1 {
            problems.append("the id \(id) is given twice")
        }
        let known = Set(ids)
        for element in elements {
            for attribute in [
                "for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form", "popovertarget",
            ] {
                for id in (element[attribute] ?? "").split(separator: " ") where !known.contains(String(id)) {
                    problems.append("\(attribute)=\(id) of <\(element.name)> refers to nothing")
                }
            }
            if let target = element["href"], target.hasPrefix("#"), !known.contains(String(target.dropFirst())) {
                problems.append("a link to \(target), which is not there")
            }
            for (name, value) in element.attributes {
                if name == "style" || name.hasPrefix("on") { problems.append("<\(element.name)> has \(name)") }
                if ["href", "src", "action"].contains(name), value.isEmpty || value.contains("javascript:") {
                    problems.append("<\(element.name)> leads to “\(value)”")
                }
            }
        }
        return problems
    }
}

extension HTMLDocument {
    /// What keeps somebody who listens to the page, or steps through it with keys, from understanding it.
    var readingProblems: [String] {
        landmarkProblems + elements.flatMap(problems(of:))
    }

    /// A table of facts says what it is; one that only sets words beside each other says that it is none.
    private func tableProblems(_ element: Element) -> [String] {
        let isNamed =
            element["role"] == "presentation" || element["aria-label"] != nil
            || element.children.contains { elements[$0].name == "caption" }
        return isNamed ? [] : ["a table without a caption"]
    }

    private func problems(of element: Element) -> [String] {
        switch element.name {
        case "input", "select", "textarea": labelProblems(element)
        case "a", "button", "summary", "th", "option", "h2", "h3":
            hasName(element) ? [] : ["<\(element.name)> says nothing: \(element.attributes)"]
        case "img": element["alt"] == nil ? ["a picture without alt"] : []
        case "table": tableProblems(element)
        case "fieldset":
            element.children.first.map { elements[$0].name } == "legend" ? [] : ["a fieldset without a legend"]
        case "details":
            element.children.first.map { elements[$0].name } == "summary" ? [] : ["details without a summary"]
        case "svg":
            element["aria-hidden"] == "true" || element["aria-label"] != nil || element["role"] == "img"
                ? [] : ["a drawing that is neither hidden nor named"]
        case "script": element["src"] == nil || !element.text.isEmpty ? ["a script in the page itself"] : []
        case "style": ["a style in the page itself"]
        default: []
        }
    }

    private var landmarkProblems: [String] {
        var problems: [String] = []
        if first("html")?["lang"]?.isEmpty ?? true { problems.append("the page has no language") }
        if first("head").map({ head in
            head.children.contains { elements[$0].name == "title" && !elements[$0].text.isEmpty }
        }) != true {
            problems.append("the page has no title")
        }
        for name in ["h1", "main", "body", "head"] where all(name).count != 1 {
            problems.append("\(all(name).count) × <\(name)>")
        }
        if heading.allSatisfy(\.isWhitespace) { problems.append("the heading is empty") }
        let levels = elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
        for (above, below) in zip(levels, levels.dropFirst()) where below > above + 1 {
            problems.append("h\(below) follows h\(above)")
        }
        return problems
    }

    private func labelProblems(_ control: Element) -> [String] {
        if ["hidden", "submit"].contains(control["type"]) || control["aria-label"] != nil
            || control["aria-labelledby"] != nil
        {
            return []
        }
        let isNamed =
            ancestors(of: control).contains { $0.name == "label" }
            || all("label").contains { $0["for"] != nil && $0["for"] == control["id"] && hasName($0) }
        return isNamed ? [] : ["<\(control.name) name=\(control["name"] ?? "")> has no label"]
    }

    private func hasName(_ element: Element) -> Bool {
        if element["aria-label"]?.isEmpty == false || element["aria-labelledby"] != nil
            || element["aria-hidden"] == "true"
        {
            return true
        }
        if element.text.contains(where: { !$0.isWhitespace }) { return true }
        return element.children.map { elements[$0] }.contains {
            $0.name == "img" && $0["alt"]?.isEmpty == false || $0["aria-label"] != nil
        }
    }
}
