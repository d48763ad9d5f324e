@testable import Storage
import Testing

@Suite struct `A statement` {
    @Test func `carries values apart from its text`() {
        let name = "'; DROP TABLE area; --"
        let sql: SQL = "SELECT * FROM area WHERE name = \(name) AND level > \(3)"
        #expect(sql.rendered(for: .sqlite) == "SELECT * FROM area WHERE name = ? AND level > ?")
        #expect(sql.rendered(for: .postgres) == "SELECT * FROM area WHERE name = $1 AND level > $2")
        #expect(sql.values == [.text(name), .integer(3)])
    }

    @Test func `splices statements with their values`() {
        let condition: SQL = "level = \(1)"
        let all = SQL.joined([condition, "name <> \("x")", "TRUE"], separator: " AND ")
        let sql: SQL = "SELECT 1 WHERE \(all) OR id = \("z")"
        #expect(sql.rendered(for: .postgres) == "SELECT 1 WHERE level = $1 AND name <> $2 AND TRUE OR id = $3")
        #expect(sql.values == [.integer(1), .text("x"), .text("z")])
        #expect((condition + " OR " + condition).values == [.integer(1), .integer(1)])
    }

    @Test func `binds the values of a list one by one`() {
        let sql: SQL = "id IN (\(list: [1, 2, 3]))"
        #expect(sql.rendered(for: .sqlite) == "id IN (?, ?, ?)")
        let none: SQL = "id IN (\(list: [Int]()))"
        #expect(none.rendered(for: .sqlite) == "id IN (NULL)")
    }

    @Test func `quotes names that are known only when the program runs`() {
        let sql: SQL = "DROP DATABASE \(name: "a\"; DROP\u{1}\0")"
        #expect(sql.rendered(for: .postgres) == "DROP DATABASE \"a\"\"; DROP\"")
    }

    @Test func `knows whether anything is written`() {
        #expect(SQL.joined([]).isEmpty)
        #expect(!SQL.joined(["a"]).isEmpty)
        let nothing: SQL = "\("" as SQL)"
        #expect(nothing.isEmpty)
    }

    @Test func `has the same shape for other values`() {
        let statement = { (id: String) -> SQL in "SELECT 1 WHERE id = \(id)" }
        #expect(statement("a").text == statement("b").text)
        #expect(statement("a") != statement("b"))
    }

    @Test(arguments: [("openedOn", "opened_on"), ("id", "id"), ("areaId", "area_id"), ("isPublic", "is_public")])
    func `keeps a property in a column`(property: String, column: String) {
        #expect(columnName(of: property) == column)
    }

    @Test func `refuses what is not a column`() {
        struct Nested: Record {
            struct Part: Codable { var name: String }
            static let table: SQL = "nested"
            let id: String
            var part: Part
            var parts: [Part]
        }
        #expect(throws: StorageError.self) {
            try Nested(id: "1", part: Nested.Part(name: "x"), parts: []).fields()
        }
    }

    @Test func `counts the parameters that an engine takes`() throws {
        let fields = (1...40).map { Field(column: "c\($0)", value: .integer(Int64($0))) }
        let sql = try Insertion(table: "t").statement([fields, fields][...])
        #expect(sql.values.count == 80)
        #expect(throws: StorageError.self) {
            try Insertion(table: "t").statement([fields, Array(fields.dropLast())][...])
        }
    }
}
