import Calendars
import Domain
import Foundation
import TestKit
import Testing

extension Stories {
    /// The acceptance of the programme, by its people at their screens: from last year's results to locked minutes.
    @Suite struct YearStory {
        private static let title = "Chương trình phối hợp năm 2020"
        private static let conference = "Hội nghị năm 2020"
        private static let reviewed = programme(of: 2018)

        private static func programme(of year: Int) -> String {
            "Chương trình phối hợp hoạt động giữa Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Thanh tra quận năm "
                + "\(year)"
        }

        @Test func `a year is cloned, drafted in Word, consulted across Tết, agreed with a reservation, locked`()
            async throws
        {
            try await withSample(at: Self.moment("2020-01-14")) { site in
                try await TestFolder.with { folder in
                    try await Browser.open(site.address) { drafter in
                        try await drafter.signIn("tonghop.mttq", in: site)
                        try await draft(drafter, keeping: folder.appending(path: "du-thao-2019.docx"))
                        try await complete(drafter, site)
                    }
                }
                try await consult(site)
                try await consolidate(site)
                try await convene(site)
                try await confer(site)
            }
        }

        private static func moment(_ day: String, hour: Int = 9) -> Instant {
            Instant.start(of: Day(day) ?? .distantPast).advanced(seconds: hour * 3600)
        }

        private func open(_ drafter: Browser) async throws {
            try await drafter.visit("/chuong-trinh")
            try await drafter.within("main").follow(Self.title)
        }

        private func confer(_ somebody: Browser) async throws {
            try await somebody.visit("/hoi-nghi")
            try await somebody.within("main").follow(Self.conference)
        }

        /// The programme of 2018 is cloned; the Word draft of 2019 is looked at and put over it.
        private func draft(_ drafter: Browser, keeping paper: URL) async throws {
            try await drafter.visit("/chuong-trinh")
            try await drafter.within("main").follow(Self.programme(of: 2019))
            try await drafter.within("main").click("Tải tệp Word")
            try FileManager.default.copyItem(at: try await drafter.downloaded(".docx"), to: paper)
            try await drafter.visit("/chuong-trinh")
            try await drafter.within("main").follow(Self.reviewed)
            try await drafter.within("main").follow("Lập chương trình năm sau")
            try await drafter.fill("Tên chương trình", with: Self.title)
            try await drafter.fill("Năm", with: "2020")
            try await drafter.within("main").follow("Lập dự thảo")
            try await drafter.see("Dưới đây là những chỗ khác năm trước.")
            try await open(drafter)
            try await drafter.within(".tabs").follow("Bố cục")
            try await drafter.within("main").follow("Nhập tệp Word vào dự thảo")
            try await drafter.upload([paper], to: "Tệp Word (.docx, .doc)")
            try await drafter.within("main").follow("Đọc tệp")
            try await drafter.see("Chưa có gì được lưu.")
            try await drafter.fill("Năm", with: "2020")
            try await drafter.within("main").follow("Nhập vào dự thảo")
            try await drafter.see("Đã nhập: thêm")
        }

        /// What the check of the programme still asks for is filled in: assignments, and groups that have none.
        private func complete(_ drafter: Browser, _ site: OpenSite) async throws {
            let (incomplete, empty, id) = try await site.stage.desk.look(as: .installation) { work in
                let programme = try Self.programme(work)
                let assignments = try work.assignments(of: programme)
                let used = Set(assignments.map(\.assignment.groupId))
                return (
                    assignments.filter { !$0.missing.isEmpty }.map(\.assignment.id),
                    try work.contentGroups(of: programme).map(\.id).filter { !used.contains($0) }, programme.id
                )
            }
            for assignment in incomplete {
                try await drafter.visit("/nhiem-vu/\(assignment)/sua")
                try await fillAssignment(drafter, saying: "Đã lưu nhiệm vụ.")
            }
            for group in empty {
                try await drafter.visit("/chuong-trinh/\(id)/nhiem-vu/moi?nhom=\(group)")
                try await drafter.fill("Nhiệm vụ", with: "Tổ chức sơ kết theo quý")
                try await drafter.choose("Liên đoàn Lao động quận Hoàn Kiếm", from: "Chủ trì")
                try await fillAssignment(drafter, saying: "Đã thêm nhiệm vụ.")
            }
        }

        private func fillAssignment(_ drafter: Browser, saying words: String) async throws {
            for (field, words) in [
                ("Mục tiêu", "Mọi tổ dân phố cùng làm"), ("Mức độ, khối lượng", "18 phường"), ("Chỉ tiêu", "18"),
                ("Đơn vị tính", "phường"), ("Thời hạn", "30/11/2020"), ("Sản phẩm", "Báo cáo kết quả"),
            ] { try await drafter.fill(field, with: words) }
            try await drafter.within("main").follow("Lưu")
            try await drafter.see(words)
        }

