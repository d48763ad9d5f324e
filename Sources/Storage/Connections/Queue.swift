/// First come, first served; both ends cost the same however many wait.
struct Queue<Element> {
    private var elements: [Element] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }
    var count: Int { elements.count - head }
    var first: Element? { isEmpty ? nil : elements[head] }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    /// Takes out the first element, when it fits.
    mutating func popFirst(where fits: (Element) -> Bool = { _ in true }) -> Element? {
        guard !isEmpty, fits(elements[head]) else { return nil }
        let first = elements[head]
        head += 1
        if head > 64, head * 2 > elements.count {
            elements.removeSubrange(..<head)
            head = 0
        }
        return first
    }

    /// Takes out the first element that fits.
    mutating func remove(where fits: (Element) -> Bool) -> Element? {
        guard let index = elements[head...].firstIndex(where: fits) else { return nil }
        return elements.remove(at: index)
    }

    mutating func removeAll() -> [Element] {
        defer {
            elements = []
            head = 0
        }
        return Array(elements[head...])
    }
}
