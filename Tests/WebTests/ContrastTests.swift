import Foundation
import Testing

/// Ratios of WCAG 2.2 (1.4.3, 1.4.11) for the pairs of tokens that meet on a page, in both themes.
struct ContrastTests {
    private static let words = [
        ("ink", ["paper", "sheet", "wash", "accent-wash"]), ("quiet", ["paper", "sheet", "wash", "accent-wash"]),
        ("accent", ["paper", "sheet", "wash", "accent-wash"]), ("good", ["paper", "sheet", "good-wash"]),
        ("soon", ["paper", "sheet", "soon-wash"]), ("on-accent", ["accent", "accent-deep"]), ("paper", ["good-fill"]),
    ]
    private static let edges = [
        ("edge", ["paper", "sheet", "wash"]), ("good-fill", ["paper", "rest-fill"]),
        ("soon-fill", ["paper", "rest-fill"]),
        ("neutral-fill", ["paper", "rest-fill"]), ("late-fill", ["paper", "rest-fill"]),
        ("accent", ["rest-fill"]),
    ]
    private static let tokens = Tokens(file: "tokens.css")

    @Test(arguments: words)
    func `Words are readable on every ground they stand on`(word: String, grounds: [String]) throws {
        for ground in grounds {
            for theme in [0, 1] {
                let ratio = try #require(Self.tokens.ratio(word, ground, theme: theme))
                #expect(ratio >= 4.5, "\(word) on \(ground), theme \(theme): \(ratio)")
            }
        }
    }

    @Test(arguments: edges)
    func `What must be seen stands out from its ground`(edge: String, grounds: [String]) throws {
        for ground in grounds {
            for theme in [0, 1] {
                let ratio = try #require(Self.tokens.ratio(edge, ground, theme: theme))
                #expect(ratio >= 3, "\(edge) on \(ground), theme \(theme): \(ratio)")
            }
        }
    }
}

/// The colours of the style sheet, light and dark.
private struct Tokens {
    private var luminances: [String: [Double]] = [:]

    init(file: String) {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web/Assets")
        let sheet = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
        for line in sheet.prefix(while: { $0 != "}" }).split(separator: "\n") {
            guard let found = line.wholeMatch(of: /\s*--([a-z-]+): light-dark\((.+), (oklch.+)\);/) else { continue }
            luminances[String(found.1)] = [Self.luminance(found.2), Self.luminance(found.3)]
        }
    }

    func ratio(_ first: String, _ second: String, theme: Int) -> Double? {
        guard let one = luminances[first]?[theme], let other = luminances[second]?[theme] else { return nil }
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// Relative luminance of `#fff` or `oklch(L C h)`, out-of-gamut channels cut off.
    private static func luminance(_ colour: Substring) -> Double {
        let numbers = colour.matches(of: /[0-9.]+/).compactMap { Double($0.0) }
        guard colour.hasPrefix("oklch"), numbers.count == 3 else { return 1 }
        let angle = numbers[2] * .pi / 180
        let (a, b) = (numbers[1] * cos(angle), numbers[1] * sin(angle))
        let l = pow(numbers[0] + 0.3963377774 * a + 0.2158037573 * b, 3)
        let m = pow(numbers[0] - 0.1055613458 * a - 0.0638541728 * b, 3)
        let s = pow(numbers[0] - 0.0894841775 * a - 1.2914855480 * b, 3)
        let red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
        let green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
        let blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        return 0.2126 * cut(red) + 0.7152 * cut(green) + 0.0722 * cut(blue)
    }

    private static func cut(_ channel: Double) -> Double { min(max(channel, 0), 1) }
}
