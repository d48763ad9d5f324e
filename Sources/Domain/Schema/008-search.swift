internal import Storage

extension Schema {
    /// The search index, the one place where the engines differ.
    static let search = Migration("008-search", Migration.Step.searchTables)
}
