package import Hummingbird
internal import HTTPTypes

/// The answer to a form that was taken: look at this page now (POST–redirect–GET), with one sentence to show there.
package enum Redirect {
    package static func see(_ path: String, saying message: String? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
        if let message { response.setCookie(VisitorCookie.flash.carrying(message, SiteSettings())) }
        return response
    }
}

/// The cookies a visitor's browser keeps for us.
///
/// None of them is readable by scripts.
package enum VisitorCookie: String, CaseIterable {
    /// One sentence carried to the next page.
    case flash = "loi-nhan"
    /// The day as of which things are shown.
    case day = "ngay"
    /// The language before signing in.
    case language = "ngon-ngu"
    /// Light or dark, contrast, size of text.
    case appearance = "hien-thi"

    package func carrying(_ value: String, _ settings: SiteSettings) -> Cookie {
        Cookie(
            name: rawValue, value: value.addingPercentEncoding(), maxAge: seconds, path: "/", secure: settings.isSecure,
            httpOnly: true, sameSite: .lax)
    }

    package func cleared(_ settings: SiteSettings) -> Cookie {
        Cookie(
            name: rawValue, value: "", maxAge: 0, path: "/", secure: settings.isSecure, httpOnly: true, sameSite: .lax)
    }

    /// What the browser sent back.
    package func value(among cookies: Cookies) -> String? {
        let value = cookies[rawValue]?.value.removingPercentEncoding()
        return value?.isEmpty == true ? nil : value
    }

    /// How long it is kept; the day ends with the browser's session.
    private var seconds: Int? {
        switch self {
        case .flash: 60
        case .day: nil
        case .language, .appearance: 31_536_000
        }
    }
}

extension String {
    /// Percent-encoded so that any text fits a cookie or a query.
    package func addingPercentEncoding() -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count * 3)
        for byte in utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
            default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text behind percent encoding; nothing where it is not well formed.
    package func removingPercentEncoding() -> String? { PercentEncoding.text(utf8) }
}

/// Text whose bytes are written as `%41` where they would mean something else.
enum PercentEncoding {
    /// The text behind it; nothing where it is not well formed.
    static func text(_ encoded: some Sequence<UInt8>) -> String? {
        var bytes = [UInt8]()
        var rest = encoded.makeIterator()
        while let byte = rest.next() {
            guard byte == 37 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next()?.hexadecimalDigit, let low = rest.next()?.hexadecimalDigit else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit.
    var hexadecimalDigit: UInt8? {
        switch self {
        case 48...57: self - 48
        case 65...70: self - 55
        case 97...102: self - 87
        default: nil
        }
    }
}
