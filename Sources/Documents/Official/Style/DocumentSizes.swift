/// A size of type: what we write, and what the rules allow, in points.
package struct TypeSize: Hashable, Sendable {
    package let points: Int
    package let allowed: ClosedRange<Int>

    init(_ points: Int, _ allowed: ClosedRange<Int>) {
        self.points = points
        self.allowed = allowed
    }

    init(_ points: Int) { self.init(points, points...points) }

    /// As Word counts.
    var halfPoints: Int { points * 2 }
}

/// The sizes of the elements of a document.
package struct DocumentSizes: Hashable, Sendable {
    /// Quốc hiệu, or the name of the organisation in its place.
    package let emblem: TypeSize
    /// Tiêu ngữ.
    package let motto: TypeSize
    package let superior: TypeSize
    package let issuer: TypeSize
    package let number: TypeSize
    package let day: TypeSize
    package let kind: TypeSize
    package let abstract: TypeSize
    /// Of a letter, under its number.
    package let letterAbstract: TypeSize
    package let body: TypeSize
    package let signer: TypeSize
    package let recipientsTitle: TypeSize
    package let recipients: TypeSize
    package let pageNumber: TypeSize
    /// Tables of an annex; no rule speaks of them.
    package let grid: TypeSize

    /// Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II to V, and the sizes of its sample forms.
    static let state = DocumentSizes(
        emblem: TypeSize(12, 12...13), motto: TypeSize(13, 13...14), superior: TypeSize(12, 12...13),
        issuer: TypeSize(12, 12...13), number: TypeSize(13), day: TypeSize(13, 13...14), kind: TypeSize(14, 13...14),
        abstract: TypeSize(14, 13...14), letterAbstract: TypeSize(12, 12...13), body: TypeSize(14, 13...14),
        signer: TypeSize(14, 13...14), recipientsTitle: TypeSize(12), recipients: TypeSize(11),
        pageNumber: TypeSize(14, 13...14), grid: TypeSize(11, 10...14))

    /// Hướng dẫn 36-HD/VPTW, Phụ lục 3; Quyết định 367-QĐ/TWĐTN-VP follows it.
    static let party = DocumentSizes(
        emblem: TypeSize(15), motto: TypeSize(13, 13...14), superior: TypeSize(14), issuer: TypeSize(14),
        number: TypeSize(14), day: TypeSize(14), kind: TypeSize(15, 15...16), abstract: TypeSize(14, 14...15),
        letterAbstract: TypeSize(12), body: TypeSize(14, 14...15), signer: TypeSize(14),
        recipientsTitle: TypeSize(14, 12...14), recipients: TypeSize(12, 11...12), pageNumber: TypeSize(14, 13...14),
        grid: TypeSize(11, 10...14))
}
