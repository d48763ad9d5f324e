internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func correcting(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await show(context) { work, frame in
            try CorrectionForm(frame, work, values, refusal).office
        }
    }

    func correct(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let values = CorrectionForm.closed(try await request.form())
        do {
            let suggested = try await site.desk.look(as: context.actor) { try $0.suggestedCorrection(of: id) }
            let (draft, lines) = try CorrectionForm.read(values, suggested)
            let letter = try await site.signing.open(
                .correction(CorrectionDraft(of: id, lines)), draft, as: context.actor)
            return Redirect.see(Paths.envelope(letter), saying: "Đã lập công văn đính chính và báo cho người ký.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await correcting(values, refusal, context)
        }
    }
}

/// The form by which a body sets right what is wrong in the form of a document that it issued.
struct CorrectionForm {
    private static let lines = 6
    private static let parts = ["cho", "da-in", "sua-la"]

    private let frame: EnvelopeFrame
    private let signing: OneSignerFields
    private let state: FormState

    private var language: Language { frame.language }

    init(_ frame: EnvelopeFrame, _ work: Work, _ values: FormValues?, _ refusal: Refusal?) throws {
        self.frame = frame
        let suggested = try work.suggestedCorrection(of: frame.id)
        state = FormState(
            values: values ?? OneSignerFields.values(of: suggested), refusal: refusal, language: frame.language)
        signing = try OneSignerFields(suggested, work, by: frame.envelope.organisationId, state)
    }

    var office: OfficePage {
        state.page(
            language.pick("Đính chính \(frame.envelope.numberText)", "Correct \(frame.envelope.numberText)"),
            in: .documents, breadcrumbs: frame.crumbs,
            summary:
                "\(language.pick("Chỉ đính chính sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành, bằng công văn. Sai sót về nội dung thì điều chỉnh hoặc thay thế bằng văn bản cùng hình thức.", "Only what is wrong in its form, by a letter; what is wrong in its content is replaced."))",
            to: Paths.correctDocument(frame.id), fields: fields,
            yes: language.pick("Cấp số và đưa ký", "Number it and open"), back: Paths.envelope(frame.id))
    }

    private var fields: HTML {
        "\(line(1))\(others)\(signing)"
    }

    /// Mostly one place is wrong; the others open when they are needed.
    private var others: HTML {
        let isUsed = Self.parts.contains { !state.values["\($0)-2"].isEmpty || state.problem("\($0)-2") != nil }
        return Disclosure(
            language.pick("Thêm chỗ đính chính", "More places"), isOpen: isUsed, "\((2...Self.lines).map(line))"
        ).html
    }

    private func line(_ number: Int) -> HTML {
        Fieldset(
            language.pick("Chỗ đính chính \(number)", "Place \(number)"), isSideBySide: true,
            """
            \(state.text("cho-\(number)", language.pick("Chỗ", "Place"), hint: number == 1 ? language.pick("Ví dụ: mục I, dòng 2; phần nơi nhận.", "Such as: part I, line 2.") : nil, required: number == 1))\
            \(state.text("da-in-\(number)", language.pick("Đã in", "As printed"), required: number == 1))\
            \(state.text("sua-la-\(number)", language.pick("Sửa là", "As it should be"), required: number == 1))
            """
        ).html
    }

    /// The values with the lines that were left empty closed up, so that problems stand at the right one.
    static func closed(_ values: FormValues) -> FormValues {
        var closed = values
        let filled = (1...lines).filter { number in
            parts.contains { !values["\($0)-\(number)"].allSatisfy(\.isWhitespace) }
        }
        for number in 1...lines {
            for part in parts {
                closed.fields["\(part)-\(number)"] =
                    number <= filled.count ? values.all("\(part)-\(filled[number - 1])") : nil
            }
        }
        return closed
    }

    static func read(_ values: FormValues, _ suggested: EnvelopeDraft) throws -> (EnvelopeDraft, [CorrectionLine]) {
        var form = FormReader(values)
        let draft = try OneSignerFields.read(&form, suggested)
        let written = (1...lines).map { number in
            CorrectionLine(
                place: values["cho-\(number)"], wrong: values["da-in-\(number)"], right: values["sua-la-\(number)"])
        }
        return (draft, written.filter { !($0.place + $0.wrong + $0.right).isEmpty })
    }
}
