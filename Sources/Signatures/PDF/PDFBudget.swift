/// How much work a file may ask for, all its revisions together; owns the count, because every reader of it draws on one.
final class PDFBudget {
    /// More signatures than this are no document, but an attempt to keep a server busy.
    static let signatures = 64
    /// Bytes that streams may unfold to.
    private var left = 256 << 20

    /// Takes a part of what is left.
    func spend(_ bytes: Int) -> Bool {
        left -= bytes
        return left >= 0
    }
}
