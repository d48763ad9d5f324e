import HTTPTypes
import TestKit

extension Visitor {
    /// Sends a form with what stood in it and what was typed over it.
    func post(_ path: String, typed values: [String: String]) async throws -> Page {
        let body = values.sorted { $0.key < $1.key }
            .map { "\(Visitor.encoded($0.key))=\(Visitor.encoded($0.value))" }.joined(separator: "&")
        return try await send(
            .post, path, ["Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"],
            body: Array(body.utf8))
    }

    /// The same, and then the page to which it leads.
    func submit(_ path: String, typed values: [String: String]) async throws -> Page {
        let answer = try await post(path, typed: values)
        guard answer.status == .seeOther, let location = answer.location else { return answer }
        return try await get(location)
    }
}

extension HTMLDocument {
    /// What would be sent from the form with that address, unchanged.
    func values(ofFormTo action: String) -> [String: String] {
        let fields = form(to: action)?.fields ?? []
        return Dictionary(fields.compactMap { field in field.value.map { (field.name, $0) } }) { first, _ in first }
    }
}
