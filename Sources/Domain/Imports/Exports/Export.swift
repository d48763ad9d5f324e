package import Calendars
internal import Documents
internal import Storage

/// A file that somebody takes out: which records, of which day, in which form.
package struct ExportOrder: Sendable, Hashable {
    package enum Form: String, Sendable, CaseIterable {
        case xlsx, csv

        /// What browsers are told of the file.
        package var type: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8"
            }
        }
    }

    /// Of which organisations.
    package enum Scope: String, Sendable, CaseIterable {
        /// Everything the actor sees.
        case all
        /// What the actor administers, and so may bring in again.
        case own
    }

    package var kind: ImportRun.Kind
    package var form: Form
    package var day: Day
    package var scope: Scope
    package var isEnglish: Bool

    package init(
        _ kind: ImportRun.Kind, as form: Form, on day: Day, scope: Scope = .all, isEnglish: Bool = false
    ) {
        self.kind = kind
        self.form = form
        self.day = day
        self.scope = scope
        self.isEnglish = isEnglish
    }

    /// `to-chuc-2026-11-23.xlsx`.
    package var fileName: String { "\(kind.slug)-\(day).\(form.rawValue)" }

    var language: TableLanguage { isEnglish ? .english : .vietnamese }
}

/// A file made for somebody; whoever hands it out removes it afterwards.
package struct MadeFile: Sendable {
    package let path: String
    package let name: String
    package let type: String
    package let rows: Int
}

extension Desk {
    /// Writes what the actor sees of a kind into a file in `folder`, row by row, and records that it was taken out.
    package func export(_ order: ExportOrder, as actor: Actor, into folder: String) async throws -> MadeFile {
        let now = clock.now
        let file = try await look(as: actor) { work in
            try work.require(
                work.actor.mayExport(order.kind), .exportIsForKeepers,
                "Chức vụ của đồng chí không xuất được danh sách này.")
            let writing = try TableFileWriting(order, in: folder, at: now)
            try work.session.each(ExportStatement(order, work).sql) { row in
                try writing.add(try order.kind.values(of: row))
            }
            return try writing.finish()
        }
        try await act(as: actor) { work in
            try work.record(
                "export.made", noun: "export", subject: order.kind.rawValue,
                Facts().with("Danh sách", order.kind.wording.vietnamese).with("Ngày xem", order.day.vietnamese)
                    .with("Số dòng", "\(file.rows)").with("Dạng tệp", order.form.rawValue))
        }
        return file
    }
}

extension Rule {
    /// Lists are taken out by whoever may read them: accounts by those who keep accounts.
    package static let exportIsForKeepers = Rule("export.for-keepers")
}
