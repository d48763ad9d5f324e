internal import Calendars
internal import Domain
internal import Markup

/// What every page of one envelope knows of it: what happened to it, and who looks.
struct EnvelopeFrame {
    let detail: EnvelopeDetail
    let programme: Programme?
    /// What it amends, replaces or corrects, and what does that to it.
    let predecessor: Envelope?
    let followers: [EnvelopeDetail]
    let leadName: String
    let mayKeep: Bool
    let actor: Actor
    let today: Day
    let language: Language

    init(_ id: Key<Envelope>, _ work: Work, _ language: Language) throws {
        detail = try work.envelopeDetail(id)
        let envelope = detail.envelope
        programme = try envelope.programmeId.flatMap { id in
            do { return try work.programme(id) } catch let refusal as Refusal where refusal.kind == .absent {
                return nil
            }
        }
        predecessor = try envelope.predecessorId.flatMap { id in
            do { return try work.envelope(id) } catch let refusal as Refusal where refusal.kind == .absent {
                return nil
            }
        }
        followers = try work.followers(of: envelope)
        leadName = try work.name(of: envelope.organisationId, near: envelope.day) ?? ""
        mayKeep = work.mayKeepEnvelopes(of: envelope.organisationId)
        actor = work.actor
        today = work.today
        self.language = language
    }

    var id: Key<Envelope> { detail.envelope.id }
    var envelope: Envelope { detail.envelope }

    var crumbs: [Link] {
        [
            Link(language.pick("Văn bản", "Documents"), to: Paths.envelopes),
            Link("\(envelope.kind.name) \(envelope.numberText)", to: Paths.envelope(id)),
        ]
    }

    var stateBadge: Badge { Badge(of: detail, language) }

    /// Where the one who looks can sign now.
    var ownPlace: Signatory? {
        guard let person = actor.person, detail.state == .open else { return nil }
        return detail.sides.filter(detail.isTurn).flatMap(\.places).first {
            $0.signatory.personId == person && $0.signature == nil
        }?.signatory
    }

    var whoKeeps: String {
        language.pick(
            "Lãnh đạo hoặc cán bộ tổng hợp của \(leadName) làm việc này.",
            "Leaders and coordinators of \(leadName) do this.")
    }
}

extension Badge {
    /// How far an envelope has come, with how many have signed.
    init(of detail: EnvelopeDetail, _ language: Language) {
        let count = "\(detail.signedParties)/\(detail.sides.count)"
        let word = language.pick(detail.state.wording)
        switch detail.state {
        case .open: self.init(.soon, "\(word) \(count)")
        case .signed, .issued: self.init(.good, word)
        case .expired, .declined: self.init(.late, word)
        case .withdrawn, .replaced: self.init(.neutral, word)
        }
    }
}
