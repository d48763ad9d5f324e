/// The marks above a signature, as a style of documents writes them.
struct SigningMarks: Hashable, Sendable {
    let deputy: String
    let byOrder: String
    let authorised: String
    let acting: String

    /// Nghị định 30/2020/NĐ-CP Điều 13 and Phụ lục I.
    private static let state = SigningMarks(deputy: "KT.", byOrder: "TL.", authorised: "TUQ.", acting: "Q.")
    /// Hướng dẫn 36-HD/VPTW: strokes instead of dots.
    private static let party = SigningMarks(deputy: "K/T", byOrder: "T/L", authorised: "T/UQ", acting: "Q.")

    static func of(_ style: OrganisationProfile.DocumentStyle) -> SigningMarks {
        switch style {
        case .party: party
        case .state, .front, .youth, .union, .free: state
        }
    }
}
