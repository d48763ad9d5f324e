/// What stands in a bundle beside the files: enough to check them without the installation that made it.
package struct BundleManifest: Codable, Sendable, Hashable {
    package struct File: Codable, Sendable, Hashable {
        package let name: String
        package let sha256: String
    }

    package struct Signed: Codable, Sendable, Hashable {
        package let party: String
        package let person: String
        package let lines: [String]
        package let basis: String
        package let level: String
        package let signedAt: String
        /// The CMS message, for a confirmation in the system.
        package let message: File?
        /// The scan, for a signature on paper.
        package let scan: File?
    }

    /// An event of the document with its link in the chain: its hash is made of the event and the hash before it.
    package struct Link: Codable, Sendable, Hashable {
        package let position: Int
        package let previous: String
        package let hash: String
        package let sealedAt: String
        package let event: WrittenEvent
    }

    /// `phoihop-bundle-1`; a later form has another.
    package let form: String
    package let code: String
    package let kind: String
    package let number: String
    package let day: String
    package let title: String
    package let issuer: String
    package let state: String
    package let address: String
    /// Before any signature: what confirmations and scans are bound to.
    package let base: File
    /// With every signature that is in the file.
    package let signed: File
    package let word: File
    package let authorities: [File]
    package let signatures: [Signed]
    package let events: [Link]

    static let form = "phoihop-bundle-1"
}
