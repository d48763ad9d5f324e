/// A JSON value, which is all that a browser and its driver say to each other.
enum BrowserJSON: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([BrowserJSON])
    case object([String: BrowserJSON])

    var flag: Bool? {
        guard case .flag(let value) = self else { return nil }
        return value
    }

    var whole: Int? {
        switch self {
        case .whole(let value): value
        case .number(let value): Int(exactly: value.rounded(.up))
        default: nil
        }
    }

    var text: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    var list: [BrowserJSON] {
        guard case .list(let values) = self else { return [] }
        return values
    }

    subscript(_ name: String) -> BrowserJSON {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }
}

extension BrowserJSON: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([BrowserJSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: BrowserJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .whole(let whole): try value.encode(whole)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let list): try value.encode(list)
        case .object(let members): try value.encode(members)
        }
    }
}

extension BrowserJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral whole: Int) { self = .whole(whole) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension BrowserJSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: BrowserJSON...) { self = .list(elements) }

    init(dictionaryLiteral members: (String, BrowserJSON)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
}
