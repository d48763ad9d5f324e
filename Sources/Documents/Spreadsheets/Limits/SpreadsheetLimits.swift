/// How much a file brought in by a person may ask of the machine.
package struct SpreadsheetLimits: Hashable, Sendable {
    /// The file as it was sent.
    package let fileBytes: Int
    /// All parts of the file together once unpacked.
    package let unpackedBytes: Int
    /// How many times larger than packed one part may become; asked only of parts over `harmlessBytes`, since a
    /// small part full of repetition packs very well and does no harm.
    package let ratio: Int
    package let harmlessBytes: Int
    /// How many parts (files) the package may hold.
    package let parts: Int
    /// Rows that hold something; rows that were only coloured do not count.
    package let rows: Int
    package let columns: Int
    /// Cells of one sheet that hold something.
    package let cells: Int
    /// UTF-16 units of one cell, which is how Excel counts its own limit of 32,767.
    package let cellText: Int

    package init(
        fileBytes: Int = 20 << 20, unpackedBytes: Int = 200 << 20, ratio: Int = 200, harmlessBytes: Int = 16 << 20,
        parts: Int = 5_000, rows: Int = 200_000, columns: Int = 200, cells: Int = 3_000_000, cellText: Int = 32_767
    ) {
        self.fileBytes = fileBytes
        self.unpackedBytes = unpackedBytes
        self.ratio = ratio
        self.harmlessBytes = harmlessBytes
        self.parts = parts
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.cellText = cellText
    }

    /// What an upload is held to unless its place says otherwise.
    package static let standard = SpreadsheetLimits()
}
