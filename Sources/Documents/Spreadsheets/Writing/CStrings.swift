import Foundation

/// Texts lent to a C library, which holds them by address.
///
/// A class, because the memory must be given back exactly once, after the library is done.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>?] = []

    deinit {
        pointers.forEach { free($0) }
    }

    /// The text for C; nothing for an empty one, which C libraries take for "not given".
    func lend(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard !text.isEmpty else { return nil }
        let pointer = strdup(text)
        pointers.append(pointer)
        return pointer
    }
}
