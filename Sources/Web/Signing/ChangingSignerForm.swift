internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func changingSigner(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        return try await show(context) { work, frame in
            let others = try work.otherSigners(than: place)
            guard let now = frame.detail.places.first(where: { $0.signatory.id == place })?.signatory else {
                throw Refusal.absent
            }
            let language = frame.language
            let title = language.pick(
                "Để người khác ký thay \(now.personName)?", "Let somebody else sign for \(now.personName)?")
            guard !others.isEmpty else {
                return OfficePage(
                    title, in: .documents, breadcrumbs: frame.crumbs,
                    main: NobodyElseSigns(envelope: frame.id, language: language).html)
            }
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let signed = frame.detail.signedParties
            return state.confirmation(
                title, in: .documents, breadcrumbs: frame.crumbs, to: Paths.changeSigner(place, of: frame.id),
                consequences: [
                    language.pick(
                        "Văn bản được in lại với tên và chức vụ của người ký mới; hồ sơ này được rút.",
                        "It is printed anew with the new name; this envelope is withdrawn.")
                ]
                    + (signed == 0
                        ? []
                        : [
                            language.pick(
                                "\(signed) bên đã ký phải ký lại trên bản mới.",
                                "\(signed) parties that signed sign again.")
                        ]),
                untouched: [
                    language.pick(
                        "Số \(frame.envelope.numberText), ngày văn bản và toàn bộ nội dung giữ nguyên.",
                        "The number, the day and the text stay as they are.")
                ], fields: ChangingSignerFields(others: others, state: state).html,
                yes: language.pick("Đổi người ký", "Change the signatory"), back: Paths.envelope(frame.id))
        }
    }

    func changeSigner(_ request: Request, _ context: MemberContext) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        var form = FormReader(try await request.form())
        do {
            let person = form.key("nguoi-ky", of: Person.self, required: "Hãy chọn người ký.")
            let reason = form.paragraphs("ly-do")
            let id = try await site.signing.change(
                place, to: try form.checked(person), because: reason, as: context.actor)
            return Redirect.see(Paths.envelope(id), saying: "Đã đổi người ký; hồ sơ mới giữ nguyên số.")
        } catch let refusal as Refusal where refusal.belongsOnTheForm {
            return try await changingSigner(form.values, refusal, context)
        }
    }
}

/// Who signs instead, and why.
private struct ChangingSignerFields: Renderable {
    let others: [SigningCandidate]
    let state: FormState

    private var language: Language { state.language }

    var html: HTML {
        """
        \(ChoiceGroup(
                "nguoi-ky", language.pick("Người ký", "Signatory"),
                others.map {
                    Option(
                        $0.person.rawValue, "\($0.personName): \($0.capacity.lines.joined(separator: ", "))",
                        detail: $0.basis)
                }, chosen: [state.values["nguoi-ky"]], problem: state.problem("nguoi-ky"), isRequired: true))\
        \(state.lines("ly-do", language.pick("Lý do", "Reason"), required: true))
        """
    }
}

/// Where nobody else has the office or a delegation: what to do first.
private struct NobodyElseSigns: Renderable {
    let envelope: Key<Envelope>
    let language: Language

    var html: HTML {
        EmptyState(
            language.pick("Chưa có ai khác được ký", "Nobody else may sign"),
            language.pick(
                "Hãy ghi chức vụ hoặc giấy ủy quyền của người ký thay ở trang của đơn vị, rồi mở lại trang này.",
                "Enter the office or the delegation first."),
            steps: LinkButton(language.pick("Về hồ sơ ký", "Back to the envelope"), to: Paths.envelope(envelope)).html
        ).html
    }
}
