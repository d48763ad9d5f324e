internal import Documents
internal import Domain
internal import HTTPTypes
internal import Markup

/// What the check of one file came to.
struct FormatOutcome: Sendable {
    let file: String
    let style: DocumentStyle
    let report: FormatReport
}

/// "Kiểm tra thể thức": a file and a style, and what in the one is not as the other wants it.
struct FormatCheckPage {
    let style: DocumentStyle
    let refusal: Refusal?
    let outcome: FormatOutcome?
    let status: HTTPResponse.Status
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Kiểm tra thể thức", "Check the form of a document"), in: .programmes,
            breadcrumbs: [Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes)],
            summary:
                "\(language.pick("Tệp Word được so với thể thức đã chọn: khổ giấy, lề, phông, cỡ chữ, quốc hiệu, số và ký hiệu, ngày, căn cứ, phần ký, nơi nhận. Tệp không được lưu và không bị sửa.", "A Word file is compared with the rules of a style. It is neither kept nor changed."))",
            main: "\(outcome.map(result))\(form)", status: status)
    }

    private func result(_ outcome: FormatOutcome) -> HTML {
        let findings = outcome.report.findings
        let errors = findings.count { $0.severity == .error }
        let hints = findings.count - errors
        let words =
            findings.isEmpty
            ? language.pick("Đúng thể thức", "As it should be")
            : language.pick("\(errors) lỗi, \(hints) nhắc nhở", "\(errors) errors, \(hints) hints")
        let tone: Tone = errors > 0 ? .late : hints > 0 ? .soon : .good
        let table: HTML? = findings.isEmpty ? nil : self.table(findings)
        let law = outcome.style.lawLine.map { "<p class=\"quiet\">\($0)</p>" as HTML }
        let warning = outcome.report.warning.map { Flash(.soon, $0).html }
        return """
            <section aria-labelledby="ket-qua"><h2 id="ket-qua">\(language.pick("Kết quả", "Result")): \
            \(outcome.file)</h2><p>\(Badge(tone, words)) \(outcome.style.title)</p>\(law)\(warning)\(table)</section>
            """
    }

    private func table(_ findings: [FormatFinding]) -> HTML {
        Table(
            language.pick("Những chỗ chưa đúng", "What differs"),
            columns: [
                .text(language.pick("Nội dung", "What"), .heading) { $0.rule.title },
                Column(language.pick("Mức", "Severity")) { finding in
                    finding.severity == .error
                        ? Badge(.late, language.pick("Lỗi", "Error")).html
                        : Badge(.soon, language.pick("Nhắc", "Hint")).html
                },
                .text(language.pick("Ở đâu", "Where")) { place(of: $0) },
                .text(language.pick("Đang là", "Found")) { $0.found },
                .text(language.pick("Cần là", "Expected")) { $0.expected },
            ], rows: findings, language: language
        ).html
    }

    private func place(of finding: FormatFinding) -> String {
        guard finding.others > 0 else { return finding.place }
        return language.pick(
            "\(finding.place) và \(finding.others) chỗ khác", "\(finding.place) and \(finding.others) more")
    }

    private var form: HTML {
        Form(
            to: Paths.formatCheck, fields: fields,
            buttons: Button(language.pick("Kiểm tra", "Check"), .main).html,
            problems: refusal?.formProblems ?? [], takesFiles: true, language: language
        ).html
    }

    private var fields: HTML {
        """
        \(Field(
            "tep", language.pick("Tệp Word (.docx)", "Word file (.docx)"), .files(accepting: [".docx"]),
            problem: refusal?.formProblems.message(at: "tep"), isRequired: true, language: language))\
        \(Field(
            "the-thuc", language.pick("Thể thức", "Form"),
            .choice(DocumentStyle.all.map { Option($0.shortName, $0.title) }, chosen: style.shortName),
            problem: refusal?.formProblems.message(at: "the-thuc"), isRequired: true, language: language))
        """
    }
}
