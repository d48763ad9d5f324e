internal import Documents
internal import Engines
internal import Foundation

/// Where documents are printed, signed and proved: everything that needs more than the database.
package struct SigningRoom: Sendable {
    package private(set) var desk: Desk
    package let vault: any FileVault
    package let secrets: InstallationKey
    package let passwords: PasswordKeeper
    package let engines: SigningEngines
    /// Where people reach the installation, as the square on every page says: `https://phoihop.example.vn`.
    package let address: String

    package init(
        desk: Desk, vault: any FileVault, secrets: InstallationKey, passwords: PasswordKeeper, address: String,
        engines: SigningEngines
    ) {
        self.desk = desk
        self.vault = vault
        self.secrets = secrets
        self.passwords = passwords
        self.address = address
        self.engines = engines
    }

    /// The same room at another desk: another clock over the same store.
    package func at(_ desk: Desk) -> SigningRoom {
        var room = self
        room.desk = desk
        return room
    }

    /// The bytes of a revision, as the vault keeps them.
    func bytes(of revision: EnvelopeRevision?) async throws -> [UInt8] {
        guard let revision, let bytes = try await vault.bytes(of: revision.fingerprint) else {
            throw MissingFile(fingerprint: revision?.fingerprint ?? "")
        }
        return bytes
    }
}

/// What prints documents and signs in them; its workers are shared by everything that holds a copy.
package struct SigningEngines: Sendable {
    let printer: PrintEngine
    let signer: PDFSigner
    /// Who says when something was signed (RFC 3161), where anybody does.
    let timeStamps: URL?
    /// The library of the token that is in the machine (PKCS #11), where one is.
    package let tokenLibrary: String?

    /// - Parameter python: the program that runs them; without it the one that `Scripts/install` prepared.
    package init(python: String? = nil, timeStamps: String? = nil, tokenLibrary: String? = nil) {
        self.timeStamps = timeStamps.flatMap { URL(string: $0) }
        self.tokenLibrary = tokenLibrary
        printer = PrintEngine(python: .chosen(python))
        signer = PDFSigner(python: .chosen(python), printer: printer)
    }
}

/// The vault does not hold what the record says: a defect of the installation.
package struct MissingFile: Error {
    package let fingerprint: String
}
