internal import Domain
internal import Markup

/// The year of a programme as one line of steps, the present one open: where the year stands without reading.
struct YearTrack: Renderable {
    let state: Programme.State
    /// When steps were taken or are due, by step.
    var times: [Step: String] = [:]
    var paths: [Step: String] = [:]
    let language: Language

    /// What a year goes through, from the first draft to the awards.
    enum Step: Int, CaseIterable, Hashable {
        case draft, consultation, consolidation, conference, signing, carrying, midyear, review, awards
    }

    var html: HTML {
        Track(
            language.pick("Các bước của năm", "The steps of the year"),
            Step.allCases.map { step in
                Track.Step(title(of: step), standing(of: step), time: times[step], to: paths[step])
            }, language: language
        ).html
    }

    /// The step that the state stands at; an agreed programme waits for its signatures.
    private var present: Step {
        switch state {
        case .draft: .draft
        case .consultation: .consultation
        case .consolidation: .consolidation
        case .partyCommittee, .conference: .conference
        case .agreed: .signing
        }
    }

    private func standing(of step: Step) -> Track.State {
        step.rawValue < present.rawValue ? .done : step == present ? .current : .ahead
    }

    private func title(of step: Step) -> String {
        switch step {
        case .draft: language.pick("Dự thảo", "Draft")
        case .consultation: language.pick("Lấy ý kiến", "Consultation")
        case .consolidation: language.pick("Tiếp thu", "Consolidation")
        case .conference: language.pick("Hội nghị", "Conference")
        case .signing: language.pick("Ký", "Signing")
        case .carrying: language.pick("Thực hiện", "Carrying out")
        case .midyear: language.pick("Sơ kết", "Half-year review")
        case .review: language.pick("Tổng kết", "Year's review")
        case .awards: language.pick("Khen thưởng", "Awards")
        }
    }
}
