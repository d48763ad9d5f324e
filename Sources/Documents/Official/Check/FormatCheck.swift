package import Calendars

/// Checks documents of Word against the rules of a style; nothing is ever corrected in them.
package enum FormatCheck {
    /// Everything that is not as the style wants it, from the page to the last line; none for a document that is right.
    package static func findings(
        in docx: [UInt8], style: DocumentStyle, limits: WordLimits = .standard
    ) throws(WordProblem) -> [FormatFinding] {
        try report(on: docx, style: style, limits: limits).findings
    }

    /// What is found in a document, and of which day it is.
    package static func report(
        on docx: [UInt8], style: DocumentStyle, limits: WordLimits = .standard
    ) throws(WordProblem) -> FormatReport {
        let layout = try LayoutReader.read(docx, limits: limits)
        let anatomy = DocumentAnatomy(layout, style)
        let line = anatomy.days.first?.words ?? ""
        var findings = FormatFindings()
        PageRules(layout: layout, anatomy: anatomy, style: style).check(&findings)
        if style.isStrict {
            HeadRules(anatomy: anatomy, style: style).check(&findings)
            NumberRules(anatomy: anatomy, style: style).check(&findings)
            BodyRules(anatomy: anatomy, style: style).check(&findings)
            SigningRules(layout: layout, anatomy: anatomy, style: style).check(&findings)
        }
        return FormatReport(
            findings: findings.all, day: DateLine.day(in: line),
            warning: style.warning(in: line))
    }
}

/// What the check of a document came to.
package struct FormatReport: Hashable, Sendable {
    package let findings: [FormatFinding]
    /// The day that stands in its head, where one does.
    package let day: Day?
    /// That the style did not hold yet on that day.
    package let warning: String?
}

/// Findings as they come up; those that say the same of several places become one.
struct FormatFindings {
    private(set) var all: [FormatFinding] = []

    mutating func add(
        _ rule: FormatRule, _ place: String, expected: String, found: String,
        _ severity: FormatFinding.Severity = .error
    ) {
        let same = all.firstIndex {
            $0.rule == rule && $0.expected == expected && $0.found == found && $0.severity == severity
        }
        guard let same else {
            all.append(FormatFinding(rule, place, expected: expected, found: found, severity: severity))
            return
        }
        let old = all[same]
        if old.place == place { return }
        all[same] = FormatFinding(
            rule, old.place, expected: expected, found: found, severity: severity, others: old.others + 1)
    }

    /// The size of the words of a paragraph.
    mutating func size(_ paragraph: Layout.Paragraph, _ rule: FormatRule, _ size: TypeSize) {
        let wrong = paragraph.worded.first {
            !(Double(size.allowed.lowerBound)...Double(size.allowed.upperBound) ~= $0.size)
        }
        guard let wrong else { return }
        add(rule, paragraph.place.words, expected: "cỡ chữ \(size.words)", found: "cỡ chữ \(decimal(wrong.size))")
    }
}

extension TypeSize {
    /// `13–14`.
    var words: String {
        allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound)–\(allowed.upperBound)"
    }
}

/// A number with at most one digit after the comma.
func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
}
