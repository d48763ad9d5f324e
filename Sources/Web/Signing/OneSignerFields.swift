internal import Domain
internal import Markup

/// The fields of a document that one body signs alone: its day, who signs, who gets it.
struct OneSignerFields: Renderable {
    private let organisation: Key<Organisation>
    private let receivers: [EnvelopeDraft.Receiver]
    private let candidates: [SigningCandidate]
    private let state: FormState

    private var language: Language { state.language }

    init(_ draft: EnvelopeDraft, _ work: Work, by organisation: Key<Organisation>, _ state: FormState) throws {
        self.organisation = organisation
        self.state = state
        receivers = draft.receivers
        candidates = try work.signingCandidates(for: organisation, on: draft.day)
    }

    /// What stands in the form at first.
    static func values(of draft: EnvelopeDraft) -> FormValues {
        let signers = draft.sides.map { ("ky-\($0.organisation)", $0.people.map(\.rawValue)) }
        return FormValues(
            Dictionary(signers, uniquingKeysWith: { $1 })
                .merging(["ngay": [draft.day.vietnamese], "noi-nhan": draft.receivers.map(\.name)]) { $1 })
    }

    var html: HTML {
        "\(state.day("ngay", language.pick("Ngày văn bản", "Day of the document"), required: true))\(signer)\(recipients)"
    }

    private var signer: HTML {
        state.choice(
            "ky-\(organisation)", language.pick("Người ký", "Signatory"),
            candidates.map {
                Option($0.person.rawValue, "\($0.personName): \($0.capacity.lines.joined(separator: ", "))")
            },
            hint: candidates.isEmpty
                ? language.pick(
                    "Chưa ai có quyền ký. Hãy ghi chức vụ hoặc giấy ủy quyền ở trang của đơn vị trước.",
                    "Nobody may sign yet.") : nil,
            required: true
        ).html
    }

    private var recipients: HTML {
        ChoiceGroup(
            "noi-nhan", language.pick("Nơi nhận", "Recipients"),
            receivers.map { Option($0.name, $0.name, detail: $0.purpose.nonEmpty) },
            chosen: Set(state.values.all("noi-nhan")), takesSeveral: true, problem: state.problem("noi-nhan")
        ).html
    }

    /// What was chosen, over what was suggested.
    static func read(_ form: inout FormReader, _ suggested: EnvelopeDraft) throws -> EnvelopeDraft {
        let day = form.day("ngay", required: "Hãy ghi ngày văn bản.")
        let chosen = Set(form.values.all("noi-nhan"))
        var draft = suggested
        draft.receivers = suggested.receivers.filter { chosen.contains($0.name) }
        if draft.receivers.isEmpty, !suggested.receivers.isEmpty {
            form.problem("noi-nhan", "Hãy chọn ít nhất một nơi nhận.")
        }
        for side in draft.sides.indices {
            let organisation = draft.sides[side].organisation
            draft.sides[side].people = form.values.all("ky-\(organisation)").compactMap { Key<Person>($0) }
        }
        draft.day = try form.checked(day)
        return draft
    }
}
