internal import Calendars

/// Who of the sample can sign in, told to whoever runs it.
package struct SampleSignIn: Sendable {
    package let account: String
    package let name: String
    package let office: String
    /// The authenticator's secret, where the account has one.
    package let totpSecret: [UInt8]?
    /// Whether the office is held today; the others can be used with the training clock.
    package let worksToday: Bool
}

extension Work {
    /// The accounts of the sample, those that work today first.
    package func sampleSignIns() throws -> [SampleSignIn] {
        try require(actor.isInstallation, .sampleIsToldByTheInstallation)
        let rows = try session.rows(
            """
            SELECT member.account AS account, person.full_name AS name, office.title AS title, profile.short_name AS place,
                   member.totp_confirmed AS protected, max(holding.valid_through) AS through
            FROM member
            JOIN person ON person.id = member.person_id
            JOIN holding ON holding.person_id = person.id
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.organisation_id = office.organisation_id
            GROUP BY member.account, person.full_name, office.title, profile.short_name, member.totp_confirmed
            ORDER BY member.account
            """)
        let all = try rows.map { row in
            let account: String = try row.get("account")
            let through: Day = try row.get("through")
            return SampleSignIn(
                account: account, name: try row.get("name"),
                office: "\(try row.get("title", as: String.self)), \(try row.get("place", as: String.self))",
                totpSecret: try row.get("protected") ? Sample.totpSecret(of: account) : nil,
                worksToday: through >= today)
        }
        return all.filter(\.worksToday) + all.filter { !$0.worksToday }
    }
}

extension Rule {
    /// Only the installation itself tells who of the sample can sign in.
    static let sampleIsToldByTheInstallation = Rule("sample.told-by-the-installation")
}
