internal import Foundation
internal import Markup

/// The foot of every page: the square that leads to the record, and its code as text.
enum PageFoot {
    static func markup(_ verification: DocumentVerification) -> HTML {
        let square = QRCode(verification.address).map(square)
        let lines = verification.lines.map { "<p>\(said($0))</p>\n" as HTML }
        return "<div class=\"verification\">\(square)<div>\(lines)</div></div>\n"
    }

    /// As a picture: printing keeps it once, where it would draw lines anew at the foot of every page.
    private static func square(_ code: QRCode) -> HTML {
        let bytes = Data(SquarePNG(code).bytes).base64EncodedString()
        return "<img class=\"qr\" alt=\"Mã QR để kiểm tra văn bản\" src=\"data:image/png;base64,\(bytes)\">"
    }
}
