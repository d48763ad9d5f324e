/// The names of a result's columns, resolved once for all its rows.
///
/// A class so that rows share it, and so that "the same shape" is one comparison of identity.
package final class Columns: Sendable {
    package let names: [String]

    init(_ names: [String]) {
        self.names = names
    }

    /// Where the column stands; results are narrow, so looking along them is faster than hashing.
    package func index(of name: String) -> Int? {
        for index in names.indices where names[index] == name { return index }
        return nil
    }
}
