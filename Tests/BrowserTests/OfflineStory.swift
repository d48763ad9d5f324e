import Calendars
import Domain
import TestKit
import Testing

extension Stories {
    @Suite struct OfflineStory {
        private static let morning = Instant.start(of: Day(year: 2019, month: 2, day: 21) ?? .distantPast)
            .advanced(seconds: 28_800)

        @Test func `the network goes away in the hall: what is noted waits, survives a reload, and is there once`()
            async throws
        {
            try await withSample(at: Self.morning) { site in
                let id = try await conference(site)
                try await Relay.with(to: site.address) { address, network in
                    var options = BrowserOptions(window: .phone)
                    options.toleratesConsole = true
                    try await Browser.open(address, options) { clerk in
                        try await clerk.signIn("tonghop.mttq", in: site)
                        try await begin(clerk, id)
                        network.cut()
                        try await noteAway(clerk, id)
                        #expect(try await present(site, id) == 1)
                        #expect(try await statements(site, id).isEmpty)
                        // Meanwhile somebody at the other door notes one of those who wait here.
                        try await noteElsewhere(site, id)
                        site.stage.clock.advance(seconds: 300)
                        network.mend()
                        try await clerk.see("đã được ghi có mặt từ trước")
                        try await clerk.see("Đã gửi hết.")
                        try await leave(clerk)
                    }
                }
                try await judge(site, id)
            }
        }

        private func begin(_ clerk: Browser, _ id: Key<Conference>) async throws {
            try await clerk.follow("Khai mạc hội nghị")
            try await clerk.within("main").follow("Khai mạc")
            try await clerk.visit("/hoi-nghi/\(id)/diem-danh")
            try await clerk.within(".door > li:first-child").follow("Có mặt")
            try await clerk.see("Đã ghi có mặt")
            try await clerk.see("Mất mạng vẫn ghi được")
        }

        /// Two check-ins, a reload, somebody uninvited, and what somebody said.
        private func noteAway(_ clerk: Browser, _ id: Key<Conference>) async throws {
            try await clerk.within(".door > li:first-child").click("Có mặt")
            try await clerk.see("Đang chờ gửi: 1")
            try await clerk.within(".door > li:nth-child(2)").click("Có mặt")
            try await clerk.see("Đang chờ gửi: 2")
            try await clerk.reload()
            try await clerk.see("Đang chờ gửi: 2")
            #expect(try await clerk.count(of: ".door > li[data-waits]") == 2)
            try await clerk.click("Người đến không có giấy mời")
            try await clerk.within("form[action$='/khach']").fill("Họ tên", with: "Lê Mẫu Khách")
            try await clerk.within("form[action$='/khach']").click("Ghi có mặt")
            try await clerk.see("Đang chờ gửi: 3")
            let out = try await clerk.overflowing()
            #expect(out.isEmpty)
            _ = try await clerk.screenshot("waiting-notes")
            try await clerk.visit("/hoi-nghi/\(id)/phat-bieu")
            try await clerk.see("Đang chờ gửi: 3")
            let who = try await clerk.texts(of: "select[name=dai-bieu] option").last ?? ""
            try await clerk.choose(who, from: "Đại biểu có mặt")
            try await clerk.fill("Tóm tắt ý kiến", with: "Đề nghị giữ chỉ tiêu như năm trước.")
            try await clerk.within("main").click("Ghi")
            try await clerk.see("Đang chờ gửi: 4")
        }

        /// Whoever signs out leaves no page and no word on the device.
        private func leave(_ clerk: Browser) async throws {
            let before = try await clerk.leftBehind()
            #expect(before.contains { $0.hasPrefix("hall:") })
            #expect(!before.contains { $0.hasPrefix("waiting:") })
            try await clerk.resize(to: .desktop)
            try await clerk.visit("/tai-khoan")
            try await clerk.within("form[data-sign-out]").follow("Đăng xuất")
            try await clerk.see("Đăng nhập")
            let after = try await clerk.leftBehind()
            #expect(!after.contains { $0.hasPrefix("hall:") || $0.hasPrefix("waiting:") || $0.hasPrefix("draft:") })
        }

        private func judge(_ site: OpenSite, _ id: Key<Conference>) async throws {
            #expect(try await present(site, id) == 4)
            let said = try await statements(site, id)
            #expect(said.map(\.text) == ["Đề nghị giữ chỉ tiêu như năm trước."])
            let lines = try await site.stage.desk.look(as: .installation) { work in
                try work.delegateLines(of: try work.conference(id)).filter(\.isPresent)
            }
            #expect(lines.count { $0.delegate.personName == "Lê Mẫu Khách" } == 1)
            // What was noted without a network keeps when it happened.
            for line in lines where line.attendance?.notedAt != line.attendance?.cameAt {
                #expect(line.attendance.map { $0.cameAt < $0.notedAt } == true)
            }
            #expect(lines.contains { $0.attendance?.notedAt != $0.attendance?.cameAt })
        }

        private func conference(_ site: OpenSite) async throws -> Key<Conference> {
            try await site.stage.desk.look(as: .installation) { work in
                try #require(try work.conferences().first).conference.id
            }
        }

        private func present(_ site: OpenSite, _ id: Key<Conference>) async throws -> Int {
            try await site.stage.desk.look(as: .installation) { work in
                try work.delegateLines(of: try work.conference(id)).count(where: \.isPresent)
            }
        }

        private func statements(_ site: OpenSite, _ id: Key<Conference>) async throws -> [Statement] {
            try await site.stage.desk.look(as: .installation) { work in
                try work.statements(at: try work.conference(id))
            }
        }

        private func noteElsewhere(_ site: OpenSite, _ id: Key<Conference>) async throws {
            try await site.stage.desk.act(as: .installation) { work in
                let next = try work.delegateLines(of: try work.conference(id)).first { !$0.isPresent }
                try work.checkIn(try #require(next).delegate.id)
            }
        }
    }
}
