package import Storage

/// Something that was done: by whom, in which office, to what, and what changed.
package struct Event: Record {
    package static let table: SQL = "event"
    package let id: Key<Event>
    package let at: Instant
    /// The act by name, such as `organisation.renamed`.
    package let act: String
    /// The table's noun of what was acted on, such as `organisation`.
    package let noun: String
    package let subject: String
    package let memberId: Key<Member>?
    package let holdingId: Key<Holding>?
    package let organisationId: Key<Organisation>?
    package let facts: Facts
}

/// What changed in an act, as people read it: names of fields with the value before and after.
///
/// A secret or a private value is recorded as changed, never by its content.
package struct Facts: Hashable, Sendable, Codable {
    package struct Fact: Hashable, Sendable, Codable {
        package let field: String
        package let old: String?
        package let new: String?
    }

    package var list: [Fact]

    package init(_ list: [Fact] = []) { self.list = list }

    package static let none = Facts()

    /// Notes one value.
    package func with(_ field: String, _ value: String?) -> Facts {
        guard let value, !value.isEmpty else { return self }
        return Facts(list + [Fact(field: field, old: nil, new: value)])
    }

    /// Notes a change where there is one.
    package func changed(_ field: String, from old: String?, to new: String?) -> Facts {
        old == new ? self : Facts(list + [Fact(field: field, old: old, new: new)])
    }

    /// Notes that a private value changed, without the value.
    package func changedPrivately<T: Equatable>(_ field: String, from old: T, to new: T) -> Facts {
        old == new ? self : Facts(list + [Fact(field: field, old: nil, new: nil)])
    }
}

extension Facts: SQLConvertible {
    package var sqlValue: SQLValue { .text(plainText ?? JSONText.encode(self)) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue, let facts = JSONText.decode(Facts.self, from: text) else { return nil }
        self = facts
    }
    package init(from decoder: any Decoder) throws { list = try decoder.singleValueContainer().decode([Fact].self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(list)
    }
}

extension Facts {
    /// The same text that `JSONText` writes, many times quicker, where no character needs care: every act writes one.
    var plainText: String? {
        var text = "["
        for (index, fact) in list.enumerated() {
            text += index == 0 ? "{\"field\":\"" : ",{\"field\":\""
            for (key, value) in [("", fact.field), (",\"new\":\"", fact.new), (",\"old\":\"", fact.old)] {
                guard let value else { continue }
                guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) else {
                    return nil
                }
                text += key
                text += value
                text += "\""
            }
            text += "}"
        }
        return text + "]"
    }
}

/// A record that leaves traces: the noun by which events and search know it.
package protocol Subject: Record {
    static var noun: String { get }
}

extension Work {
    /// Records what was done, in the same transaction; the worker seals it into the chain.
    package func record<S: Subject>(_ act: String, _ subject: S, _ facts: Facts = .none) throws
    where S.ID: CustomStringConvertible {
        try record(act, noun: S.noun, subject: subject.id.description, facts)
    }

    package func record(_ act: String, noun: String, subject: String, _ facts: Facts = .none) throws {
        let event = Event(
            id: newKey(), at: now, act: act, noun: noun, subject: subject, memberId: actor.member,
            holdingId: actor.capacity?.holding, organisationId: actor.capacity?.organisation, facts: facts)
        try session.insert(event)
        try session.run("INSERT INTO event_unsealed (event_id, at) VALUES (\(event.id), \(event.at))")
    }
}
