package import Calendars
internal import Domain
internal import HTTPTypes
package import Hummingbird
package import Markup
internal import NIOCore

/// The places of the house, as the rail names them.
package enum Place: Sendable, Hashable {
    case today, programmes, conferences, documents, organisations, people, areas, calendar, administration
}

/// A page of the office before the shell is put around it.
package struct OfficePage: Sendable {
    package var title: String
    package var place: Place?
    package var breadcrumbs: [Link]
    package var eyebrow: HTML?
    package var summary: HTML?
    package var actions: HTML?
    package var main: HTML
    /// More for the head of the document: a style sheet of its own.
    package var head = HTML()
    /// What was searched for, on the page of results.
    package var searchText = ""
    package var status: HTTPResponse.Status = .ok

    package init(
        _ title: String, in place: Place? = nil, breadcrumbs: [Link] = [], eyebrow: HTML? = nil, summary: HTML? = nil,
        actions: HTML? = nil, main: HTML, searchText: String = "", status: HTTPResponse.Status = .ok
    ) {
        self.title = title
        self.place = place
        self.breadcrumbs = breadcrumbs
        self.eyebrow = eyebrow
        self.summary = summary
        self.actions = actions
        self.main = main
        self.searchText = searchText
        self.status = status
    }
}

extension MemberContext {
    /// The day as of which pages show things: the one the person chose, or today.
    package func day(_ site: Site) -> Day { visitor.day(site) }

    /// The whole page as a response.
    package func respond(_ page: OfficePage, _ site: Site) -> Response {
        var shell = visitor.shell(site)
        shell.navigation = Navigation.entries(for: actor, at: page.place, language)
        shell.reader = reader
        shell.searchText = page.searchText
        let layout = Layout(
            shell, title: page.title, breadcrumbs: page.breadcrumbs, eyebrow: page.eyebrow, summary: page.summary,
            actions: page.actions, main: page.main, head: page.head)
        return Response(html: layout.html, status: page.status)
    }

    private var reader: Reader {
        let capacity = actor.capacity.map { "\($0.officeTitle), \($0.organisationName)" } ?? ""
        return Reader(
            name: actor.name, capacity: capacity, key: member.id.rawValue,
            otherCapacities: actor.capacities.count > 1 ? Paths.profile : nil)
    }
}

extension SiteContext {
    /// The day as of which pages show things: the one the visitor chose, or today.
    package func day(_ site: Site) -> Day { chosenDay ?? site.desk.clock.now.day }

    /// A page with one purpose and no house around it.
    package func respondBare(
        _ title: String, summary: HTML? = nil, main: HTML, links: [Link] = [], status: HTTPResponse.Status = .ok,
        _ site: Site
    ) -> Response {
        Response(
            html: BareLayout(shell(site), title: title, summary: summary, main: main, links: links).html, status: status
        )
    }

    /// What surrounds every page of this request.
    func shell(_ site: Site) -> Shell {
        Shell(
            name: site.settings.name, language: language, appearance: appearance, paths: .house,
            assetVersion: AssetRoutes.version, day: asOfDay(site),
            flash: flash.map { Flash(.good, $0) } ?? standing(site))
    }

    /// What holds on every page of a sample or of a training.
    private func standing(_ site: Site) -> Flash? {
        if site.settings.trainingDay != nil {
            return Flash(
                .soon,
                language.pick(
                    "Chế độ tập huấn: hôm nay là \(site.desk.clock.now.day.vietnamese).",
                    "Training: today is \(site.desk.clock.now.day.vietnamese)."))
        }
        return nil
    }

    private func asOfDay(_ site: Site) -> AsOfDay {
        let today = site.desk.clock.now.day
        let shown = day(site)
        let here = String(path.prefix { $0 != "?" })
        let kept = FormValues(urlEncoded: path.drop { $0 != "?" }.dropFirst()).fields
            .filter { $0.key != "ngay" && $0.key != "trang" }.sorted { $0.key < $1.key }
            .flatMap { field in field.value.map { (name: field.key, value: $0) } }
        let jumps = [today, ShippedAreas.reform, SiteContext.storyDay].map { day in
            Link(day == today ? language.pick("Hôm nay", "Today") : day.vietnamese, to: "\(here)?ngay=\(day)")
        }
        return AsOfDay(
            shown.vietnamese, isToday: shown == today, path: here, field: "ngay", kept: kept, jumps: jumps,
            problem: dayProblem)
    }

    /// The day of the document that describes this system: the conference in Hoàn Kiếm.
    private static let storyDay = Day.distantPast.advanced(by: 737_110)  // 2019-02-21
}

extension ShellPaths {
    static let house = ShellPaths(
        home: Paths.home, search: Paths.search, signOut: Paths.signOut, language: Paths.language,
        appearance: Paths.appearance, account: Paths.profile, assets: Paths.assets)
}

extension Response {
    /// A page.
    package init(html: HTML, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }

    /// A file to be saved under `name`.
    package init(file bytes: [UInt8], named name: String, type: String) {
        self.init(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename*=UTF-8''\(name.addingPercentEncoding())",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
