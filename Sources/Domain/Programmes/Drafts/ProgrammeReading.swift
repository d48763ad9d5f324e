package import Calendars

/// What was understood of a draft in a file; people correct it before it is brought into a programme.
package struct ProgrammeReading: Hashable, Codable, Sendable {
    /// How sure a guess is.
    package enum Confidence: String, Hashable, Codable, Sendable {
        /// The file says so itself: a title of a column, a heading, a label.
        case sure
        /// The words are usual ones, at their usual place.
        case likely
        /// A person should look at it.
        case unsure
    }

    /// A value read out of the text, with the place where it stands.
    package struct Guess<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
        package var value: Value
        package var place: String
        package var confidence: Confidence

        package init(_ value: Value, at place: String, _ confidence: Confidence) {
            self.value = value
            self.place = place
            self.confidence = confidence
        }
    }

    /// What one party answers for, as the file says it.
    package struct Responsibility: Hashable, Codable, Sendable {
        package var party: String
        package var text: String

        package init(party: String, text: String) {
            self.party = party
            self.text = text
        }
    }

    /// A clause that is not of one party.
    package struct ClauseReading: Hashable, Codable, Sendable {
        package var name: ClauseName
        package var text: String

        package init(name: ClauseName, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// A partner by name with its part.
    package struct Share: Hashable, Codable, Sendable {
        package var party: String
        package var part: String

        package init(_ party: String, _ part: String = "") {
            self.party = party
            self.part = part
        }
    }

    /// What is counted, and how much of it.
    package struct Measure: Hashable, Codable, Sendable {
        package var target: Quantity?
        package var unit: String

        package init(target: Quantity?, unit: String) {
            self.target = target
            self.unit = unit
        }
    }

    /// When: a day, or words where there is no single day.
    package struct Time: Hashable, Codable, Sendable {
        package var deadline: Day?
        package var phase: String

        package init(deadline: Day?, phase: String) {
            self.deadline = deadline
            self.phase = phase
        }
    }

    /// An assignment; what the file does not say is empty.
    package struct AssignmentReading: Hashable, Codable, Sendable {
        package var title: Guess<String>
        package var lead: Guess<String>?
        package var partners: [Guess<Share>] = []
        package var measure: Guess<Measure>?
        package var time: Guess<Time>?
        package var objective = ""
        package var amount = ""
        package var product = ""
        package var money: Int?
        package var moneySource = ""
        package var areas: [String] = []
        package var isFlagship = false
        package var theme: String?
        /// The assignment of a superior programme that it makes concrete.
        package var concretises: String?

        package init(title: Guess<String>) { self.title = title }
    }

    /// A content group with its assignments.
    package struct GroupReading: Hashable, Codable, Sendable {
        package var title: Guess<String>
        /// The title of the standard group that it seems to be.
        package var standard: String?
        package var assignments: [AssignmentReading]

        package init(title: Guess<String>, standard: String?, assignments: [AssignmentReading]) {
            self.title = title
            self.standard = standard
            self.assignments = assignments
        }
    }

    /// Words that went nowhere, and why.
    package struct Unread: Hashable, Codable, Sendable {
        package let text: String
        package let place: String
        package let reason: String

        package init(text: String, place: String, reason: String) {
            self.text = text
            self.place = place
            self.reason = reason
        }
    }

    package var kind: Guess<Programme.Kind>?
    package var title: Guess<String>?
    package var firstYear: Guess<Int>?
    package var lastYear: Int?
    /// The programme of several years that this one carries out.
    package var parent: String?
    package var parties: [Guess<String>] = []
    /// The party that leads the drafting.
    package var lead: Guess<String>?
    package var themes: [Guess<String>] = []
    /// Each without `Căn cứ` and its closing sign.
    package var citations: [Guess<String>] = []
    package var clauses: [Guess<ClauseReading>] = []
    package var responsibilities: [Guess<Responsibility>] = []
    package var groups: [GroupReading] = []
    package var unread: [Unread] = []
    /// What the reader of Word files left out or converted, in sentences.
    package var remarks: [String] = []

    package init() {}

    /// As JSON with sorted keys.
    package var json: String { JSONText.encode(self) }

    package var assignments: [AssignmentReading] { groups.flatMap(\.assignments) }
}
