internal import Calendars
internal import Documents
internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func opening(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let frame = try ProgrammeFrame(try work.programme(id), work, language)
            guard work.mayKeepEnvelopes(of: frame.programme.leadId) else {
                throw Refusal.forbidden(
                    .envelopeIsKeptByTheLead,
                    "Lãnh đạo hoặc cán bộ tổng hợp của \(frame.leadName) đưa chương trình ra ký.")
            }
            return try OpeningForm(frame, work, values, refusal).office
        }
        return context.respond(page, site)
    }

    func open(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        var form = FormReader(try await request.form())
        do {
            let suggested = try await site.desk.look(as: context.actor) { try $0.suggestedEnvelope(for: id) }
            let draft = try OpeningForm.read(&form, suggested)
            let envelope = try await site.signing.open(.programme(id), draft, as: context.actor)
            return Redirect.see(Paths.envelope(envelope), saying: "Đã lập hồ sơ ký và báo cho người ký.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await opening(form.values, refusal, context)
        }
    }
}

/// The form by which the lead puts an agreed programme before its signatories.
struct OpeningForm {
    private let frame: ProgrammeFrame
    private let suggested: EnvelopeDraft
    /// The document of the programme that stands now.
    private let standing: Envelope?
    private let candidates: [Key<Organisation>: [SigningCandidate]]
    private let state: FormState

    private var language: Language { frame.language }

    init(_ frame: ProgrammeFrame, _ work: Work, _ values: FormValues?, _ refusal: Refusal?) throws {
        self.frame = frame
        suggested = try work.suggestedEnvelope(for: frame.id)
        standing = try work.standingDocument(of: frame.id)
        let day = values.flatMap { Day(vietnamese: $0["ngay"]) } ?? suggested.day
        candidates = Dictionary(
            uniqueKeysWithValues: try suggested.sides.map {
                ($0.organisation, try work.signingCandidates(for: $0.organisation, on: day))
            })
        state = FormState(
            values: values ?? OpeningForm.values(of: suggested), refusal: refusal, language: frame.language)
    }

    var office: OfficePage {
        state.page(
            language.pick("Đưa ra ký", "Put it before its signatories"), in: .programmes, breadcrumbs: frame.crumbs,
            summary:
                "\(language.pick("Hệ thống cấp số, in PDF và khóa nội dung. Mỗi bên ký trên đúng bản này; muốn sửa một chữ thì rút hồ sơ và ký lại.", "It is numbered, printed and frozen; each party signs exactly this."))",
            to: Paths.openEnvelope(for: frame.id), fields: fields,
            yes: language.pick("Cấp số và đưa ký", "Number it and open"), back: Paths.programme(frame.id))
    }

    private var fields: HTML {
        """
        \(relation)\(state.day("ngay", language.pick("Ngày văn bản", "Day of the document"), required: true))\
        \(state.choice("dau-de", language.pick("Phần đầu văn bản", "Head"), Self.heads(language), required: true))\
        \(ChoiceGroup("thu-tu", language.pick("Cách ký", "Order"), Self.orders(language), chosen: [state.values["thu-tu"]]))\
        \(state.day("han-ky", language.pick("Hạn ký", "Sign by"), hint: language.pick("Bỏ trống nếu không đặt hạn.", "May be empty.")))\
        \(suggested.sides, signers)\(receivers)
        """
    }

    private var relation: HTML {
        guard let standing else { return HTML() }
        let number = standing.numberText
        return ChoiceGroup(
            "quan-he", language.pick("Đối với văn bản \(number) đã phát hành", "To \(number), which is issued"),
            [
                Option(
                    Envelope.Relation.amends.rawValue, language.pick("Điều chỉnh, bổ sung", "Amends it"),
                    detail: language.pick(
                        "Chỉ ghi những chỗ thay đổi; văn bản \(number) vẫn còn hiệu lực.",
                        "Only what changed; \(number) stands.")),
                Option(
                    Envelope.Relation.replaces.rawValue, language.pick("Thay thế", "Replaces it"),
                    detail: language.pick(
                        "Toàn văn mới, cùng hình thức, khi văn bản \(number) sai sót về nội dung; văn bản đó hết hiệu lực khi văn bản này phát hành.",
                        "The whole text anew; \(number) is no longer in force once this is issued.")),
            ], chosen: [state.values["quan-he"]], problem: state.problem("quan-he"), isRequired: true
        ).html
    }

