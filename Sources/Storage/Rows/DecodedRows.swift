internal import Synchronization

/// What the rows of a kept answer were read as: whoever asks again gets the values that were made before.
///
/// A class because every copy of the rows shares it.
final class DecodedRows: Sendable {
    private let known = Mutex<[ObjectIdentifier: any Sendable]>([:])

    func values<T: Sendable>(of type: T.Type, or read: () throws -> [T]) rethrows -> [T] {
        if let values = known.withLock({ $0[ObjectIdentifier(type)] }) as? [T] { return values }
        let values = try read()
        known.withLock { $0[ObjectIdentifier(type)] = values }
        return values
    }
}
