internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func version(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ProgrammeVersion.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let version = try work.version(id)
            let frame = try ProgrammeFrame(try work.programme(version.programmeId), work, language)
            return VersionPage(frame: frame, version: version, versions: try work.versions(of: frame.programme))
        }
        return context.respond(page.office, site)
    }

    func compareVersion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: ProgrammeVersion.self)
        let language = context.language
        let other: Key<ProgrammeVersion>? = Key(request.query["voi"])
        let isSideBySide = request.query["cach"] == "hai-cot"
        let page = try await site.desk.look(as: context.actor) { work in
            let version = try work.version(id)
            let frame = try ProgrammeFrame(try work.programme(version.programmeId), work, language)
            return ComparisonPage(
                frame: frame, version: version, other: other, isSideBySide: isSideBySide,
                versions: try work.versions(of: frame.programme),
                differences: try other.map { try work.difference(from: id, to: $0) } ?? work.difference(from: id))
        }
        return context.respond(page.office, site)
    }
}

/// One version: the whole text as it was, with its fingerprint.
struct VersionPage {
    let frame: ProgrammeFrame
    let version: ProgrammeVersion
    let versions: [VersionLine]

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Phiên bản \(version.number)", "Version \(version.number)"), in: .programmes,
            breadcrumbs: frame.crumbs + [
                Link(language.pick("Phiên bản", "Versions"), to: Paths.versions(of: frame.id))
            ],
            eyebrow: frame.eyebrow,
            summary: "\(version.takenAt.vietnamese) · \(language.pick(version.state.wording)) · \(version.note)",
            actions: """
                \(LinkButton(language.pick("So với hiện nay", "Compare with now"), to: Paths.compareVersion(version.id), .main)) \
                \(earlier) \(PrintButton(language: language))
                """, main: "\(fingerprint)<div class=\"reading\">\(text)</div>")
    }

    private var earlier: HTML {
        guard let before = versions.first(where: { $0.number == version.number - 1 }) else { return HTML() }
        return LinkButton(
            language.pick("Khác gì phiên bản \(before.number)", "Changes since version \(before.number)"),
            to: "\(Paths.compareVersion(before.id))?voi=\(version.id)"
        ).html
    }

    private var fingerprint: HTML {
        """
        <p class="quiet small">\(language.pick("Mã kiểm tra SHA-256:", "SHA-256 fingerprint:")) \
        <code class="breaks">\(version.fingerprint)</code></p>
        """
    }

    private var text: HTML {
        guard let content = version.content else {
            return "<p>\(language.pick("Không đọc được nội dung của phiên bản này.", "The text cannot be read."))</p>"
        }
        return "\(content.passages.filter { !$0.text.isEmpty }, passage)"
    }

    private func passage(_ passage: Passage) -> HTML {
        """
        <section class="passage"><h2>\(passage.heading)</h2>\
        \(Paragraphs(passage.text))</section>
        """
    }
}

/// What changed from one version to another, or to the text as it stands now.
struct ComparisonPage {
    let frame: ProgrammeFrame
    let version: ProgrammeVersion
    let other: Key<ProgrammeVersion>?
    let isSideBySide: Bool
    let versions: [VersionLine]
    let differences: [PassageDifference]

    private var language: Language { frame.language }
    private var base: String {
        "\(Paths.compareVersion(version.id))?\(other.map { "voi=\($0)&" } ?? "")"
    }

    var office: OfficePage {
        OfficePage(
            title, in: .programmes,
            breadcrumbs: frame.crumbs + [
                Link(language.pick("Phiên bản", "Versions"), to: Paths.versions(of: frame.id))
            ],
            eyebrow: frame.eyebrow, actions: PrintButton(language: language).html, main: "\(choice)\(list)")
    }

    private var title: String {
        let later = versions.first { $0.id == other }.map {
            language.pick("phiên bản \($0.number)", "version \($0.number)")
        }
        let end = later ?? language.pick("nội dung hiện nay", "the present text")
        return language.pick("Phiên bản \(version.number) so với \(end)", "Version \(version.number) and \(end)")
    }

    private var choice: HTML {
        let options = versions.filter { $0.id != version.id }.map {
            Option($0.id.rawValue, language.pick("Phiên bản \($0.number)", "Version \($0.number)"))
        }
        guard !options.isEmpty else { return HTML() }
        return FilterBar(
            to: Paths.compareVersion(version.id),
            fields: [
                Field(
                    "voi", language.pick("So với", "Compare with"),
                    .choice(
                        options, chosen: other?.rawValue,
                        invitation: language.pick("Nội dung hiện nay", "The present text")), language: language)
            ], clearPath: other == nil ? nil : Paths.compareVersion(version.id), language: language
        ).html
    }

    private var list: DifferenceList {
        DifferenceList(
            differences: differences, isSideBySide: isSideBySide, language: language, base: base,
            path: { place in
                guard other == nil, frame.isOpen, frame.mayDraft, place.isRestorable else { return nil }
                return Paths.restore(place, from: version.id)
            })
    }
}

extension TextPlace {
    /// Whether what the place said can be brought back by itself.
    fileprivate var isRestorable: Bool {
        switch self {
        case .clause, .assignment: true
        case .title, .parties, .themes, .citations, .contentGroup: false
        }
    }
}
