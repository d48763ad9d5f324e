/// Who is signed in and in what capacity, as the shell names them.
package struct Reader: Hashable, Sendable {
    package var name: String
    /// The office and the organisation for which the person acts: "Cán bộ tổng hợp, Ban Thường trực UB MTTQ quận".
    package var capacity: String
    /// Set where a person can act in several capacities: where they choose another.
    package var otherCapacities: String?
    /// What keeps the drafts of two people on one computer apart; not shown.
    package var key: String

    package init(name: String, capacity: String, key: String, otherCapacities: String? = nil) {
        self.name = name
        self.capacity = capacity
        self.key = key
        self.otherCapacities = otherCapacities
    }
}
