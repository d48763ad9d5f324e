internal import Domain
internal import Hummingbird
internal import Markup

/// The accounts that an administrator keeps, by name.
struct MemberListPage {
    let query: MemberListQuery
    let list: MemberList
    let now: Instant
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Tài khoản", "Accounts"), in: .administration,
            breadcrumbs: [Link(language.pick("Quản trị", "Administration"), to: Paths.administration)],
            actions: LinkButton(language.pick("Mời tài khoản", "Invite"), to: Paths.newMember, .main).html,
            main: "\(filter)\(table)")
    }

    private var filter: HTML {
        let states =
            MemberState.allCases.map { Option($0.rawValue, StateWording.words(for: $0, language)) }
            + [
                Option(
                    MemberListQuery.lacksAuthenticator,
                    language.pick("Chưa có ứng dụng xác thực", "Without authenticator"))
            ]
        return FilterBar(
            to: Paths.members,
            fields: [
                Field(
                    "q", language.pick("Họ tên hoặc tên đăng nhập", "Name or account"), .text(query.words),
                    language: language),
                Field(
                    "trang-thai", language.pick("Trạng thái", "State"),
                    .choice(states, chosen: query.state, invitation: language.pick("Tất cả", "All")), language: language
                ),
            ],
            sending: query.organisation.map { [("to-chuc", $0.rawValue)] } ?? [],
            clearPath: query.isFiltered ? Paths.members : nil, language: language
        ).html
    }

    private var table: HTML {
        Table(
            language.pick("Tài khoản", "Accounts"),
            columns: [
                .link(language.pick("Họ và tên", "Name")) { Link($0.name, to: Paths.member($0.member.id)) },
                .text(language.pick("Tên đăng nhập", "Account")) { $0.member.account },
                .text(language.pick("Chức vụ", "Office")) { offices($0) },
                Column(language.pick("Trạng thái", "State")) { StateWording.badge($0.state, language) },
                Column(language.pick("Ứng dụng xác thực", "Authenticator")) { authenticator($0) },
                .text(language.pick("Dùng lần cuối", "Last used"), .quiet) { $0.lastSeen?.vietnamese ?? "" },
            ], rows: list.lines, paging: paging, empty: empty, language: language
        ).html
    }

    private func offices(_ line: MemberLine) -> String {
        guard let first = line.offices.first else { return "" }
        let more = line.offices.count - 1
        let words = "\(first.officeTitle), \(first.organisationName)"
        return more > 0 ? "\(words) \(language.pick("và \(more) chức vụ khác", "and \(more) more"))" : words
    }

    private func authenticator(_ line: MemberLine) -> HTML {
        line.member.totpConfirmed
            ? Badge(.good, language.pick("Có", "Yes")).html : Badge(.neutral, language.pick("Chưa", "No")).html
    }

    private var paging: Paging? {
        guard !list.lines.isEmpty else { return nil }
        let first = (query.page - 1) * MemberListQuery.pageSize + 1
        let last = first + list.lines.count - 1
        return Paging(
            first, last, of: list.total > 1000 ? .moreThan(1000) : .exactly(list.total),
            firstPath: query.page > 1 ? query.path(page: 1) : nil,
            previousPath: query.page > 1 ? query.path(page: query.page - 1) : nil,
            nextPath: last < list.total || list.total > 1000 && list.lines.count == MemberListQuery.pageSize
                ? query.path(page: query.page + 1) : nil,
            language: language)
    }

    private var empty: EmptyState {
        query.isFiltered || query.page > 1
            ? EmptyState(
                language.pick("Không có tài khoản nào khớp", "No account matches"),
                language.pick(
                    "Hãy thử một phần của tên, có thể gõ không dấu, hoặc bỏ lọc.",
                    "Try a part of the name, or clear the filter."),
                steps: LinkButton(language.pick("Xem tất cả", "Show all"), to: Paths.members).html)
            : EmptyState(
                language.pick("Chưa có tài khoản nào", "No accounts yet"),
                language.pick(
                    "Tài khoản của người giữ chức vụ trong tổ chức sẽ hiện ở đây.",
                    "Accounts of people who hold offices will stand here."),
                steps: LinkButton(language.pick("Mời người đầu tiên", "Invite the first"), to: Paths.newMember, .main)
                    .html)
    }
}

/// States of accounts in words and shapes.
enum StateWording {
    static func words(for state: MemberState, _ language: Language) -> String {
        switch state {
        case .active: language.pick("Đang hoạt động", "Active")
        case .invited: language.pick("Chờ chọn mật khẩu", "Waiting for a password")
        case .withoutOffice: language.pick("Không giữ chức vụ", "Without office")
        case .closed: language.pick("Đã đóng", "Closed")
        }
    }

    static func badge(_ state: MemberState, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .active: .good
            case .invited: .soon
            case .withoutOffice: .neutral
            case .closed: .late
            }
        return Badge(tone, words(for: state, language)).html
    }
}
