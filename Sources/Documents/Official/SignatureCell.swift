/// One signer's place: the lines above, room for the signature, the name below (ô 7a, 7b, 7c).
package struct SignatureCell: Hashable, Codable, Sendable {
    /// `TM. BAN THƯỜNG TRỰC`, `CHỦ TỊCH`.
    package let lines: [String]
    /// Without titles of learning or honour (Phụ lục I, Mục II).
    package let name: String
    /// Names the room for the signature on the page (`ky-1`), so that the printer can say where it stands; empty where
    /// nobody asks.
    package let anchor: String

    package init(_ lines: [String], name: String = "", anchor: String = "") {
        self.lines = lines
        self.name = name
        self.anchor = anchor
    }

    /// How high the room for the signature is, in millimetres: as high as a seal is wide, less than a hand.
    static let room = 30
}
