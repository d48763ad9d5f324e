/// A PDF with one more signature.
package struct SignedPDF: Sendable, Hashable {
    /// How much the new signature proves (ETSI EN 319 142-1).
    package enum Level: String, Codable, Sendable, Hashable {
        /// PAdES B-B: the signer and the content.
        case basic
        /// PAdES B-T: and when, by a time-stamp service.
        case timeStamped
    }
    package let pdf: [UInt8]
    package let level: Level
    /// Why the level is lower than wanted, in the service's words, for the log; nothing if it is not.
    package let note: String?

    package var isTimeStamped: Bool { level == .timeStamped }
}

/// What a signature says besides who made it.
package struct SignatureStatement: Sendable, Hashable {
    /// The name of the signature's field: one that no earlier signature has.
    package var field: String
    package var name: String?
    package var reason: String?
    package var location: String?

    package init(field: String, name: String? = nil, reason: String? = nil, location: String? = nil) {
        self.field = field
        self.name = name
        self.reason = reason
        self.location = location
    }
}
