package import Storage

extension Rule {
    /// Files are brought in by administrators: of the host for everything, of an organisation for its people and accounts.
    package static let importsAreForAdministrators = Rule("import.for-administrators")
    /// A file is a table of ours, by content: a workbook or CSV within the limits.
    package static let importFileIsReadable = Rule("import.file-is-readable")
    /// Nothing is taken before somebody has seen what it would do and confirmed it.
    package static let importIsConfirmed = Rule("import.is-confirmed")
    /// Work in progress goes from state to state in one way only.
    package static let importIsInItsState = Rule("import.is-in-its-state")
    /// An import acts with the rights that its member has at that moment, in the office chosen.
    package static let importActsInAnOffice = Rule("import.acts-in-an-office")
    /// A row is taken only as it was shown to whoever confirmed.
    package static let rowDoesWhatWasShown = Rule("import.row-does-what-was-shown")
    /// What an import brought in is taken back only where nobody built on it since.
    package static let undoneRowIsUnchanged = Rule("import.undone-row-is-unchanged")
}

extension Actor {
    /// Brings in files of a kind.
    package func mayImport(_ kind: ImportRun.Kind) -> Bool {
        if isHostAdministrator { return true }
        return switch kind {
        case .organisation: false
        case .person, .member: capacities.contains { $0.role == .administrator }
        }
    }

    /// Whether there is any file that the actor may bring in.
    package var mayImportSomething: Bool { ImportRun.Kind.allCases.contains { mayImport($0) } }

    /// Takes a file out that holds all the actor sees of a kind.
    package func mayExport(_ kind: ImportRun.Kind) -> Bool {
        switch kind {
        case .organisation, .person: isInstallation || member != nil
        case .member: keepsMembers || isInstallation
        }
    }
}

extension ImportRun {
    /// Who sees an import: whoever brought the file, and those who look after the installation.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator { return "1 = 1" }
        guard let member = actor.member else { return "1 = 0" }
        return "import_run.member_id = \(member)"
    }

    /// Whether the actor sees the rows: who no longer may bring such rows in no longer reads them either.
    package func showsRows(to actor: Actor) -> Bool { actor.mayImport(kind) }

    /// Whether the actor decides about it: only whoever brought it; one from the command line, the installation.
    package func isOwn(of actor: Actor) -> Bool {
        actor.isInstallation || (memberId != nil && memberId == actor.member)
    }
}

extension Work {
    func requireMayImport(_ kind: ImportRun.Kind) throws(Refusal) {
        try require(
            actor.mayImport(kind), .importsAreForAdministrators,
            kind == .organisation
                ? "Chỉ quản trị viên của tổ chức vận hành hệ thống nhập được danh sách tổ chức."
                : "Chỉ quản trị viên của tổ chức nhập được danh sách này.")
    }

    /// Refuses everybody but whoever brought the file.
    func requireOwn(_ run: ImportRun) throws(Refusal) {
        try require(
            run.isOwn(of: actor), .importsAreForAdministrators, "Chỉ người đã đưa tệp lên làm được việc này.")
        try requireMayImport(run.kind)
    }
}
