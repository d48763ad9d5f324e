internal import Domain
internal import Markup

/// What anybody may know of a document: its state, who signed it and how, and whether a file is the same.
struct VerificationPage {
    let record: PublicRecord
    let match: FileMatch?
    let language: Language

    var title: String { "\(record.kind) \(record.numberText)" }

    var summary: HTML { "\(badge) \(record.issuer), \(record.day.vietnamese)" }

    var main: HTML { "\(answer)\(about)\(signatures)\(comparing)" }

    private var badge: Badge {
        switch record.state {
        case .issued: Badge(.good, language.pick("Đã phát hành, còn nguyên trong hệ thống", "Issued"))
        case .replaced:
            Badge(.late, language.pick("Đã được thay thế, không còn hiệu lực", "Replaced, no longer in force"))
        case .withdrawn, .declined, .expired:
            Badge(.late, language.pick("Không có hiệu lực: ", "Not in force: ") + language.pick(record.state.wording))
        case .open, .signed:
            Badge(.soon, language.pick("Chưa phát hành: ", "Not issued: ") + language.pick(record.state.wording))
        }
    }

    private var about: HTML {
        var facts: [Facts.Fact] = []
        if !record.title.isEmpty { facts.append(.init(language.pick("Trích yếu", "Subject"), text: record.title)) }
        if let day = record.issuedOn {
            facts.append(.init(language.pick("Phát hành ngày", "Issued on"), text: day.vietnamese))
        }
        facts.append(.init(language.pick("Mã", "Code"), "<code>\(Envelope.spelled(record.code))</code>"))
        facts.append(
            .init(
                language.pick("Dấu vân tay SHA-256", "SHA-256"),
                "<code class=\"breaks\">\(record.fingerprint)</code>"))
        if let previous = record.predecessor {
            facts.append(
                .init(
                    language.pick(previous.relation.wording),
                    Link(previous.numberText, to: Paths.verification(of: previous.code)).html))
        }
        facts += record.successors.map { next in
            .init(
                language.pick(next.relation.passive), Link(next.numberText, to: Paths.verification(of: next.code)).html)
        }
        return Facts(facts).html
    }

    private var signatures: HTML {
        guard !record.signatures.isEmpty else { return HTML() }
        return Block(
            language.pick("Chữ ký", "Signatures"), note: "\(record.signatures.count)",
            Table(
                language.pick("Chữ ký", "Signatures"),
                columns: [
                    .text(language.pick("Đơn vị", "Organisation"), .heading) { $0.party },
                    Column(language.pick("Người ký", "Signer")) { line in
                        "<div>\(line.signer)<br><small class=\"quiet\">\(line.lines.joined(separator: ", "))</small></div>"
                    },
                    Column(language.pick("Hình thức", "Manner")) { line in
                        "<div>\(language.pick(line.level.wording))\(line.time.map { ", \(language.pick($0))" as HTML })<br><small class=\"quiet\">\(language.pick(line.level.limits))</small></div>"
                    },
                    .text(language.pick("Thời điểm", "When"), .day) { $0.signedAt.vietnamese },
                ], rows: record.signatures, language: language)
        ).html
    }

    private var comparing: HTML {
        Block(
            language.pick("So tệp của quý vị với văn bản này", "Compare your file"),
            Form(
                to: Paths.verification(of: record.code),
                fields: Field(
                    "tep", language.pick("Tệp PDF, Word hoặc bản quét", "File"),
                    .files(accepting: [".pdf", ".docx", ".jpg", ".jpeg", ".png"]),
                    hint: language.pick("Tệp chỉ được đọc để so, không được giữ lại.", "It is compared and not kept."),
                    isRequired: true, language: language
                ).html, buttons: Button(language.pick("So tệp", "Compare"), .main).html, takesFiles: true,
                language: language)
        ).html
    }

    private var answer: HTML {
        guard let match else { return HTML() }
        let (tone, words): (Tone, String) =
            switch match {
            case .standing:
                (
                    .good,
                    language.pick(
                        "Tệp đúng là văn bản này, không khác một byte.", "The file is this document, byte for byte.")
                )
            case .earlier(0):
                (
                    .soon,
                    language.pick(
                        "Tệp là bản trước khi ký của văn bản này: nội dung giống, chưa có chữ ký số nào.",
                        "This document before it was signed.")
                )
            case .earlier(let count):
                (
                    .soon,
                    language.pick(
                        "Tệp là bản của văn bản này khi mới có \(count) chữ ký số.",
                        "This document with \(count) signatures.")
                )
            case .word:
                (
                    .soon,
                    language.pick(
                        "Tệp Word đúng với nội dung văn bản này, không mang chữ ký.",
                        "The Word file of this document, without signatures.")
                )
            case .scan(let who):
                (
                    .good,
                    language.pick(
                        "Tệp đúng là bản quét chữ ký tươi\(who.isEmpty ? "" : " của \(who)").",
                        "The scan of a signed paper.")
                )
            case .none:
                (
                    .late,
                    language.pick(
                        "Tệp KHÁC văn bản này: đã bị sửa, hoặc là văn bản khác. Đừng dùng tệp đó.",
                        "The file is NOT this document.")
                )
            }
        return Flash(tone, words).html
    }
}
