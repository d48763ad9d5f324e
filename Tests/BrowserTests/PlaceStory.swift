import Domain
import TestKit
import Testing

extension Stories {
    /// The first half of the acceptance story: a true, dated picture of a place and its organisations.
    @Suite struct PlaceStory {
        @Test func `an administrator sees a district as it was, and what became of it`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("quantri", in: site, code: true)
                    try await browser.see("Việc của tôi hôm nay")
                    try await browser.search("quan hoan kiem")
                    try await browser.within("main").follow("Quận Hoàn Kiếm")
                    try await seeDistrict(browser)
                    try await browser.look(on: "01/07/2025")
                    try await browser.see("Đang xem theo ngày 01/07/2025")
                    try await browser.see("Đã kết thúc vào ngày 01/07/2025")
                    try await browser.see("Kế tục")
                    try await browser.see("Phường Cửa Nam")
                    try await browser.see("Phường Hoàn Kiếm")
                }
            }
        }

        @Test func `a place is found by typing without accents`() async throws {
            try await withSample { site in
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("canbo.hoankiem", in: site)
                    try await browser.look(on: "21/02/2019")
                    try await browser.search("hang bac")
                    try await browser.see("Tìm “hang bac”")
                    try await browser.within("main").follow("Phường Hàng Bạc")
                    try await browser.look(on: "21/02/2019")
                    try await browser.see("mã 00061")
                    try await browser.see("Tổ dân phố số 8")
                    try await browser.see("Ủy ban Mặt trận Tổ quốc Việt Nam phường Hàng Bạc")
                }
            }
        }

        private func seeDistrict(_ browser: Browser) async throws {
            try await browser.look(on: "21/02/2019")
            try await browser.see("Có vào ngày 21/02/2019")
            let tables = browser.within("main")
            #expect(try await tables.count(of: "a[href^='/dia-ban/']") >= 18)
            let text = try await tables.text()
            for ward in ["Phường Hàng Bạc", "Phường Hàng Trống", "Phường Phúc Tân", "Phường Chương Dương"] {
                #expect(text.contains(ward))
            }
            let leaders = [
                "Liên đoàn Lao động quận Hoàn Kiếm": "Phạm Mẫu Lan",
                "Hội Cựu chiến binh quận Hoàn Kiếm": "Hoàng Mẫu Dũng",
                "Hội Liên hiệp Phụ nữ quận Hoàn Kiếm": "Lê Mẫu Ngọc",
                "Đoàn Thanh niên Cộng sản Hồ Chí Minh quận Hoàn Kiếm": "Đặng Mẫu Huy",
                "Thanh tra quận Hoàn Kiếm": "Bùi Mẫu Thanh",
                "Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm": "Chủ tịch",
            ]
            let rows = try await tables.texts(of: "tr")
            for (organisation, leader) in leaders {
                #expect(
                    rows.contains { $0.contains(organisation) && $0.contains(leader) }, "\(organisation): \(leader)")
            }
        }
    }
}
