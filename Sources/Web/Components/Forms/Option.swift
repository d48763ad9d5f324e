/// One of the answers a field offers.
package struct Option: Hashable, Sendable {
    package var value: String
    package var label: String
    /// A line under the answer that helps to choose.
    package var detail: String?

    package init(_ value: String, _ label: String, detail: String? = nil) {
        self.value = value
        self.label = label
        self.detail = detail
    }
}
