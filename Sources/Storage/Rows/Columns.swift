internal import Synchronization

/// The names of a result's columns, resolved once for all its rows.
///
/// A class so that rows share it, and so that "the same shape" is one comparison of identity.
package final class Columns: Sendable {
    package let names: [String]
    /// How types were read from these columns before, by type.
    private let plans = Mutex<[ObjectIdentifier: [RowDecoder.Property]]>([:])

    init(_ names: [String]) {
        self.names = names
    }

    /// Where the column stands; results are narrow, so looking along them is faster than hashing.
    package func index(of name: String) -> Int? {
        for index in names.indices where names[index] == name { return index }
        return nil
    }

    func plan(of type: Any.Type) -> [RowDecoder.Property] { plans.withLock { $0[ObjectIdentifier(type)] ?? [] } }

    func keep(_ plan: [RowDecoder.Property], of type: Any.Type) {
        plans.withLock { $0[ObjectIdentifier(type)] = plan }
    }
}
