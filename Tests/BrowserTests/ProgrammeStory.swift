import Domain
import TestKit
import Testing

extension Stories {
    @Suite struct ProgrammeStory {
        @Test func `a draft is answered, completed and brought before the conference`() async throws {
            try await withSample(at: Stage.beforeTheConference) { site in
                try await Browser.open(site.address) { drafter in
                    try await drafter.signIn("tonghop.mttq", in: site)
                    try await answer(drafter)
                    try await complete(drafter)
                    try await addAssignment(drafter)
                    try await drafter.seeNot("bắt buộc")
                }
                try await Browser.open(site.address) { leader in
                    try await leader.signIn("phochutich.mttq", in: site, code: true)
                    try await leader.follow("Chuyển bước tiếp theo")
                    try await leader.check("Trình hội nghị")
                    try await leader.within("main").follow("Chuyển bước")
                    try await leader.see("Đã chuyển sang “Trình hội nghị”")
                    try await leader.see("Hội nghị")
                }
                let state = try await site.stage.only(
                    String.self, "SELECT state FROM programme WHERE first_year = 2019")
                #expect(state == "conference")
            }
        }

        @Test func `a partner finds the draft, and what it may not do says who may`() async throws {
            try await withSample(at: Stage.beforeTheConference) { site in
                try await Browser.open(site.address) { partner in
                    try await partner.signIn("canbo.ldld", in: site)
                    try await partner.search("chuong trinh phoi hop 2019")
                    try await partner.within("main").follow(
                        "Chương trình phối hợp hoạt động giữa Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Thanh tra quận năm 2019"
                    )
                    try await partner.see(
                        "Cán bộ tổng hợp hoặc cán bộ của Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm trả lời.")
                    try await partner.within(".tabs").follow("Ý kiến")
                    try await partner.see("Giữ giao ban quý để không tăng số cuộc họp")
                    try await partner.within(".tabs").follow("Phiên bản")
                    try await partner.within("tbody tr:last-child").follow("So với hiện nay")
                    try await partner.see("so với nội dung hiện nay")
                }
            }
        }

        private func answer(_ drafter: Browser) async throws {
            try await drafter.follow("Trả lời 1 ý kiến")
            try await drafter.see("Đề nghị ghi rõ người đầu mối của từng bên.")
            try await drafter.within("main").follow("Trả lời")
            try await drafter.check("Giải trình")
            try await drafter.fill("Trả lời, giải trình", with: "Đầu mối do từng bên thông báo bằng văn bản.")
            try await drafter.within("main").follow("Ghi trả lời")
            try await drafter.see("Đã ghi trả lời.")
        }

        private func complete(_ drafter: Browser) async throws {
            try await drafter.within(".tabs").follow("Chương trình")
            try await drafter.within("main").follow(
                "Tổ chức Đại hội Mặt trận Tổ quốc các phường và quận nhiệm kỳ 2019-2024")
            try await drafter.see("50 %")
            try await drafter.within("main").follow("Sửa nhiệm vụ")
            try await drafter.fill("Mức độ, khối lượng", with: "18 phường và quận")
            try await drafter.fill("Chỉ tiêu", with: "19")
            try await drafter.fill("Đơn vị tính", with: "đại hội")
            try await drafter.fill("Sản phẩm", with: "Nghị quyết đại hội")
            try await drafter.within("main").follow("Lưu")
            try await drafter.see("Đã lưu nhiệm vụ.")
            try await drafter.see("100 %")
        }

        private func addAssignment(_ drafter: Browser) async throws {
            try await drafter.within(".trail").follow(
                "Chương trình phối hợp hoạt động giữa Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Thanh tra quận năm 2019"
            )
            try await drafter.within(".tabs").follow("Bảng nhiệm vụ")
            try await drafter.within("main").follow("Thêm nhiệm vụ")
            try await drafter.choose("Phong trào thi đua", from: "Nhóm nội dung")
            try await drafter.fill("Nhiệm vụ", with: "Phát động thi đua chào mừng Đại hội Mặt trận các cấp")
            try await drafter.choose("Liên đoàn Lao động quận Hoàn Kiếm", from: "Chủ trì")
            try await drafter.fill("Mục tiêu", with: "Mỗi cơ sở có một công trình")
            try await drafter.fill("Mức độ, khối lượng", with: "Toàn quận")
            try await drafter.fill("Chỉ tiêu", with: "18")
            try await drafter.fill("Đơn vị tính", with: "công trình")
            try await drafter.fill("Thời hạn", with: "30/06/2019")
            try await drafter.fill("Sản phẩm", with: "Danh sách công trình")
            try await drafter.within("main").follow("Lưu")
            try await drafter.see("Đã thêm nhiệm vụ.")
            try await drafter.within(".trail").follow(
                "Chương trình phối hợp hoạt động giữa Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Thanh tra quận năm 2019"
            )
        }
    }
}