    private func signers(_ side: EnvelopeDraft.Side) -> HTML {
        let name = frame.present.first { $0.organisationId == side.organisation }?.name ?? ""
        let field = "ky-\(side.organisation)"
        let options = (candidates[side.organisation] ?? []).map {
            Option(
                $0.person.rawValue, "\($0.personName): \($0.capacity.lines.joined(separator: ", "))", detail: $0.basis)
        }
        guard !options.isEmpty else {
            return ErrorSummary(
                [
                    Problem(
                        language.pick(
                            "Chưa ai có quyền ký thay mặt \(name) vào ngày này. Hãy ghi chức vụ hoặc giấy ủy quyền trước.",
                            "Nobody may sign for \(name) on that day."))
                ], language: language
            ).html
        }
        let chosen = Set(state.values.all(field))
        return """
            \(ChoiceGroup(
                field, language.pick("Người ký của \(name)", "Who signs for \(name)"), options, chosen: chosen,
                takesSeveral: true, problem: state.problem(field)))\
            \(options.count > 1 ? needed(side) : HTML())
            """
    }

    private func needed(_ side: EnvelopeDraft.Side) -> HTML {
        state.text(
            "can-\(side.organisation)", language.pick("Số chữ ký cần có", "Signatures needed"),
            hint: language.pick("Khi chọn nhiều người: bao nhiêu người trong số đó phải ký.", "Of those chosen."),
            width: .short
        ).html
    }

    private var receivers: HTML {
        ChoiceGroup(
            "noi-nhan", language.pick("Nơi nhận", "Recipients"),
            suggested.receivers.compactMap { receiver in
                receiver.organisation.map { Option($0.rawValue, receiver.name, detail: receiver.purpose) }
            }, chosen: Set(state.values.all("noi-nhan")), takesSeveral: true
        ).html
    }

    private static func values(of draft: EnvelopeDraft) -> FormValues {
        var fields: [String: [String]] = [
            "ngay": [draft.day.vietnamese], "dau-de": [draft.joint.rawValue],
            "thu-tu": [draft.isOrdered ? "lan-luot" : "song-song"],
            "noi-nhan": draft.receivers.compactMap(\.organisation?.rawValue), "quan-he": [draft.relation.rawValue],
        ]
        for side in draft.sides {
            fields["ky-\(side.organisation)"] = side.people.map(\.rawValue)
            fields["can-\(side.organisation)"] = ["\(side.needed)"]
        }
        return FormValues(fields)
    }

    static func read(_ form: inout FormReader, _ suggested: EnvelopeDraft) throws -> EnvelopeDraft {
        let day = form.day("ngay", required: "Hãy ghi ngày văn bản.")
        let joint: JointHeader? = form.choice("dau-de", required: "Hãy chọn phần đầu văn bản.")
        let last = form.day("han-ky")
        let relation: Envelope.Relation? = form.choice("quan-he")
        let sides = suggested.sides.map { side in
            EnvelopeDraft.Side(
                side.organisation,
                by: form.values.all("ky-\(side.organisation)").compactMap { Key<Person>($0) },
                needed: form.number("can-\(side.organisation)", in: 1...20) ?? 1)
        }
        let chosen = Set(form.values.all("noi-nhan"))
        let read = try (form.checked(day), form.checked(joint))
        return EnvelopeDraft(
            day: read.0, joint: read.1, isOrdered: form.values["thu-tu"] == "lan-luot", lastDay: last, sides: sides,
            receivers: suggested.receivers.filter { $0.organisation.map { chosen.contains($0.rawValue) } ?? false },
            relation: relation ?? suggested.relation)
    }

    private static func heads(_ language: Language) -> [Option] {
        [
            Option(JointHeader.lead.rawValue, language.pick("Chỉ ghi đơn vị chủ trì", "The lead alone")),
            Option(JointHeader.stacked.rawValue, language.pick("Các bên dưới nhau", "All, one under the other")),
            Option(JointHeader.joined.rawValue, language.pick("Các bên nối bằng gạch", "All in one line")),
        ]
    }

    private static func orders(_ language: Language) -> [Option] {
        [
            Option("song-song", language.pick("Song song: ai ký trước cũng được", "In any order")),
            Option("lan-luot", language.pick("Lần lượt: đơn vị chủ trì ký sau cùng", "In order, the lead last")),
        ]
    }
}
