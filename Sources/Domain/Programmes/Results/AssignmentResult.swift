package import Calendars
package import Storage

/// What one party did of an assignment on a day: in words, in figures against the target, and where.
package struct AssignmentResult: Record {
    package static let table: SQL = "assignment_result"

    package let id: Key<AssignmentResult>
    package let assignmentId: Key<Assignment>
    /// The lead or a partner that did it.
    package let partyId: Key<Party>
    package let happenedOn: Day
    package let text: String
    /// How much was reached, in the unit of the assignment; nothing where it is only told.
    package let amount: Quantity?
    package let areaId: Key<Area>?
    package let notedAt: Instant
    package let memberId: Key<Member>?
    /// Who noted it, and in which office, as it was then.
    package let personName: String
    package let officeTitle: String
}

/// A result counts no more.
package struct ResultWithdrawal: Record {
    package static let table: SQL = "result_withdrawal"

    package let id: Key<ResultWithdrawal>
    package let resultId: Key<AssignmentResult>
    package let reason: String
    package let withdrawnAt: Instant
    package let withdrawnBy: Key<Member>?
}

/// A result with the names that a table shows.
package struct ResultLine: Sendable {
    package let result: AssignmentResult
    package let partyName: String
    package let areaName: String?
    package let withdrawal: ResultWithdrawal?

    package var counts: Bool { withdrawal == nil }
}

/// How far an assignment has come by its results.
package struct AssignmentProgress: Sendable, Hashable {
    /// What was reached together; nothing where no result has a figure.
    package let reached: Quantity?
    package let target: Quantity?
    /// The day on which the target was reached.
    package let reachedOn: Day?
    package let lastOn: Day?

    /// The share of the target in whole percent; nothing where either is missing.
    package var percent: Int? {
        guard let target, let reached, target.units > 0 else { return nil }
        return Int((reached.decimal / target.decimal * 100).rounded(.down))
    }

    package init(_ results: [AssignmentResult], target: Quantity?) {
        let ordered = results.sorted { ($0.happenedOn, $0.id) < ($1.happenedOn, $1.id) }
        var sum: Quantity?
        var day: Day?
        for result in ordered {
            guard let amount = result.amount else { continue }
            let total = sum.map { $0.adding(amount) } ?? amount
            sum = total
            if day == nil, let target, total.decimal >= target.decimal { day = result.happenedOn }
        }
        reached = sum
        self.target = target
        reachedOn = day
        lastOn = ordered.last?.happenedOn
    }
}

extension Quantity {
    /// The number for comparing and drawing, never for keeping.
    package var decimal: Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return Double(units) / scale
    }

    /// Both together, exactly; a sum beyond what can be kept stays at the greatest number.
    package func adding(_ other: Quantity) -> Quantity {
        let most = max(places, other.places)
        let (sum, overflow) = scaled(to: most).addingReportingOverflow(other.scaled(to: most))
        return Quantity(units: overflow ? Int.max : sum, places: most)
    }

    private func scaled(to most: Int) -> Int {
        (places..<most).reduce(units) { units, _ in
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            return overflow ? Int.max : product
        }
    }
}
