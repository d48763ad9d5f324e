import Testing

@testable import Domain

@Suite struct `What rows remember` {
    @Test func `goes back with a row that is refused, and stays with one that is taken`() {
        var memory = RowMemory(["a": 1])
        let before = memory
        memory.remember(2, for: "a")
        memory["b", default: 0] += 5
        #expect(memory["a"] == 2 && memory["b"] == 5)
        memory = before
        #expect(memory["a"] == 1 && memory["b"] == nil)
        memory.remember(3, for: "b")
        memory.settle()
        let later = memory
        memory.remember(4, for: "b")
        memory = later
        #expect(memory["b"] == 3)
        #expect(memory.values.sorted() == [1, 3])
    }
}
