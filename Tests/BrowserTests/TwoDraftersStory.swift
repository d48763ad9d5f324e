import Domain
import Storage
import TestKit
import Testing

extension Stories {
    @Suite struct TwoDraftersStory {
        /// The clause that a partner and the lead may both write, of the sample's draft.
        private func clause(_ site: OpenSite) async throws -> String {
            try await site.stage.desk.look(as: .installation) { work in
                var filter = ProgrammeFilter()
                filter.year = 2019
                guard let programme = try work.programmes(filter).first?.programme,
                    let union = try work.parties(of: programme).first(where: { $0.name.hasPrefix("Liên đoàn") })
                else { throw Refusal.absent }
                return "/muc/\(try work.clause(.responsibilities(union.id), of: programme).id)/sua"
            }
        }

        @Test func `two drafters see each other, and what was typed before a crash meets what was saved since`()
            async throws
        {
            try await withSample(at: Stage.beforeTheConference) { site in
                let form = try await clause(site)
                try await Browser.open(site.address) { first in
                    try await first.signIn("tonghop.mttq", in: site)
                    try await first.visit(form)
                    try await first.within("main").fill("Nội dung", with: "1. Lời gõ dở trước khi máy tắt.")
                    try await Browser.open(site.address) { second in
                        try await second.signIn("canbo.ldld", in: site)
                        try await second.visit(form)
                        try await second.see("Trần Mẫu Hương đang sửa mục này (mở lúc")
                        try await Task.sleep(for: .seconds(16))
                        try await first.see("Bạch Mẫu Tuấn đang sửa mục này (mở lúc")
                        try await second.within("main").fill("Nội dung", with: "1. Lời người kia đã lưu.")
                        try await second.within("main").follow("Lưu")
                        try await second.see("Đã lưu.")
                    }
                    try await first.visit(form)
                    try await first.see("Đã khôi phục nội dung chưa lưu.")
                    let kept = try await first.within("main").value(of: "Nội dung")
                    #expect(kept == "1. Lời gõ dở trước khi máy tắt.")
                    try await first.within("main").follow("Lưu")
                    try await first.see("Người khác đã lưu trong lúc biểu mẫu đang mở")
                    let still = try await first.within("main").value(of: "Nội dung")
                    #expect(still == "1. Lời gõ dở trước khi máy tắt.")
                }
            }
        }
    }
}
