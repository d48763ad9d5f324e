internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// What a person reads when something was refused or went wrong, and what to do next.
struct ErrorPage {
    let status: HTTPResponse.Status
    let title: String
    let message: String
    let problems: [Refusal.Problem]

    init(refusal: Refusal, language: Language) {
        let kind = ErrorPage.kind(refusal.kind, language)
        status = kind.status
        title = kind.title
        message = refusal.message.isEmpty ? kind.message : refusal.message
        problems = refusal.problems
    }

    init(status: HTTPResponse.Status, language: Language) {
        self.status = status
        problems = []
        (title, message) =
            switch status {
            case .notFound: (ErrorPage.kind(.absent, language).title, ErrorPage.kind(.absent, language).message)
            case .contentTooLarge:
                (
                    language.pick("Nội dung gửi lên quá lớn", "Too large"),
                    language.pick("Hãy gửi tệp nhỏ hơn hoặc chia làm nhiều lần.", "Send a smaller file.")
                )
            case .serviceUnavailable:
                (
                    language.pick("Cơ sở dữ liệu đang bận", "The database is busy"),
                    language.pick(
                        "Nội dung vừa gửi chưa được lưu. Hãy quay lại trang trước và gửi lại sau ít phút.",
                        "What you sent was not saved. Go back and send it again in a few minutes.")
                )
            case HTTPResponse.Status(code: 507):
                (
                    language.pick("Máy chủ hết chỗ lưu", "No space left"),
                    language.pick(
                        "Nội dung vừa gửi chưa được lưu. Hãy báo người quản trị mở rộng ổ đĩa rồi gửi lại.",
                        "What you sent was not saved. Tell the administrator.")
                )
            case .internalServerError:
                (
                    language.pick("Có lỗi của phần mềm", "Something went wrong"),
                    language.pick(
                        "Nội dung vừa gửi chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm số tham chiếu dưới đây.",
                        "What you sent was not saved. Try again, or tell the administrator this reference.")
                )
            default:
                (
                    language.pick("Yêu cầu không đọc được", "The request cannot be read"),
                    language.pick("Hãy quay lại trang trước và thử lại.", "Go back and try again.")
                )
            }
    }

    /// The page, with the request's id as its reference number.
    func response(_ context: SiteContext, _ site: Site) -> Response {
        let language = context.language
        let main: HTML = """
            <p>\(message)</p>\
            \(!problems.isEmpty, "<ul>\(problems, { "<li>\($0.message)</li>" })</ul>")\
            <p class="quiet small">\(language.pick("Số tham chiếu", "Reference")): <code>\(context.id)</code></p>
            """
        let home = Link(language.pick("Về trang đầu", "Home"), to: Paths.home)
        return context.respondBare(title, main: main, links: [home], status: status, site)
    }

    private static func kind(
        _ kind: Refusal.Kind, _ language: Language
    ) -> (status: HTTPResponse.Status, title: String, message: String) {
        switch kind {
        case .absent:
            (
                .notFound, language.pick("Không có trang này", "Not found"),
                language.pick(
                    "Trang không có, hoặc không thuộc phạm vi của đồng chí. Hãy kiểm tra lại đường dẫn hoặc dùng ô tìm kiếm.",
                    "There is no such page, or it is not yours to see.")
            )
        case .forbidden:
            (
                .forbidden, language.pick("Chưa làm được việc này", "Not allowed"),
                language.pick("Chức vụ hiện tại không có quyền làm việc này.", "Your office may not do this.")
            )
        case .outOfTurn:
            (
                .conflict, language.pick("Chưa đúng lúc", "Not now"),
                language.pick(
                    "Việc này không làm được ở trạng thái hiện tại.", "This cannot be done in the present state.")
            )
        case .invalid:
            (
                .unprocessableContent, language.pick("Có chỗ cần sửa", "Something to change"),
                language.pick("Hãy quay lại và sửa các chỗ sau.", "Go back and change the following.")
            )
        case .tooMany:
            (
                .tooManyRequests, language.pick("Thử lại sau", "Try again later"),
                language.pick("Đã thử quá nhiều lần.", "Too many attempts.")
            )
        }
    }
}
