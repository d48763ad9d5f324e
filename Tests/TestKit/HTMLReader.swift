/// Reads a page the strict way: every tag closed where it must be, every attribute in double quotes, every `&` meant.
struct HTMLReader {
    static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]

    private let bytes: [UInt8]
    private var place = 0
    private var document = HTMLDocument()
    private var open: [Int] = []
    private var allowsCapitals = false

    static func read(_ text: String) -> HTMLDocument {
        var reader = HTMLReader(bytes: Array(text.utf8))
        reader.readAll()
        return reader.document
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readAll() {
        if !take("<!doctype html>") { fault("the page does not begin with its doctype") }
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") { readTag() } else { append(readText(until: UInt8(ascii: "<"))) }
        }
        for index in open { fault("<\(document.elements[index].name)> is never closed") }
    }

    private mutating func readTag() {
        if take("</") { return close(readName()) }
        guard place + 1 < bytes.count, (97...122).contains(bytes[place + 1]) else {
            fault("a < that begins no tag: \(near)")
            place += 1
            return
        }
        place += 1
        let name = readName()
        allowsCapitals = isInDrawing || name == "svg"
        let attributes = readAttributes(of: name)
        allowsCapitals = false
        let isClosed = take("/")
        if isClosed, !isInDrawing, name != "svg" { fault("<\(name)/> outside a drawing") }
        if !take(">") { fault("<\(name)> does not end: \(near)") }
        let index = document.elements.count
        document.elements.append(.init(name: name, attributes: attributes, parent: open.last))
        if let parent = open.last { document.elements[parent].children.append(index) }
        if Self.empty.contains(name) || isClosed { return }
        open.append(index)
        if ["script", "style", "textarea", "title"].contains(name) { readRaw(name) }
    }

    private var isInDrawing: Bool { open.contains { document.elements[$0].name == "svg" } }

    private mutating func close(_ name: String) {
        if !take(">") { fault("</\(name)> does not end") }
        guard let last = open.last, document.elements[last].name == name else {
            return fault(
                "</\(name)> closes nothing: open is <\(open.last.map { document.elements[$0].name } ?? "")>; \(near)")
        }
        open.removeLast()
    }

    /// What browsers take as text whatever it looks like.
    private mutating func readRaw(_ name: String) {
        let end = "</\(name)"
        var text = ""
        while place < bytes.count, !stands(end) {
            text += readText(until: UInt8(ascii: "<"))
            if place < bytes.count, bytes[place] == UInt8(ascii: "<"), !stands(end) {
                text += "<"
                place += 1
            }
        }
        append(name == "textarea" && text.hasPrefix("\n") ? String(text.dropFirst()) : text)
    }

    private mutating func readAttributes(of name: String) -> [String: String] {
        var attributes: [String: String] = [:]
        while place < bytes.count {
            let hadSpace = skipSpaces()
            guard place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") else {
                break
            }
            if !hadSpace { fault("no space before an attribute of <\(name)>: \(near)") }
            let attribute = readName()
            guard !attribute.isEmpty else {
                fault("an attribute of <\(name)> cannot be read: \(near)")
                place += 1
                continue
            }
            if attributes[attribute] != nil { fault("<\(name)> has \(attribute) twice") }
            attributes[attribute] = ""
            guard take("=") else { continue }
            guard take("\"") else {
                fault("\(attribute) of <\(name)> is not quoted")
                continue
            }
            attributes[attribute] = readText(until: UInt8(ascii: "\""))
            if !take("\"") { fault("\(attribute) of <\(name)> does not end") }
        }
        return attributes
    }

    private mutating func readName() -> String {
        let start = place
        while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// Names are lower case, except in drawings (`viewBox`).
    private func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == 45 || byte == 58
            || (allowsCapitals && byte >= 65 && byte <= 90)
    }

    private mutating func readText(until end: UInt8) -> String {
        let start = place
        while place < bytes.count, bytes[place] != end { place += 1 }
        let raw = String(decoding: bytes[start..<place], as: UTF8.self)
        return raw.contains("&") ? resolved(raw) : checked(raw)
    }

    private mutating func resolved(_ raw: String) -> String {
        let pieces = raw.split(separator: "&", omittingEmptySubsequences: false)
        var text = checked(String(pieces[0]))
        for piece in pieces.dropFirst() {
            guard let semicolon = piece.firstIndex(of: ";"), let meaning = meaning(of: piece[..<semicolon]) else {
                fault("an & that means nothing: &\(piece.prefix(20))")
                text += "&" + piece
                continue
            }
            text += meaning + checked(String(piece[piece.index(after: semicolon)...]))
        }
        return text
    }

    private func meaning(of reference: Substring) -> String? {
        switch reference {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "nbsp": "\u{a0}"
        default: number(reference).map { String(Character($0)) }
        }
    }

    private func number(_ reference: Substring) -> Unicode.Scalar? {
        guard reference.hasPrefix("#") else { return nil }
        let digits = reference.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
    }

    private mutating func checked(_ text: String) -> String {
        var isControlled = false
        for byte in text.utf8 where byte == 127 || byte < 32 && byte != 9 && byte != 10 && byte != 13 {
            isControlled = true
        }
        if isControlled {
            fault("a control character stands in the text: \(text.debugDescription.prefix(60))")
        }
        return text
    }

    private mutating func append(_ text: String) {
        for index in open { document.elements[index].text += text }
        if open.isEmpty, text.contains(where: { !$0.isWhitespace }) {
            fault("text outside the page: \(text.prefix(30))")
        }
    }

    private mutating func take(_ text: String) -> Bool {
        guard stands(text) else { return false }
        place += text.utf8.count
        return true
    }

    /// Whether the text stands at this place.
    ///
    /// Written out, because pages are read by the thousand in debug builds.
    private func stands(_ text: String) -> Bool {
        var next = place
        for byte in text.utf8 {
            guard next < bytes.count, bytes[next] == byte else { return false }
            next += 1
        }
        return true
    }

    private mutating func skipSpaces() -> Bool {
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == 32 || byte == 10 || byte == 9 || byte == 13 else { break }
            place += 1
        }
        return place > start
    }

    private mutating func fault(_ text: String) { document.faults.append(text) }

    private var near: String {
        String(decoding: bytes[max(0, place - 30)..<min(bytes.count, place + 30)], as: UTF8.self)
    }
}
