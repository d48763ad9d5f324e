package import Storage

extension Rule {
    /// The registers of an organisation are kept by its officers, coordinators and leaders.
    package static let registerIsKeptByItsOffice = Rule("register.is-kept-by-its-office")
    /// Numbers of a register begin with 01 each year and none is left out or given twice.
    package static let registerNumbersFollow = Rule("register.numbers-follow-without-gaps")
    /// A number is used once or voided once, and a voided one says why.
    package static let outgoingNumberEndsOnce = Rule("register.number-ends-once")
    /// A document goes out on its day or the next working day (Nghị định 30/2020/NĐ-CP Điều 18); later only with a reason.
    package static let dispatchIsTimely = Rule("register.dispatch-is-timely")
    /// What arrives was written before, or on the same day.
    package static let arrivalFollowsItsDocument = Rule("register.arrival-follows-its-document")
}

extension Actor {
    /// Enters what goes out of an organisation and what comes in.
    package func keepsRegisters(of organisation: Key<Organisation>) -> Bool {
        isInstallation || has(anyOf: Role.drafting.union(Role.steering), in: organisation)
    }

    /// Reads the registers of an organisation: who holds an office there, and who looks after the installation.
    package func readsRegisters(of organisation: Key<Organisation>) -> Bool {
        isHostAdministrator || isHostOverseer || organisations.contains(organisation)
    }
}

extension OutgoingEntry {
    /// Registers are read inside their organisation.
    package static func visible(to actor: Actor) -> SQL { Registers.visible(to: actor, "outgoing_entry.") }
}

extension IncomingEntry {
    /// Registers are read inside their organisation.
    package static func visible(to actor: Actor) -> SQL { Registers.visible(to: actor, "incoming_entry.") }
}

private enum Registers {
    static func visible(to actor: Actor, _ table: SQL) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        guard !actor.organisations.isEmpty else { return "1 = 0" }
        return "\(table)organisation_id IN (\(list: actor.organisations))"
    }
}

extension Work {
    func requireRegisterKeeper(of organisation: Key<Organisation>) throws {
        guard !actor.keepsRegisters(of: organisation) else { return }
        guard actor.readsRegisters(of: organisation) else { throw Refusal.absent }
        throw Refusal.forbidden(
            .registerIsKeptByItsOffice,
            "Sổ văn bản do cán bộ tổng hợp hoặc cán bộ văn thư của \(try name(of: organisation, near: today) ?? "đơn vị") ghi."
        )
    }
}
