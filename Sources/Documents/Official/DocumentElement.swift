/// One element of an administrative document; the numbers of places (ô) are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
package enum DocumentElement: Hashable, Sendable {
    /// Who issues it on the left (ô 2, 3), Quốc hiệu and Tiêu ngữ with place and day on the right (ô 1, 4).
    case letterhead(Letterhead)
    /// The name of the type (ô 5a), in capitals.
    case title(String)
    /// What it is about (trích yếu, ô 5a).
    case subtitle(String)
    /// Kính gửi (ô 9a): one receiver on the line, several under each other.
    case addressees([String])
    case citation(String)
    /// What stands in the middle between citations and text: `QUYẾT ĐỊNH:`.
    case resolution(String)
    /// `Chương II` with its heading under it.
    case chapter(String, heading: String)
    /// `Điều 1. Phạm vi`.
    case article(String)
    /// `I. MỤC ĐÍCH, YÊU CẦU`.
    case heading(String)
    /// `1. Mục đích`.
    case subheading(String)
    /// One line of text; an empty one keeps its place.
    case clause(String)
    /// The last line of the text, with the sign `./.` that ends documents.
    case lastClause(String)
    /// One point of a list.
    case item(String)
    case note(String)
    case table(DocumentGrid)
    /// One signer on the right half, level with Nơi nhận (ô 7a, 7b, 9b).
    case signature(SignatureCell, recipients: [String])
    /// The signatures of all parties, two in a row (ô 7a, 7b); of minutes, the secretary's and the chair's.
    case signatures([SignatureCell])
    /// Nơi nhận (ô 9b) where it stands alone.
    case recipients([String])
    /// What follows stands on pages that lie, counted anew.
    case turn
    /// `PHỤ LỤC` on a page of its own, counted anew.
    case annex(String)
    /// Under the heading of an annex: `(Kèm theo Chương trình số … ngày …)`.
    case annexReference(String)
}
