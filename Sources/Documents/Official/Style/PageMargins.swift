/// The margins of a page in millimetres: what we leave, and what the rules allow.
package struct PageMargins: Hashable, Sendable {
    package struct Side: Hashable, Sendable {
        package let millimetres: Int
        package let allowed: ClosedRange<Int>

        init(_ millimetres: Int, _ allowed: ClosedRange<Int>) {
            self.millimetres = millimetres
            self.allowed = allowed
        }
    }

    package let top: Side
    package let bottom: Side
    package let left: Side
    package let right: Side

    /// Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I.
    static let state = PageMargins(
        top: Side(20, 20...25), bottom: Side(20, 20...25), left: Side(30, 30...35), right: Side(15, 15...20))

    /// Hướng dẫn 36-HD/VPTW as it is reported; handbooks differ by 5 mm, and all of them are allowed.
    static let party = PageMargins(
        top: Side(20, 20...25), bottom: Side(20, 20...25), left: Side(30, 30...35), right: Side(15, 15...20))
}
