internal import Calendars
internal import Storage

extension Work {
    /// The world as it stood on 02/01/2018: bodies of the country, the city, the district and its wards.
    func enterSampleOf2018(_ accounts: SampleAccounts) throws {
        let all = SampleOrganisation.lasting + SampleOrganisation.district + SampleOrganisation.wards
        for line in all { try enter(line, from: .distantPast) }
        try set("installation.host", to: try sampleOrganisation("MTTQ-HN").id.rawValue)
        try set("installation.sample", to: "true")
        for person in SamplePerson.lasting + SamplePerson.district { try enter(person, accounts) }
        for (ward, name) in zip(SampleOrganisation.wards, SamplePerson.wardHeads) {
            let account = ward.area == "00061" ? "chutich.hangbac" : nil
            try enter(SamplePerson(name, ward.code, "Chủ tịch", account: account), accounts)
        }
        try enter(SamplePerson("Lương Mẫu Thảo", "MTTQ-P00061", "Cán bộ phường", account: "canbo.hangbac"), accounts)
        if let ward = try sampleArea("00061") {
            for number in 1...8 {
                try addResidentialGroup("Tổ dân phố số \(number)", kind: .urban, in: ward.id, from: today)
            }
        }
    }

    /// The three whom the news item names, for its day.
    func enterSampleNames() throws {
        var known: [String: Key<Person>] = [:]
        for line in SamplePerson.named {
            let organisation = try sampleOrganisation(line.organisation)
            let person =
                try known[line.name] ?? createPerson(PersonDraft(fullName: line.name), keptBy: organisation.id).id
            known[line.name] = person
            let office = try sampleOffice(line.title, in: organisation)
            try appoint(
                person, to: office.id,
                HoldingDraft(from: today, through: today, decision: "Theo tin của MTTQ quận Hoàn Kiếm ngày 21/02/2019"))
        }
    }

    /// The reform of 01/07/2025: the district's bodies end, and what succeeds them.
    func enterSampleOf2025(_ accounts: SampleAccounts) throws {
        for line in SampleOrganisation.newWards { try enter(line, from: today) }
        for person in SamplePerson.newWards { try enter(person, accounts) }
        let basis = "Nghị quyết 60-NQ/TW ngày 12/4/2025"
        for line in (SampleOrganisation.wards + SampleOrganisation.district).reversed() {
            let organisation = try sampleOrganisation(line.code)
            try closeOrganisation(
                organisation.id, lastDay: today.advanced(by: -1),
                reason: "Kết thúc hoạt động của cấp huyện và sắp xếp đơn vị hành chính cấp xã",
                legalBasis: basis, version: organisation.version)
            for (successor, manner, extent) in try sampleSuccessors(of: line) {
                try addSuccession(
                    from: organisation.id, to: try sampleOrganisation(successor).id, manner: manner, extent: extent,
                    on: today,
                    legalBasis: basis)
            }
        }
    }

    /// Which bodies take the place of one that ends: by the succession of wards for the Fronts, by line for the others.
    private func sampleSuccessors(
        of line: SampleOrganisation
    ) throws -> [(String, OrganisationSuccession.Manner, AreaSuccession.Extent)] {
        switch line.code {
        case "MTTQ-HK": return [("MTTQ-HOANKIEM", .split, .part), ("MTTQ-CUANAM", .split, .part)]
        case "TTR-HK": return [("TTR-HN", .merged, .whole)]
        case "LDLD-HK": return [("LDLD-HN", .merged, .whole)]
        case "UBND-HK": return [("UBND-HN", .succeeded, .part)]
        default: break
        }
        guard line.kind == .front, let code = line.area, let ward = try sampleArea(code) else { return [] }
        let fronts = ["00070": "MTTQ-HOANKIEM", "00082": "MTTQ-CUANAM"]
        return try successors(of: ward).compactMap { link in
            guard let code = link.area.code, let front = fronts[code] else { return nil }
            return (front, link.extent == .whole ? .merged : .split, link.extent)
        }
    }

    private func enter(_ line: SampleOrganisation, from day: Day) throws {
        let area = try line.area.flatMap { try sampleArea($0) }
        let organisation = try createOrganisation(
            code: line.code, kind: line.kind,
            profile: ProfileDraft(name: line.name, shortName: line.shortName, areaId: area?.id, kind: line.kind),
            from: day)
        let superiors: [(String?, OrganisationEdge.Relation)] = [
            (line.vertical, .vertical), (line.front, .front), (line.party, .party),
            (line.administrative, .administrative),
        ]
        for case (let superior?, let relation) in superiors {
            try addEdge(
                superior: try sampleOrganisation(superior).id, inferior: organisation.id, relation: relation, from: day)
        }
    }

    private func enter(_ line: SamplePerson, _ accounts: SampleAccounts) throws {
        let organisation = try sampleOrganisation(line.organisation)
        let person = try createPerson(PersonDraft(fullName: line.name), keptBy: organisation.id)
        let office = try sampleOffice(line.title, in: organisation)
        try appoint(person.id, to: office.id, HoldingDraft(from: today))
        guard let account = line.account else { return }
        let needsAuthenticator = office.role == .administrator || office.role == .leader
        let secret = try needsAuthenticator ? accounts.key.seal(Sample.totpSecret(of: account)) : nil
        try addMember(person.id, account: account, passwordHash: accounts.passwordHash, sealedSecret: secret)
    }

    private func sampleOffice(_ title: String, in organisation: Organisation) throws -> Office {
        let known = try session.first(
            Office.self, "SELECT * FROM office WHERE organisation_id = \(organisation.id) AND title = \(title)")
        return try known ?? createOffice(SampleOffices.draft(title), in: organisation.id, from: organisation.validFrom)
    }

    private func sampleOrganisation(_ code: String) throws -> Organisation {
        guard let organisation = try session.first(Organisation.self, "SELECT * FROM organisation WHERE code = \(code)")
        else {
            throw Refusal.absent
        }
        return organisation
    }

    /// The area of that code that exists today: codes come back for other areas.
    private func sampleArea(_ code: String) throws -> Area? {
        let known = try session.all(Area.self, "SELECT * FROM area WHERE code = \(code)")
        return known.first { $0.holds(on: today) } ?? known.first { $0.holds(on: today.advanced(by: -1)) }
    }
}
