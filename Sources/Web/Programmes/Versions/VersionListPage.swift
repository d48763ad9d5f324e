internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func versionList(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await versionList(nil, nil, context)
    }

    func recordVersion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        return try await site.take(request, context) { form in
            let note = form.text("ghi-chu", required: "Hãy ghi ngắn gọn phiên bản này có gì mới.", limit: 500)
            try form.check()
            return { work in
                let before = try work.latestVersion(of: try work.programme(id))
                let version = try work.recordVersion(of: id, note: note)
                return version.id == before?.id
                    ? "Nội dung không khác phiên bản \(version.number) nên không lưu thêm."
                    : "Đã lưu phiên bản \(version.number)."
            }
        } then: { words in
            Redirect.see(Paths.versions(of: id), saying: words)
        } again: { values, refusal in
            try await versionList(values, refusal, context)
        }
    }

    private func versionList(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let language = frame.language
            return VersionListPage(
                frame: frame, versions: try work.versions(of: frame.programme),
                state: FormState(values: values ?? FormValues(), refusal: refusal, language: language))
        }
    }
}

/// Every version of a programme's text, the latest first, with who recorded it and its fingerprint.
struct VersionListPage {
    let frame: ProgrammeFrame
    let versions: [VersionLine]
    let state: FormState

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Phiên bản", "Versions"), in: .programmes, breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow,
            summary:
                "\(language.pick("Mỗi bước chuyển và mỗi lần lưu giữ lại toàn văn; không ai sửa được phiên bản đã lưu.", "Every step and every save keeps the whole text; nobody can change it afterwards."))",
            main: "\(frame.tabs(.versions))\(saving)\(table)", status: state.refusal?.formStatus ?? .ok)
    }

    private var saving: HTML {
        guard frame.mayDraft || frame.maySteer else { return HTML() }
        return Disclosure(
            language.pick("Lưu phiên bản từ nội dung hiện nay", "Record the text as it stands"),
            isOpen: state.refusal != nil,
            Form(
                to: Paths.versions(of: frame.id),
                fields: state.text(
                    "ghi-chu", language.pick("Có gì mới", "What is new"),
                    hint: language.pick(
                        "Ví dụ: tiếp thu ý kiến của Thanh tra quận.", "Such as: opinions of the Inspectorate worked in."
                    ),
                    required: true
                ).html, buttons: Button(language.pick("Lưu phiên bản", "Record"), .main).html, problems: state.problems,
                language: language)
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Các phiên bản", "Versions"),
            columns: [
                .link(language.pick("Phiên bản", "Version")) {
                    Link(language.pick("Phiên bản \($0.number)", "Version \($0.number)"), to: Paths.version($0.id))
                },
                .text(language.pick("Lưu lúc", "Recorded"), .day) { $0.takenAt.vietnamese },
                .text(language.pick("Bước", "Step")) { language.pick($0.state.wording) },
                .text(language.pick("Ghi chú", "Note")) { $0.note },
                .text(language.pick("Người lưu", "By")) { line in
                    [line.personName, line.officeTitle].compactMap(\.self).joined(separator: ", ").nonEmpty ?? "–"
                },
                Column(language.pick("Mã kiểm tra", "Fingerprint"), .quiet) { line in
                    "<code title=\"\(line.fingerprint)\">\(String(line.fingerprint.prefix(12)))…</code>"
                },
                Column(language.pick("Việc", "Actions"), .actions) { line in
                    LinkButton(
                        language.pick("So với hiện nay", "Compare with now"), to: Paths.compareVersion(line.id), .quiet
                    ).html
                },
            ], rows: versions, empty: empty, language: language
        ).html
    }

    private var empty: EmptyState {
        EmptyState(
            language.pick("Chưa lưu phiên bản nào", "No version yet"),
            language.pick(
                "Phiên bản đầu tiên được lưu khi chương trình chuyển bước, hoặc khi người soạn thảo lưu.",
                "The first one is kept with the first step, or when the drafters record it."),
            steps: LinkButton(language.pick("Về chương trình", "To the programme"), to: Paths.programme(frame.id)).html)
    }
}
