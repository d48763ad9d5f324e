package import Calendars
package import Storage

/// A text on which a programme rests (căn cứ): a law, a resolution, a plan, or another programme.
package struct Citation: Record {
    package static let table: SQL = "citation"

    package let id: Key<Citation>
    package let programmeId: Key<Programme>
    package var position: Int
    /// `Luật`, `Nghị quyết liên tịch`, `Kế hoạch`.
    package var kind: String
    package var number: String
    package var issuedOn: Day?
    package var issuer: String
    /// What the text is about (trích yếu).
    package var abstract: String
    package var validFrom: Day?
    /// Its last day in force, where it has ended or will end.
    package var validThrough: Day?
    /// The programme that is cited, where it is one of ours.
    package var citedId: Key<Programme>?
    package var version: Int

    /// Whether it is in force on a day, as far as its days are known.
    package func holds(on day: Day) -> Bool {
        (validFrom ?? issuedOn ?? .distantPast) <= day && day <= (validThrough ?? .distantFuture)
    }

    /// `Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về Mặt trận Tổ quốc Việt Nam`.
    package var line: String {
        [
            kind, number.isEmpty ? "" : "số \(number)", issuedOn.map(\.inText) ?? "",
            issuer.isEmpty ? "" : "của \(issuer)", abstract,
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Day {
    /// `ngày 09/6/2015`: as documents cite days, with a nought only where it prevents a forgery (Nghị định 30/2020/NĐ-CP).
    fileprivate var inText: String {
        let day = dayOfMonth < 10 ? "0\(dayOfMonth)" : "\(dayOfMonth)"
        let month = self.month <= 2 ? "0\(self.month)" : "\(self.month)"
        return "ngày \(day)/\(month)/\(year)"
    }
}
