internal import Foundation
internal import Markup

/// Many names in a cell: the first, and how many more, which open on demand.
struct NameList: Renderable {
    let names: [String]
    /// What the others are: `7 nơi khác`.
    let others: (Int) -> String

    /// - Parameter text: names between semicolons.
    init(_ text: String, others: @escaping (Int) -> String) {
        names = text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        self.others = others
    }

    var html: HTML {
        guard names.count > 2 else { return "\(names.joined(separator: "; "))" }
        return """
            <details class="names"><summary>\(names[0]) \(others(names.count - 1))</summary>\
            <ul>\(names.dropFirst(), { "<li>\($0)</li>" })</ul></details>
            """
    }
}
