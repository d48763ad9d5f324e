internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func intakes(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context) { work, frame in
            guard frame.mayDraft else { throw Refusal.forbidden(.textIsWrittenByDrafters, frame.whoWrites) }
            return IntakePage(frame: frame, intakes: try work.intakes(of: frame.programme)).office
        }
    }

    func undoIntake(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let intake = try context.key("tep", of: Intake.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        let kept = try await site.desk.act(as: context.actor) { try $0.undoIntake(intake, version: version) }
        return Redirect.see(
            Paths.intakes(of: id),
            saying: kept.isEmpty ? "Đã hoàn tác." : "Đã hoàn tác, trừ: \(kept.prefix(5).joined(separator: " "))")
    }

    func opinionWorkbook(_ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return Response(try await site.desk.paper(ofOpinionsOn: id, as: .xlsx, by: context.actor))
    }
}

extension Response {
    /// A document to be saved under its name.
    init(_ paper: MadePaper) { self.init(file: paper.bytes, named: paper.name, type: paper.type) }
}

/// The files that a programme was made of, what of them found no place, and undoing.
private struct IntakePage {
    let frame: ProgrammeFrame
    let intakes: [Intake]

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Tệp đã nhập", "Files taken in"), in: .programmes, breadcrumbs: frame.crumbs,
            eyebrow: frame.eyebrow,
            actions: LinkButton(
                language.pick("Xem chương trình", "To the programme"), to: Paths.programme(frame.id), .main
            )
            .html, main: intakes.isEmpty ? nothing : "\(intakes, intake)")
    }

    private var nothing: HTML {
        EmptyState(
            language.pick("Chưa nhập tệp nào", "No file yet"),
            language.pick("Chương trình này không lập từ tệp Word.", "This programme was not made of a file."),
            steps: frame.isOpen
                ? LinkButton(
                    language.pick("Nhập từ tệp Word", "Bring a Word file"), to: Paths.bringDraft(over: frame.id)
                ).html : HTML()
        ).html
    }

    private func intake(_ intake: Intake) -> HTML {
        let undo =
            intake.beforeId != nil && frame.isOpen
            ? PostButton(
                language.pick("Hoàn tác", "Undo"), to: Paths.undoIntake(intake.id, of: frame.id), .plain,
                sending: [("phien-ban", "\(frame.programme.version)"), ("ten", intake.fileName)]
            ).html : HTML()
        let compare: HTML? = intake.beforeId.flatMap { before in
            intake.afterId.map { after in
                "<p>\(Link(language.pick("Tệp đã thay đổi những gì", "What the file changed"), to: "\(Paths.compareVersion(before))?voi=\(after.rawValue)"))</p>"
            }
        }
        return Block(
            intake.fileName, note: intake.takenAt.vietnamese, actions: undo,
            "\(compare)\(LeftoverList(lines: intake.leftovers, language: language))" as HTML
        ).html
    }
}
