/// What a taker of rows knows by key: what the row at hand adds goes back with the row, and stays once it is settled.
///
/// A copy before every row costs nothing: only the additions of one row are copied.
struct RowMemory<Key: Hashable, Value> {
    /// A class because the copy that is kept for a refused row shares it.
    private final class Settled {
        var values: [Key: Value]

        init(_ values: [Key: Value]) { self.values = values }
    }

    private let settled: Settled
    private var fresh: [Key: Value] = [:]

    init(_ values: [Key: Value] = [:]) { settled = Settled(values) }

    subscript(key: Key) -> Value? { fresh[key] ?? settled.values[key] }

    subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        set { fresh[key] = newValue }
    }

    var values: [Value] { Array(settled.values.merging(fresh) { $1 }.values) }

    mutating func remember(_ value: Value, for key: Key) { fresh[key] = value }

    mutating func settle() {
        guard !fresh.isEmpty else { return }
        for (key, value) in fresh { settled.values[key] = value }
        fresh.removeAll()
    }
}
