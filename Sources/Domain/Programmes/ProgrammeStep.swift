/// One step that a programme may take from a state to another.
package struct ProgrammeStep: Hashable, Sendable {
    /// By which act the step is taken.
    package enum Way: Hashable, Sendable {
        /// By itself: `Work.takeStep`.
        case step
        /// With the opening of a round of consultation.
        case openingRound
        /// With the closing of the round.
        case closingRound
    }

    package let from: Programme.State
    package let to: Programme.State
    package let way: Way
    /// Whether the one who takes it says why: on the way back, and where somebody left remarks.
    package let needsReason: Bool

    /// Whether the programme goes on, so that it is checked first.
    package var isForward: Bool { !needsReason }

    /// Every step there is.
    package static let allowed: [ProgrammeStep] = [
        ProgrammeStep(from: .draft, to: .consultation, way: .openingRound, needsReason: false),
        ProgrammeStep(from: .consultation, to: .consolidation, way: .closingRound, needsReason: false),
        ProgrammeStep(from: .consolidation, to: .consultation, way: .openingRound, needsReason: false),
        ProgrammeStep(from: .consolidation, to: .partyCommittee, way: .step, needsReason: false),
        ProgrammeStep(from: .consolidation, to: .conference, way: .step, needsReason: false),
        ProgrammeStep(from: .partyCommittee, to: .consolidation, way: .step, needsReason: true),
        ProgrammeStep(from: .partyCommittee, to: .conference, way: .step, needsReason: false),
        ProgrammeStep(from: .conference, to: .consolidation, way: .step, needsReason: true),
        ProgrammeStep(from: .conference, to: .agreed, way: .step, needsReason: false),
        ProgrammeStep(from: .agreed, to: .consolidation, way: .step, needsReason: true),
    ]

    /// The steps that lead on from a state.
    package static func from(_ state: Programme.State) -> [ProgrammeStep] { allowed.filter { $0.from == state } }

    /// The step between two states, where there is one.
    package static func between(_ from: Programme.State, _ to: Programme.State) -> ProgrammeStep? {
        allowed.first { $0.from == from && $0.to == to }
    }
}
