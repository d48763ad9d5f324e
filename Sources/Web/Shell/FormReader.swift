package import Calendars
package import Domain
package import Hummingbird
internal import NIOCore
internal import Vietnamese

/// What a person typed into a form, by field name; kept so that a refused form shows it again.
package struct FormValues: Sendable, Hashable {
    package var fields: [String: [String]]

    package init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    package subscript(_ name: String) -> String { fields[name]?.first ?? "" }

    package func all(_ name: String) -> [String] { fields[name] ?? [] }

    /// Reads `a=1&b=2`; every value is cleaned on entry (NFC, no invisible characters).
    package init(urlEncoded text: some StringProtocol) {
        fields = [:]
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? FormValues.decoded(parts[1]) : ""
            fields[FormValues.decoded(parts[0]), default: []].append(value)
        }
    }

    private static func decoded(_ bytes: some Sequence<UInt8>) -> String {
        PercentEncoding.text(bytes.lazy.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 })
            ?? String(decoding: Array(bytes), as: UTF8.self)
    }
}

extension Request {
    /// The fields of a posted form.
    package func form(upTo limit: Int = 1 << 20) async throws -> FormValues {
        var request = self
        let body = try await request.collectBody(upTo: limit)
        return FormValues(urlEncoded: String(buffer: body))
    }

    /// The fields of the address.
    package var query: FormValues { FormValues(urlEncoded: uri.query ?? "") }
}

/// Reads typed values out of a form and gathers what must be changed, field by field.
package struct FormReader {
    package let values: FormValues
    package private(set) var problems: [Refusal.Problem] = []

    package init(_ values: FormValues) { self.values = values }

    /// One line of text, cleaned; `required` is what to say when it is empty.
    package mutating func text(_ field: String, required: String? = nil, limit: Int = 300) -> String {
        let text = CleanText.cleaned(values[field])
        if text.isEmpty, let required { problem(field, required) }
        if text.utf8.count > limit, text.count > limit {
            problem(field, "Hãy rút gọn còn không quá \(limit) ký tự (đang có \(text.count)).")
        }
        return text
    }

    /// Several lines of text, cleaned.
    package mutating func paragraphs(_ field: String, required: String? = nil, limit: Int = 10_000) -> String {
        let text = CleanText.cleaned(values[field], as: .lines)
        if text.isEmpty, let required { problem(field, required) }
        if text.utf8.count > limit, text.count > limit {
            problem(field, "Hãy rút gọn còn không quá \(limit) ký tự (đang có \(text.count)).")
        }
        return text
    }

    /// A day written `21/02/2019` (or `2019-02-21`); nothing when the field is empty.
    package mutating func day(_ field: String, required: String? = nil) -> Day? {
        let text = text(field, required: required)
        guard !text.isEmpty else { return nil }
        guard let day = Day(vietnamese: text) ?? Day(text) else {
            problem(
                field, "“\(text)” không phải là một ngày có thật. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 21/02/2019.")
            return nil
        }
        return day
    }

    /// A whole number within bounds.
    package mutating func number(_ field: String, in range: ClosedRange<Int>, required: String? = nil) -> Int? {
        let text = text(field, required: required)
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            problem(field, "Hãy ghi một số từ \(range.lowerBound) đến \(range.upperBound).")
            return nil
        }
        return number
    }

    /// One of the choices of an enumeration.
    package mutating func choice<T: RawRepresentable>(_ field: String, _ type: T.Type = T.self, required: String? = nil)
        -> T?
    where T.RawValue == String {
        let raw = values[field]
        if raw.isEmpty {
            if let required { problem(field, required) }
            return nil
        }
        guard let choice = T(rawValue: raw) else {
            problem(field, "Hãy chọn một mục trong danh sách.")
            return nil
        }
        return choice
    }

    /// The id of something chosen.
    package mutating func key<S>(_ field: String, of subject: S.Type = S.self, required: String? = nil) -> Key<S>? {
        let raw = values[field]
        if raw.isEmpty {
            if let required { problem(field, required) }
            return nil
        }
        guard let key = Key<S>(raw) else {
            problem(field, "Hãy chọn một mục trong danh sách.")
            return nil
        }
        return key
    }

    /// Whether a box is ticked.
    package func isTicked(_ field: String) -> Bool { !values[field].isEmpty }

    package mutating func problem(_ field: String, _ message: String) {
        guard !problems.contains(where: { $0.field == field }) else { return }
        problems.append(.init(field, message))
    }

    /// Refuses with every problem found.
    package func check() throws(Refusal) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
