import Testing

@testable import Storage

@Suite struct `The shape of a record` {
    private struct Note: Record {
        static let table: SQL = "note"
        let id: String
        var openedOn: String
        var seats: Int?
    }

    @Test func `gives the statements that store it, the identity last when it is changed`() throws {
        let note = Note(id: "1", openedOn: "2019-02-21", seats: nil)
        let insertion = try note.insertion()
        #expect(insertion.text == "INSERT INTO note (id, opened_on, seats) VALUES (\u{1}, \u{1}, \u{1})")
        #expect(insertion.values == [.text("1"), .text("2019-02-21"), .null])
        let update = try note.update()
        #expect(update.text == "UPDATE note SET opened_on = \u{1}, seats = \u{1} WHERE id = \u{1}")
        #expect(update.values == [.text("2019-02-21"), .null, .text("1")])
    }

    @Test func `is known to the columns of a result after the first record`() throws {
        let columns = Columns(["seats", "id", "opened_on"])
        let rows = Rows(
            columns: columns, values: [.integer(2), .text("1"), .text("x"), .null, .text("2"), .text("y")], count: 2)
        #expect(columns.plan(of: Note.self).isEmpty)
        let first = try rows[0].decode(Note.self)
        #expect(columns.plan(of: Note.self).map(\.column) == [1, 2, 0])
        let second = try rows[1].decode(Note.self)
        #expect((first.seats, second.seats, second.openedOn) == (2, nil, "y"))
        #expect(try Row(columns: columns, values: rows.values, base: 3).decode(Seat.self).seats == nil)
    }

    private struct Seat: Decodable {
        let seats: Int?
    }
}
