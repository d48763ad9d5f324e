/// Why nothing could be measured, in a sentence for whoever started it.
struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
