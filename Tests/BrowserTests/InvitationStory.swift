import Domain
import TestKit
import Testing

extension Stories {
    /// The second half of the acceptance story: somebody new comes in, sees what the role allows, and goes.
    @Suite struct InvitationStory {
        @Test func `an invited officer sees only what the role allows, until the account is closed`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { administrator in
                    try await administrator.signIn("quantri.hoankiem", in: site, code: true)
                    try await appoint(administrator)
                    let link = try await invite(administrator)
                    try await Browser.open(site.address) { officer in
                        try await enter(officer, by: link, in: site)
                        try await seeOnlyTheRole(officer)
                        try await endOwnSession(officer, in: site)
                        try await close(administrator)
                        try await officer.visit("/to-chuc")
                        try await officer.see("Đăng nhập")
                        #expect(try await officer.path().hasPrefix("/dang-nhap"))
                    }
                }
            }
        }

        @Test func `a link of an invitation works once`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("quantri.hoankiem", in: site, code: true)
                    try await appoint(browser)
                    let link = try await invite(browser)
                    try await browser.visit("/")
                    try await Browser.open(site.address) { officer in
                        try await enter(officer, by: link, in: site)
                    }
                    try await Browser.open(site.address) { other in
                        try await other.visit(link)
                        try await other.see("Liên kết này đã được dùng")
                    }
                }
            }
        }

        private static let name = "Tô Mẫu Thử"
        private static let front = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm"
        private static let password = "phố cũ mái ngói nâu"

        /// Writes down a new person and gives them the office of an officer.
        private func appoint(_ browser: Browser) async throws {
            try await browser.visit("/can-bo")
            try await browser.within("main").follow("Thêm cán bộ")
            try await browser.within("main").fill("Họ và tên", with: Self.name)
            try await browser.within("main").follow("Lưu")
            try await browser.see("Đã thêm \(Self.name).")
            try await browser.visit("/to-chuc?q=hoan+kiem")
            try await browser.within("main").follow(Self.front)
            try await browser.within("main").follow("Thêm chức vụ")
            try await browser.within("main").fill("Tên chức vụ", with: "Cán bộ phong trào")
            try await browser.within("main").choose("Cán bộ chuyên môn", from: "Vai trò trong hệ thống")
            try await browser.within("main").follow("Lưu")
            try await browser.within("main").follow("Bổ nhiệm")
            try await browser.within("main").fill("Người được bổ nhiệm", with: Self.name)
            try await browser.within("main").follow("Bổ nhiệm")
            try await browser.see("Đã ghi bổ nhiệm.")
        }

        /// Invites from the person's page, and takes the link that is shown once.
        private func invite(_ browser: Browser) async throws -> String {
            try await browser.within("main").follow("Mời vào hệ thống")
            try await browser.within("main").fill("Tên đăng nhập", with: "canbo.thu")
            try await browser.within("main").follow("Tạo liên kết mời")
            try await browser.see("Đã mời \(Self.name)")
            return try await browser.text(of: "#issued-link")
        }

        private func enter(_ browser: Browser, by link: String, in site: OpenSite) async throws {
            try await browser.visit(link)
            try await browser.see("Chào mừng, \(Self.name)")
            try await browser.fill("Mật khẩu mới", with: Self.password)
            try await browser.fill("Nhập lại mật khẩu mới", with: Self.password)
            try await browser.follow("Lưu mật khẩu và tiếp tục")
            try await browser.follow("Để sau")
            try await browser.see("Việc của tôi hôm nay")
        }

        private func seeOnlyTheRole(_ browser: Browser) async throws {
            let rail = browser.within(".rail")
            try await rail.see("Tổ chức")
            try await rail.seeNot("Quản trị")
            for path in ["/quan-tri/tai-khoan", "/quan-tri/nhat-ky", "/quan-tri/lich"] {
                try await browser.visit(path)
                try await browser.see("Không có trang này")
            }
            try await browser.visit("/can-bo")
            try await browser.within("main").seeNot("Thêm cán bộ")
        }

        /// The officer signs in elsewhere too, and ends that session from the list of them.
        private func endOwnSession(_ browser: Browser, in site: OpenSite) async throws {
            let elsewhere = site.stranger()
            _ = try await elsewhere.post("/dang-nhap", ["tai-khoan": "canbo.thu", "mat-khau": Self.password])
            #expect(try await elsewhere.get("/to-chuc").status == .ok)
            try await browser.visit("/tai-khoan/bao-mat")
            try await browser.within("main").follow("Kết thúc mọi phiên khác")
            #expect(try await elsewhere.get("/to-chuc").status == .seeOther)
        }

        private func close(_ browser: Browser) async throws {
            try await browser.visit("/quan-tri/tai-khoan")
            try await browser.within("main").follow(Self.name)
            try await browser.within("main").follow("Đóng tài khoản")
            try await browser.within("main").fill("Lý do", with: "Chuyển công tác")
            try await browser.within("main").follow("Đóng tài khoản")
        }
    }
}
