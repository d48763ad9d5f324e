internal import Calendars
internal import Domain
internal import Markup

/// The year of a programme as one line of steps, the present one open: where the year stands without reading.
struct YearTrack: Renderable {
    let state: Programme.State
    /// By which day each step should have begun.
    let timetable: Timetable
    let today: Day
    /// When steps are due, by step, where that is known better than by the timetable.
    var times: [YearStep: String] = [:]
    var paths: [YearStep: String] = [:]
    let language: Language

    var html: HTML {
        Track(
            language.pick("Các bước của năm", "The steps of the year"),
            YearStep.allCases.map { step in
                Track.Step(
                    language.pick(step.wording), standing(of: step), time: times[step] ?? begins(step), to: paths[step])
            }, language: language
        ).html
    }

    private func standing(of step: YearStep) -> Track.State {
        let present = state.yearStep
        return step.rank < present.rank ? .done : step == present ? .current : .ahead
    }

    /// By which day a step ahead should begin, and whether that day is over.
    private func begins(_ step: YearStep) -> String? {
        guard standing(of: step) == .ahead else { return nil }
        let day = timetable.day(step)
        return day < today
            ? language.pick("chậm, hạn \(day.vietnamese)", "late, due \(day.vietnamese)")
            : language.pick("trước \(day.vietnamese)", "before \(day.vietnamese)")
    }
}
