internal import Foundation

/// The picture of a signature: a page of HTML as large as its place, for the print engine.
struct StampPage {
    let appearance: SignatureAppearance

    var html: String {
        let place = appearance.place
        let lines = appearance.lines.map { "<p>\(StampPage.escaped($0))</p>" }.joined()
        return """
            <!doctype html><html lang="vi"><head><title>Chữ ký</title><style>
            @page { size: \(place.width)pt \(place.height)pt; margin: 0 }
            body { margin: 0; font: \(textSize)pt/1.2 'Liberation Sans', sans-serif; color: #1c3f94 }
            p { margin: 0 } div, img { position: absolute } img { object-fit: contain }
            div { left: 0; right: 0; bottom: 0; text-align: center }
            </style></head><body>\(pictures)<div>\(lines)</div></body></html>
            """
    }

    private var textSize: Double { 6.5 }
    private var textHeight: Double { Double(appearance.lines.count) * textSize * 1.25 }

    /// The seal lies over the left third of the handwriting; either takes the whole place if it is alone.
    private var pictures: String {
        let width = appearance.place.width
        let height = max(appearance.place.height - textHeight, 1)
        guard let seal = appearance.seal else {
            return appearance.handwriting.map { picture($0, left: 0, width: width, height: height) } ?? ""
        }
        guard let handwriting = appearance.handwriting else {
            return picture(seal, left: 0, width: width, height: height)
        }
        let diameter = min(height, width * 0.45)
        let signature = (width - diameter) * 1.5
        return picture(handwriting, left: width - signature, width: signature, height: height)
            + picture(seal, left: 0, width: diameter, height: height)
    }

    private func picture(_ png: [UInt8], left: Double, width: Double, height: Double) -> String {
        "<img alt=\"\" style=\"left: \(left)pt; top: 0; width: \(width)pt; height: \(height)pt\" "
            + "src=\"data:image/png;base64,\(Data(png).base64EncodedString())\">"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
