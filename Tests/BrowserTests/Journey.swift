import Domain
import TestKit

/// What people do in every story.
extension Browser {
    /// Signs in to the sample as its people do: password, and a code where the role asks for one.
    func signIn(_ account: String, in open: OpenSite, password: String = Sample.password, code: Bool = false)
        async throws
    {
        try await visit("/dang-nhap")
        try await fill("Tên đăng nhập", with: account)
        try await fill("Mật khẩu", with: password)
        try await within("main").follow("Đăng nhập")
        guard code else { return }
        try await see("Nhập mã xác thực")
        try await fill("Mã 6 chữ số", with: open.stage.nextCode(of: account))
        try await within("main").follow("Tiếp tục")
    }

    /// Moves every page to a day, in the control at the top.
    func look(on day: String) async throws {
        try await click(selector: "details.day > summary")
        try await within("details.day").fill("Xem theo ngày", with: day)
        try await within("details.day").follow("Xem")
    }

    /// Searches everything from the top of the page.
    func search(_ words: String) async throws {
        try await within("form.search").fill("Tìm kiếm", with: words)
        try await turningPage("what was found") { () throws(BrowserError) in try await press(.enter) }
    }
}
