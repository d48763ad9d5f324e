extension Session {
    /// Stores a new record.
    package func insert<R: Record>(_ record: R) throws {
        try run(record.insertion())
    }

    /// Stores new records, many with one statement.
    package func insert<R: Record>(many records: some Sequence<R>) throws {
        try Insertion(table: R.table).run(records, in: self)
    }

    /// Stores the record over the one with the same identity.
    package func update<R: Record>(_ record: R) throws {
        guard try run(record.update()) > 0 else { throw StorageError.vanished(table: R.table.text) }
    }

    /// Removes the record with the identity and answers whether there was one.
    @discardableResult
    package func delete<R: Record>(_ type: R.Type, _ id: R.ID) throws(StorageError) -> Bool {
        try run("DELETE FROM \(R.table) WHERE id = \(id)") > 0
    }

    /// Removes the record and answers whether it was still there.
    @discardableResult
    package func delete<R: Record>(_ record: R) throws(StorageError) -> Bool {
        try delete(R.self, record.id)
    }
}
