/// The marks before the lines above a signature (Nghị định 30/2020/NĐ-CP Điều 13; Hướng dẫn 36-HD/VPTW).
package struct SignerMarks: Hashable, Sendable {
    /// For a collective.
    package let collective: String
    /// A deputy for the head.
    package let deputy: String
    package let byOrder: String
    package let authorised: String
    /// Who holds the office until somebody is chosen.
    package let acting: String

    /// With dots.
    static let dotted = SignerMarks(collective: "TM.", deputy: "KT.", byOrder: "TL.", authorised: "TUQ.", acting: "Q.")
    /// With strokes.
    static let stroked = SignerMarks(collective: "T/M", deputy: "K/T", byOrder: "T/L", authorised: "T/UQ", acting: "Q.")
}
