import Domain
import Foundation
import TestKit
import Testing

extension Stories {
    @Suite struct SigningStory {
        private static let leaders = [
            "chutich.ldld", "chutich.ccb", "chutich.lhpn", "bithu.doan", "chanh.thanhtra", "phochutich.mttq",
        ]

        @Test func `an agreed programme is numbered, signed by six, issued, received, and checked by a stranger`()
            async throws
        {
            try await withSample(at: Stage.beforeTheConference) { site in
                let programme = try await site.stage.only(
                    String.self, "SELECT id FROM programme WHERE first_year = 2018")
                try await Browser.open(site.address) { leader in
                    try await leader.signIn("phochutich.mttq", in: site, code: true)
                    try await leader.visit("/chuong-trinh/\(programme)")
                    try await leader.within("main").follow("Đưa ra ký")
                    try await leader.within("main").follow("Cấp số và đưa ký")
                    try await leader.see("Đã lập hồ sơ ký")
                    try await leader.see("Đang ký 0/6")
                }
                for account in Self.leaders { try await sign(as: account, site) }
                try await Browser.open(site.address) { leader in
                    try await leader.signIn("phochutich.mttq", in: site, code: true)
                    try await leader.follow("Phát hành văn bản 01/CTr-MTTQ-BTT")
                    try await leader.within("main").follow("Phát hành")
                    try await leader.see("Đã phát hành văn bản.")
                }
                try await receive(site)
                try await check(site)
                try await correct(site)
            }
        }

        /// A misprint in the form of the issued document is set right by a letter, from the document's page.
        private func correct(_ site: OpenSite) async throws {
            let id = try await site.stage.only(String.self, "SELECT id FROM envelope")
            try await Browser.open(site.address) { leader in
                try await leader.signIn("phochutich.mttq", in: site, code: true)
                try await leader.visit("/ho-so-ky/\(id)")
                try await leader.within("main").follow("Đính chính")
                try await leader.fill("Chỗ", with: "Phần nơi nhận")
                try await leader.fill("Đã in", with: "Lưu: VP")
                try await leader.fill("Sửa là", with: "Lưu: VT")
                let out = try await leader.overflowing()
                #expect(out.isEmpty)
                try await leader.within("main").follow("Cấp số và đưa ký")
                try await leader.see("Đã lập công văn đính chính")
                try await leader.see("Đang ký 0/1")
                try await leader.visit("/ho-so-ky/\(id)")
                try await leader.see("Được đính chính bởi")
            }
        }

        private func sign(as account: String, _ site: OpenSite) async throws {
            try await Browser.open(site.address) { signer in
                try await signer.signIn(account, in: site, code: true)
                try await signer.follow("Ký văn bản 01/CTr-MTTQ-BTT")
                try await signer.within("main").follow("Ký")
                try await signer.check("Tôi đã đọc văn bản và ký đúng bản này")
                try await signer.fill("Mật khẩu của đồng chí", with: Sample.password)
                let out = try await signer.overflowing()
                #expect(out.isEmpty, "\(account): sticks out")
                try await signer.click(selector: "form[action$='/xac-nhan'] button.main")
                try await signer.see("Đã ký.")
            }
        }

        private func receive(_ site: OpenSite) async throws {
            try await Browser.open(site.address) { clerk in
                try await clerk.signIn("canbo.lhpn", in: site)
                try await clerk.follow("Xác nhận đã nhận 01/CTr-MTTQ-BTT")
                try await clerk.fill("Giao cho", with: "Ban Tuyên giáo")
                try await clerk.within("main").follow("Đã nhận, đã giao")
                try await clerk.see("Đã ghi nhận.")
                try await clerk.visit("/so-van-ban?nam=2019&so=den")
                try await clerk.see("Ban Tuyên giáo")
            }
        }

        /// Nobody signed in: the code leads to the record, and nothing more is told.
        private func check(_ site: OpenSite) async throws {
            let code = try await site.stage.only(String.self, "SELECT code FROM envelope")
            try await Browser.open(site.address, BrowserOptions(window: .phone)) { stranger in
                try await stranger.visit("/xac-minh")
                try await stranger.fill("Mã văn bản", with: code.lowercased())
                try await stranger.within("main").follow("Kiểm tra")
                try await stranger.see("Đã phát hành")
                try await stranger.see("Xác nhận trong hệ thống")
                let out = try await stranger.overflowing()
                #expect(out.isEmpty)
                let nameless = try await stranger.unlabelled()
                #expect(nameless.isEmpty)
            }
        }
    }
}
