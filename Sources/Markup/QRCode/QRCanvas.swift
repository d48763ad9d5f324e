/// The modules of a square while it is drawn, and which of them are not free for data.
struct QRCanvas {
    let size: Int
    private(set) var dark: [Bool]
    private var taken: [Bool]

    init(size: Int) {
        self.size = size
        dark = Array(repeating: false, count: size * size)
        taken = dark
    }

    func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }
    func isFree(row: Int, column: Int) -> Bool { !taken[row * size + column] }

    /// Sets a module that belongs to the frame of the square; outside of the square nothing happens.
    mutating func fix(row: Int, column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        dark[row * size + column] = isDark
        taken[row * size + column] = true
    }

    /// Sets a module that carries data.
    mutating func set(row: Int, column: Int, _ isDark: Bool) { dark[row * size + column] = isDark }
}
