internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension OrganisationRoutes {
    func newProfile(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await profileForm(nil, nil, context)
    }

    func changeProfile(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let (draft, area) = ProfileForm.read(&form)
            let day = form.day("tu-ngay", required: "Hãy ghi ngày tên gọi, cách ký mới có hiệu lực.")
            let read = try (draft: form.checked(draft), day: form.checked(day))
            return { work in
                try work.changeProfile(
                    of: id, to: work.placed(read.draft, in: area, on: read.day), from: read.day, version: version)
            }
        } then: { profile in
            Redirect.see(Paths.organisation(id), saying: "Từ ngày \(profile.validFrom.vietnamese): \(profile.name).")
        } again: { values, refusal in
            try await profileForm(values, refusal, context)
        }
    }

    func profile(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await correctionForm(nil, nil, context)
    }

    func correctProfile(_ request: Request, _ context: MemberContext) async throws -> Response {
        let organisation = try context.key("id", of: Organisation.self)
        let id = try context.key("profile", of: OrganisationProfile.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let (draft, area) = ProfileForm.read(&form)
            let day = form.day("tu-ngay", required: "Hãy ghi ngày tên gọi, cách ký này có hiệu lực.")
            let read = try (draft: form.checked(draft), day: form.checked(day))
            return { work in
                try work.correctProfile(
                    id, to: work.placed(read.draft, in: area, on: read.day), from: read.day, version: version)
            }
        } then: { _ in
            Redirect.see(Paths.organisation(organisation), saying: "Đã đính chính.")
        } again: { values, refusal in
            try await correctionForm(values, refusal, context)
        }
    }

    private func profileForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let shown = try work.organisation(id, on: day)
            var state = FormState(values: values ?? ProfilePage.values(shown), refusal: refusal, language: language)
            if values == nil { state.values.fields["tu-ngay"] = [day.vietnamese] }
            try state.tellChanges(of: shown.organisation, now: shown.organisation.version, work)
            return ProfilePage(
                shown: shown, profile: nil, state: state, areas: try work.areaChoices(on: day),
                mayKeep: work.actor.mayKeepProfile(of: id))
        }
        return try context.respond(page.office, site)
    }

    private func correctionForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let organisation = try context.key("id", of: Organisation.self)
        let id = try context.key("profile", of: OrganisationProfile.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let shown = try work.organisation(organisation, on: day)
            guard let profile = shown.profiles.first(where: { $0.id == id }) else { throw Refusal.absent }
            let area = try profile.areaId.map { work.written(try work.area($0)) }
            var state = FormState(
                values: values ?? ProfileForm.values(ProfileDraft(profile), area: area), refusal: refusal,
                language: language)
            if values == nil { state.values.fields["tu-ngay"] = [profile.validFrom.vietnamese] }
            try state.tellChanges(of: shown.organisation, now: shown.organisation.version, work)
            return ProfilePage(
                shown: shown, profile: profile, state: state, areas: try work.areaChoices(on: day),
                mayKeep: work.actor.mayKeepProfile(of: organisation))
        }
        return try context.respond(page.office, site)
    }
}

/// The form that gives an organisation another profile from a day, or corrects one that was written down wrongly.
struct ProfilePage {
    let shown: OrganisationOnDay
    /// The profile to correct; nothing where a new one begins.
    let profile: OrganisationProfile?
    let state: FormState
    let areas: [WrittenChoice]
    let mayKeep: Bool

    private var language: Language { state.language }
    private var id: Key<Organisation> { shown.organisation.id }

    var office: OfficePage {
        get throws {
            guard mayKeep else {
                throw Refusal.forbidden(
                    .profileIsKeptByAdministrators,
                    "Tên gọi và cách ký của tổ chức do quản trị viên của chính tổ chức đó cập nhật.")
            }
            return state.page(
                title, in: .organisations, breadcrumbs: [Link(shown.profile.name, to: Paths.organisation(id))],
                summary: "\(explanation)",
                to: profile.map { Paths.correctProfile($0.id, of: id) } ?? Paths.renameOrganisation(id),
                fields: "\(day)\(ProfileForm(state: state, areas: areas).fields)", yes: language.pick("Lưu", "Save"),
                back: Paths.organisation(id), version: shown.organisation.version)
        }
    }

    private var title: String {
        profile == nil
            ? language.pick("Đổi tên, cách ký từ một ngày", "Rename from a day")
            : language.pick("Đính chính tên gọi, cách ký", "Correct a name")
    }

    private var explanation: String {
        profile == nil
            ? language.pick(
                "Tên cũ vẫn giữ nguyên cho những ngày trước đó: báo cáo và văn bản cũ tiếp tục in tên cũ.",
                "The old name stays for the days before: old reports keep it.")
            : language.pick(
                "Chỉ dùng khi đã ghi nhầm. Nếu tổ chức thật sự đổi tên, hãy dùng “Đổi tên, cách ký từ một ngày”.",
                "Only for what was written down wrongly. A real change of name begins on a day of its own.")
    }

    private var day: Field {
        state.day("tu-ngay", language.pick("Có hiệu lực từ ngày", "In force from"), required: true)
    }

    /// What the form shows of the profile of the day.
    static func values(_ shown: OrganisationOnDay) -> FormValues {
        let area = shown.areas.last.map { WrittenChoice(name: $0.name, code: $0.code).text }
        return ProfileForm.values(ProfileDraft(shown.profile), area: area)
    }
}