        /// Seven working days, of which Tết takes its own; four partners answer, the last of them late.
        private func consult(_ site: OpenSite) async throws {
            try await Browser.open(site.address) { partner in
                try await partner.signIn("canbo.ldld", in: site)
                try await open(partner)
                try await partner.see("Lãnh đạo hoặc cán bộ tổng hợp của")
            }
            try await Browser.open(site.address) { leader in
                try await leader.signIn("phochutich.mttq", in: site, code: true)
                try await open(leader)
                try await leader.within("main").follow("Gửi lấy ý kiến")
                try await leader.fill("Số ngày làm việc để góp ý", with: "7")
                try await leader.within("main").follow("Gửi các bên")
                try await leader.see("30/01/2020")
            }
            for (day, account) in [
                ("2020-01-17", "canbo.ldld"), ("2020-01-20", "canbo.lhpn"), ("2020-01-20", "canbo.doan"),
                ("2020-01-31", "canbo.ccb"),
            ] {
                site.stage.clock.set(Self.moment(day))
                try await Browser.open(site.address) { partner in
                    try await partner.signIn(account, in: site)
                    try await open(partner)
                    try await partner.within("main").follow("Góp ý dự thảo")
                    try await partner.fill("Ý kiến", with: "Đề nghị của \(account).")
                    try await partner.within("main").follow("Gửi ý kiến")
                    try await partner.see("Đã ghi ý kiến")
                }
            }
        }

        /// The round is closed, every opinion answered, the table read, the text brought before the conference.
        private func consolidate(_ site: OpenSite) async throws {
            try await Browser.open(site.address) { leader in
                try await leader.signIn("phochutich.mttq", in: site, code: true)
                try await open(leader)
                try await leader.within("main").follow("Kết thúc đợt lấy ý kiến")
                try await leader.within("main").follow("Kết thúc đợt")
                try await leader.see("Đã kết thúc đợt")
            }
            try await Browser.open(site.address) { drafter in
                try await drafter.signIn("tonghop.mttq", in: site)
                try await open(drafter)
                try await drafter.within("main").follow("Trả lời 4 ý kiến")
                let table = try await drafter.path()
                for _ in 0..<4 {
                    try await drafter.visit("\(table)?tra-loi=chua")
                    try await drafter.followFirst("a[href$='/tra-loi']")
                    try await drafter.check("Tiếp thu")
                    try await drafter.fill("Trả lời, giải trình", with: "Đã ghi vào dự thảo.")
                    try await drafter.within("main").follow("Ghi trả lời")
                    try await drafter.see("Đã ghi trả lời.")
                }
            }
            try await Browser.open(site.address) { leader in
                try await leader.signIn("phochutich.mttq", in: site, code: true)
                try await open(leader)
                try await leader.within("main").follow("Chuyển sang “Trình hội nghị”")
                try await leader.check("Trình hội nghị")
                try await leader.within("main").follow("Chuyển bước")
                try await leader.see("Đã chuyển sang “Trình hội nghị”")
            }
        }

        /// The conference, forty delegates on a pasted list, the two things to agree on.
        private func convene(_ site: OpenSite) async throws {
            try await Browser.open(site.address) { desk in
                try await desk.signIn("tonghop.mttq", in: site)
                try await open(desk)
                try await desk.within("main").follow("Lập hội nghị")
                try await desk.fill("Tên hội nghị", with: Self.conference)
                try await desk.fill("Ngày", with: "14/02/2020")
                try await desk.fill("Từ giờ", with: "08:00")
                try await desk.fill("Đến giờ", with: "11:30")
                try await desk.fill("Địa điểm", with: "Hội trường quận")
                try await desk.choose(try await holder("Phó Chủ tịch", site), from: "Chủ trì")
                try await desk.choose(try await holder("Cán bộ tổng hợp", site), from: "Thư ký")
                try await desk.check(Self.reviewed)
                try await desk.within("main").follow("Lập hội nghị")
                try await desk.within(".tabs").follow("Đại biểu")
                try await desk.within("main").follow("Mời đại biểu")
                let list = (1...40).map { "Đại biểu Mẫu \($0); Ủy viên; Đơn vị mẫu \($0 % 6)" }
                try await desk.fill("Đại biểu khác", with: list.joined(separator: "\n"))
                try await desk.within("main").follow("Thêm")
                try await desk.see("Đã thêm 40 đại biểu.")
                try await desk.within(".tabs").follow("Hội nghị")
                try await desk.within("main").follow("Gửi giấy mời")
                try await desk.within("main").follow("Gửi giấy mời")
                try await desk.see("Đã gửi giấy mời.")
            }
        }

