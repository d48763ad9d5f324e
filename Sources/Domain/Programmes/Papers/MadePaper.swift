/// A document made for somebody, whole in memory: a few hundred pages at most.
package struct MadePaper: Sendable {
    package let name: String
    /// What browsers are told of the file.
    package let type: String
    package let bytes: [UInt8]

    static let pdf = "application/pdf"
    static let archive = "application/zip"
    static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
