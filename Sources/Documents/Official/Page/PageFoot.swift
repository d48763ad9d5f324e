internal import Markup

/// The foot of every page: the square that leads to the record, and its code as text.
enum PageFoot {
    static func markup(_ verification: DocumentVerification) -> HTML {
        let square = QRCode(verification.address)?.svg(label: "Mã QR để kiểm tra văn bản")
        let lines = verification.lines.map { "<p>\(said($0))</p>\n" as HTML }
        return "<div class=\"verification\">\(square)<div>\(lines)</div></div>\n"
    }
}