        private func confer(_ site: OpenSite) async throws {
            site.stage.clock.set(Self.moment("2020-02-14", hour: 8))
            try await Browser.open(site.address, BrowserOptions(window: .phone)) { clerk in
                try await clerk.signIn("tonghop.mttq", in: site)
                try await confer(clerk)
                try await clerk.followFirst("main a[href$='/bat-dau']")
                try await clerk.within("main").follow("Khai mạc")
                try await clerk.see("Hội nghị đã khai mạc.")
                try await put("Dự thảo chương trình", of: Self.title, clerk)
                try await put("Đánh giá kết quả một năm", of: Self.reviewed, clerk)
                try await clerk.within(".tabs").follow("Đại biểu")
                try await clerk.within("main").follow("Điểm danh")
                for _ in 0..<40 { try await clerk.checkInNext() }
                #expect(try await clerk.count(of: ".door .came") == 40)
            }
            for account in ["tonghop.mttq", "canbo.ldld", "canbo.ccb", "canbo.lhpn", "canbo.doan", "canbo.thanhtra"] {
                try await Browser.open(site.address) { party in
                    try await party.signIn(account, in: site)
                    try await speak(party, reserving: account == "canbo.lhpn")
                }
            }
            try await Browser.open(site.address) { chair in
                try await chair.signIn("phochutich.mttq", in: site, code: true)
                try await close(chair)
            }
        }

        private func put(_ subject: String, of programme: String, _ clerk: Browser) async throws {
            try await clerk.within(".tabs").follow("Thống nhất")
            try await clerk.within("main").follow("Đưa ra thống nhất")
            try await clerk.choose(programme, from: "Chương trình")
            try await clerk.check(subject)
            try await clerk.fill("Năm được đánh giá", with: "2018")
            try await clerk.within("main").follow("Đưa ra")
            try await clerk.see("Đã đưa ra để các bên nêu ý kiến.")
        }

        /// A party takes its position on both items; one of them reserves its opinion on the first.
        private func speak(_ party: Browser, reserving: Bool) async throws {
            for item in 0..<2 {
                try await confer(party)
                try await party.within(".tabs").follow("Thống nhất")
                try await party.followFirst("main a.main[href*='/y-kien?ben=']")
                if reserving, item == 0 {
                    try await party.check("Bảo lưu ý kiến")
                    try await party.fill("Nội dung ý kiến", with: "Bảo lưu về kinh phí.")
                } else {
                    try await party.check("Nhất trí")
                }
                try await party.within("main").follow("Ghi ý kiến")
                try await party.see("Đã ghi ý kiến.")
            }
        }

        private func close(_ chair: Browser) async throws {
            try await confer(chair)
            for _ in 0..<2 {
                try await chair.within(".tabs").follow("Thống nhất")
                try await chair.see("6/6")
                try await chair.followFirst("main a[href$='/chot']")
                try await chair.within("main").follow("Chốt")
                try await chair.see("Đã chốt: các bên thống nhất.")
            }
            try await chair.within(".tabs").follow("Hội nghị")
            try await chair.within("main").follow("Kết thúc hội nghị")
            try await chair.within("main").follow("Kết thúc hội nghị")
            for words in ["đã khóa", "Có mặt 40 đại biểu", "Bảo lưu về kinh phí.", "SHA-256"] {
                try await chair.see(words)
            }
        }

        /// Who holds an office of the lead on the day, as the forms of conferences write it.
        private func holder(_ title: String, _ site: OpenSite) async throws -> String {
            try await site.stage.desk.look(as: .installation) { work in
                let holders = try work.holders(in: try Self.programme(work).leadId, on: work.today)
                guard let found = holders.first(where: { $0.office.title == title }) else { throw Refusal.absent }
                return "\(found.personName), \(found.office.title)"
            }
        }

        private static func programme(_ work: Work) throws -> Programme {
            var filter = ProgrammeFilter()
            filter.year = 2020
            guard let line = try work.programmes(filter).first else { throw Refusal.absent }
            return line.programme
        }
    }
}

extension Browser {
    /// Goes where the first of several links of one kind leads.
    fileprivate func followFirst(_ selector: String) async throws {
        try await turningPage("the page after \(selector)") { () throws(BrowserError) in
            try await click(selector: selector)
        }
    }

    /// Notes the first who is not yet there as present, at the door.
    fileprivate func checkInNext() async throws {
        try await within(".door > li:first-child").follow("Có mặt")
        try await see("Đã ghi có mặt")
    }
}
