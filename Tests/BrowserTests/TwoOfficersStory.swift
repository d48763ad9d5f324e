import Domain
import TestKit
import Testing

extension Stories {
    @Suite struct TwoOfficersStory {
        @Test func `of two officers who change one organisation at once the second is told, and keeps the words`()
            async throws
        {
            try await withSample { site in
                let organisation = try await site.stage.only(
                    String.self, "SELECT id FROM organisation WHERE code = \("MTTQ-HOANKIEM")")
                let profile = try await site.stage.only(
                    String.self, "SELECT id FROM organisation_profile WHERE organisation_id = \(organisation)")
                let form = "/to-chuc/\(organisation)/ten-goi/\(profile)"
                try await Browser.open(site.address) { first in
                    try await first.signIn("quantri.hoankiem", in: site, code: true)
                    try await first.visit(form)
                    try await Browser.open(site.address) { second in
                        try await second.signIn("quantri.hoankiem", in: site, code: true)
                        try await second.visit(form)
                        try await save("MTTQ phường HK", in: first)
                        try await first.see("Đã đính chính.")
                        try await save("Mặt trận Hoàn Kiếm", in: second)
                        try await second.see("Người khác đã lưu trong lúc biểu mẫu đang mở")
                        #expect(try await second.within("main").value(of: "Tên ngắn") == "Mặt trận Hoàn Kiếm")
                        try await second.within("main").follow("Lưu")
                        try await second.see("Đã đính chính.")
                        try await second.see("Mặt trận Hoàn Kiếm")
                    }
                }
            }
        }

        private func save(_ shortName: String, in browser: Browser) async throws {
            try await browser.within("main").fill("Tên ngắn", with: shortName)
            try await browser.within("main").follow("Lưu")
        }
    }
}
