package import Domain
package import Hummingbird

extension RequestContext {
    /// The id in the address; an address with something else there leads nowhere.
    package func key<S>(_ name: String, of subject: S.Type = S.self) throws(Refusal) -> Key<S> {
        guard let text = parameters.get(name), let key = Key<S>(text) else { throw .absent }
        return key
    }
}

extension Refusal {
    /// The problems as forms show them.
    package var formProblems: [Web.Problem] {
        problems.isEmpty
            ? [Web.Problem(message)] : problems.map { Web.Problem($0.message, at: $0.field.isEmpty ? nil : $0.field) }
    }
}
