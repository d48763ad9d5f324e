package import Storage

extension Schema {
    /// Every table of facts in an order in which its rows can be put back: what is referred to comes first.
    ///
    /// What the search knows is put back entry by entry, because each engine keeps its words differently.
    package static let tables: [Table] = [
        Table("setting", order: "id"),
        Table(
            "area",
            order:
                "CASE level WHEN 'country' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END, id"
        ),
        Table("area_succession", order: "id"),
        Table("organisation", order: "id"),
        Table("organisation_profile", order: "id"),
        Table("organisation_edge", order: "id"),
        Table("organisation_succession", order: "id"),
        Table("person", order: "id"),
        Table("office", order: "id"),
        Table("holding", order: "id"),
        Table("delegation", order: "id"),
        Table("handover", order: "id"),
        Table("member", order: "id"),
        Table("one_time_link", order: "id"),
        Table("recovery_code", order: "id"),
        Table("sign_in", order: "id"),
        Table("throttle", order: "id"),
        Table("calendar_entry", order: "id"),
        Table("calendar_revision", order: "id"),
        Table("standard_group", order: "id"),
        Table("programme", order: "id"),
        Table("party", order: "id"),
        Table("citation", order: "id"),
        Table("theme", order: "id"),
        Table("programme_theme", order: "id"),
        Table("clause", order: "id"),
        Table("content_group", order: "id"),
        Table("assignment", order: "id"),
        Table("partner", order: "id"),
        Table("assignment_area", order: "id"),
        Table("assignment_outcome", order: "id"),
        Table("central_task", order: "id"),
        Table("central_task_link", order: "id"),
        Table("programme_version", order: "id"),
        Table("consultation_round", order: "id"),
        Table("opinion", order: "id"),
        Table("opinion_withdrawal", order: "id"),
        Table("reply", order: "id"),
        Table("conference", order: "id"),
        Table("conference_step", order: "id"),
        Table("conference_cancellation", order: "id"),
        Table("conference_move", order: "id"),
        Table("conference_programme", order: "id"),
        Table("conference_paper", order: "id"),
        Table("agenda_item", order: "id"),
        Table("delegate", order: "id"),
        Table("delegate_pass", order: "id"),
        Table("invitation_reply", order: "id"),
        Table("attendance", order: "id"),
        Table("statement", order: "id"),
        Table("device_note", order: "id"),
        Table("assignment_result", order: "id"),
        Table("result_withdrawal", order: "id"),
        Table("attachment", order: "id"),
        Table("attachment_removal", order: "id"),
        Table("evaluation", order: "id"),
        Table("evaluation_passage", order: "id"),
        Table("evaluation_version", order: "id"),
        Table("consensus_item", order: "id"),
        Table("consensus_position", order: "id"),
        Table("position_reopening", order: "id"),
        Table("conclusion", order: "id"),
        Table("minutes_correction", order: "id"),
        Table("minutes", order: "id"),
        Table("intake", order: "id"),
        Table("writing", order: "id"),
        Table("reminder", order: "id"),
        Table("timetable_entry", order: "id"),
        Table("register", order: "id"),
        Table("numbering", order: "id"),
        Table("outgoing_entry", order: "id"),
        Table("outgoing_void", order: "id"),
        Table("outgoing_dispatch", order: "id"),
        Table("incoming_entry", order: "id"),
        Table("envelope", order: "id"),
        Table("envelope_party", order: "id"),
        Table("signatory", order: "id"),
        Table("signature", order: "id"),
        Table("envelope_revision", order: "id"),
        Table("envelope_decline", order: "id"),
        Table("envelope_withdrawal", order: "id"),
        Table("signing_reminder", order: "id"),
        Table("certificate_authority", order: "id"),
        Table("member_certificate", order: "id"),
        Table("certificate_revocation", order: "id"),
        Table("trusted_root", order: "id"),
        Table("root_distrust", order: "id"),
        Table("issue", order: "id"),
        Table("recipient", order: "id"),
        Table("receipt", order: "id"),
        Table("receipt_handing", order: "id"),
        Table("import_run", order: "id"),
        Table("import_row", order: "id"),
        Table("import_change", order: "id"),
        Table(
            "search_entry", columns: "noun, subject, title, detail, audience, valid_from, valid_through",
            order: "noun, subject"),
        Table("event", order: "id"),
        Table("event_unsealed", order: "event_id"),
        Table("event_seal", order: "id"),
    ]

    /// A table, and the order in which its rows can be put back.
    package struct Table: Sendable {
        package let name: SQL
        package let label: String
        package let columns: SQL
        package let order: SQL

        init(_ name: StaticString, columns: SQL = "*", order: SQL) {
            self.name = SQL(stringLiteral: "\(name)")
            label = "\(name)"
            self.columns = columns
            self.order = order
        }
    }
}
