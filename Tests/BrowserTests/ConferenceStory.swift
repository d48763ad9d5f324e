import Calendars
import Domain
import TestKit
import Testing

extension Stories {
    @Suite struct ConferenceStory {
        /// The morning of the conference, half an hour before it begins.
        private static let morning = Instant.start(of: Day(year: 2019, month: 2, day: 21) ?? .distantPast)
            .advanced(seconds: 27_000)

        @Test func `the year is evaluated: convened, opened, checked in, agreed with a reservation, locked`()
            async throws
        {
            try await withSample(at: Self.morning) { site in
                try await Browser.open(site.address, BrowserOptions(window: .phone)) { clerk in
                    try await clerk.signIn("tonghop.mttq", in: site)
                    try await clerk.follow("Khai mạc hội nghị")
                    try await clerk.within("main").follow("Khai mạc")
                    try await clerk.see("Hội nghị đã khai mạc.")
                    try await putEvaluation(clerk)
                    try await checkIn(clerk)
                }
                try await speak(site)
                try await Browser.open(site.address) { chair in
                    try await chair.signIn("phochutich.mttq", in: site, code: true)
                    try await close(chair)
                }
            }
        }

        private func putEvaluation(_ clerk: Browser) async throws {
            try await clerk.within(".tabs").follow("Thống nhất")
            try await clerk.within("main").follow("Đưa ra thống nhất")
            try await clerk.check("Đánh giá kết quả một năm")
            try await clerk.within("main").follow("Đưa ra")
            try await clerk.see("Đã đưa ra để các bên nêu ý kiến.")
        }

        private func checkIn(_ clerk: Browser) async throws {
            try await clerk.within(".tabs").follow("Đại biểu")
            try await clerk.within("main").follow("Điểm danh")
            for _ in 0..<3 {
                try await clerk.within(".door > li:first-child").follow("Có mặt")
                try await clerk.see("Đã ghi có mặt")
            }
            #expect(try await clerk.count(of: ".door .came") == 3)
            try await clerk.visit(try await clerk.path())
            let out = try await clerk.overflowing()
            #expect(out.isEmpty)
        }

        /// Every party speaks through its own people; one reserves its opinion.
        private func speak(_ site: OpenSite) async throws {
            for account in ["tonghop.mttq", "canbo.ldld", "canbo.ccb", "canbo.lhpn", "canbo.doan", "canbo.thanhtra"] {
                try await Browser.open(site.address) { party in
                    try await party.signIn(account, in: site)
                    try await party.follow("Nêu ý kiến của đơn vị")
                    if account == "canbo.ccb" {
                        try await party.check("Bảo lưu ý kiến")
                        try await party.fill("Nội dung ý kiến", with: "Đề nghị tính cả kết quả của chi hội.")
                    } else {
                        try await party.check("Nhất trí")
                    }
                    try await party.within("main").follow("Ghi ý kiến")
                    try await party.see("Đã ghi ý kiến.")
                }
            }
        }

        private func close(_ chair: Browser) async throws {
            try await chair.follow("Hội nghị")
            try await chair.within("main").follow(
                "Hội nghị tổng kết chương trình phối hợp năm 2018, triển khai chương trình năm 2019")
            try await chair.within(".tabs").follow("Thống nhất")
            try await chair.see("6/6")
            try await chair.within("main").follow("Chốt")
            try await chair.within("main").follow("Chốt")
            try await chair.see("Đã chốt: các bên thống nhất.")
            try await chair.within(".tabs").follow("Hội nghị")
            try await chair.within("main").follow("Màn hình hội trường")
            try await chair.see("bên đã nêu ý kiến")
            try await chair.follow("Về trang hội nghị")
            try await chair.within("main").follow("Kết thúc hội nghị")
            try await chair.within("main").follow("Kết thúc hội nghị")
            try await chair.see("đã khóa")
            try await chair.see("Đề nghị tính cả kết quả của chi hội.")
            try await chair.see("SHA-256")
        }
    }
}
