package import Calendars
internal import Storage

extension Work {
    /// An office by id, found through the one who looks.
    package func office(_ id: Key<Office>) throws -> Office {
        let found = try session.first(
            Office.self, "SELECT * FROM office WHERE id = \(id) AND \(Office.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// The offices of an organisation that exist on a day and that the actor sees, by precedence.
    package func offices(of organisation: Key<Organisation>, on day: Day) throws -> [Office] {
        try session.all(
            Office.self,
            """
            SELECT * FROM office
            WHERE organisation_id = \(organisation) AND \(Period.holds(on: day)) AND \(Office.visible(to: actor))
            ORDER BY rank, title, id
            """)
    }

    /// Who holds the offices of an organisation on a day, by precedence and then by name; of offices the actor sees.
    package func holders(in organisation: Key<Organisation>, on day: Day) throws -> [HeldOffice] {
        try heldOffices(
            """
            office.organisation_id = \(organisation)
            AND \(Period.holds("office.", on: day)) AND \(Period.holds("holding.", on: day))
            """, near: day)
    }

    /// Who leads an organisation on a day: the holders of its listed offices, by precedence.
    package func leaders(of organisation: Key<Organisation>, on day: Day) throws -> [HeldOffice] {
        try heldOffices(
            """
            office.organisation_id = \(organisation) AND office.listed
            AND \(Period.holds("office.", on: day)) AND \(Period.holds("holding.", on: day))
            """, near: day)
    }

    /// Everyone who ever held an office, the latest first.
    package func holders(of office: Office) throws -> [HeldOffice] {
        try heldOffices("holding.office_id = \(office.id)", near: today).sorted {
            ($0.holding.validFrom, $0.holding.id) > ($1.holding.validFrom, $1.holding.id)
        }
    }

    /// A holding by id with its office and names, found through the one who looks.
    package func heldOffice(_ id: Key<Holding>) throws -> HeldOffice {
        guard let held = try heldOffices("holding.id = \(id)", near: today).first else { throw Refusal.absent }
        return held
    }

    /// A delegation by id, of an office that the actor sees.
    package func delegation(_ id: Key<Delegation>) throws -> Delegation {
        guard let delegation = try session.find(Delegation.self, id) else { throw Refusal.absent }
        _ = try heldOffice(delegation.holdingId)
        return delegation
    }

    /// What was handed over when a holding ended.
    package func handover(of holding: Key<Holding>) throws -> Handover? {
        try session.first(Handover.self, "SELECT * FROM handover WHERE holding_id = \(holding)")
    }
}
