/// A sheet as it is to be written: its name, what stands above the table, and the columns.
package struct SheetLayout: Hashable, Sendable {
    package let name: String
    /// Lines above the titles of the columns, as the name of the list and the day it was made.
    package let heading: [String]
    package let columns: [SheetColumn]

    package init(name: String, heading: [String] = [], columns: [SheetColumn]) {
        self.name = name
        self.heading = heading
        self.columns = columns
    }
}
