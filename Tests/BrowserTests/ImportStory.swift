import Documents
import Domain
import Foundation
import TestKit
import Testing

extension Stories {
    /// The part of the acceptance story in which two hundred people come from a workbook, and go again.
    @Suite struct ImportStory {
        @Test func `two hundred people come from a workbook with five mistakes, are put right, and are taken back`()
            async throws
        {
            try await withSample { site in
                try await TestFolder.with { folder in
                    let (wrong, right) = (try Self.book(in: folder, mistakes: true), try Self.book(in: folder))
                    try await Browser.open(site.address) { browser in
                        try await browser.signIn("quantri", in: site, code: true)
                        try await send(wrong, browser)
                        try await seeMistakes(browser)
                        try await browser.within("main").follow("Bỏ tệp này")
                        try await send(right, browser)
                        try await browser.see("Nhập 200 dòng")
                        try await browser.within("main").follow("Nhập 200 dòng")
                        try await finish(browser, "đã nhập xong")
                        #expect(try await Self.people(site) == 200)
                        try await browser.search("nguoi mau 137")
                        try await browser.see("Người Mẫu 137")
                        try await takeBack(browser)
                        #expect(try await Self.people(site) == 0)
                    }
                }
            }
        }

        private func send(_ file: URL, _ browser: Browser) async throws {
            try await browser.visit("/nhap-lieu")
            try await browser.within("#nhap").choose("Cán bộ", from: "Danh sách")
            try await browser.within("#nhap").upload([file], to: "Tệp")
            try await browser.within("#nhap").follow("Gửi và kiểm tra")
            try await finish(browser, "sẽ thêm mới")
        }

        /// The five mistakes, each named with its row and its column.
        private func seeMistakes(_ browser: Browser) async throws {
            try await browser.see("Nhập 195 dòng")
            let text = try await browser.within("main").text()
            for mistake in [
                "31/02/1980", "KHONG-CO", "Ngày sinh", "Mã tổ chức quản lý hồ sơ", "Thư điện tử", "Họ và tên",
            ] {
                #expect(text.contains(mistake), "\(mistake)")
            }
        }

        private func takeBack(_ browser: Browser) async throws {
            try await browser.visit("/nhap-lieu")
            try await browser.within("main").follow("can-bo.xlsx")
            try await browser.within("main").follow("Hoàn tác…")
            try await browser.within("main").follow("Hoàn tác 200 dòng")
            try await finish(browser, "đã hoàn tác")
        }

        /// Waits for the worker, looking again as the page itself would.
        private func finish(_ browser: Browser, _ words: String) async throws {
            for _ in 0..<60 {
                let text = try await browser.within("main").text()
                if text.contains("Xem kết quả") { try await browser.within("main").follow("Xem kết quả") }
                if text.contains(words) { return }
                try await Task.sleep(for: .milliseconds(500))
            }
            try await browser.see(words)
        }

        private static func people(_ site: OpenSite) async throws -> Int {
            try await site.stage.only(Int.self, "SELECT count(*) FROM person WHERE code LIKE 'MTTQ-HN-9%'")
        }

        /// A workbook of two hundred people, five of them written wrongly where `mistakes` are wanted.
        private static func book(in folder: URL, mistakes: Bool = false) throws -> URL {
            let titles = ["Mã cán bộ", "Họ và tên", "Mã tổ chức quản lý hồ sơ", "Ngày sinh", "Thư điện tử"]
            let writer = try SpreadsheetWriter(folder: folder.path, properties: DocumentProperties(createdAt: 0))
            try writer.begin(SheetLayout(name: "Cán bộ", columns: titles.map { SheetColumn($0, look: .code) }))
            for number in 1...200 {
                var row = [
                    "MTTQ-HN-9\(number)", "Người Mẫu \(number)", "MTTQ-HN", "01/02/1980", "mau\(number)@example.vn",
                ]
                if mistakes, let (column, text) = Self.mistakes[number] { row[column] = text }
                try writer.add(row.map { Cell.text($0) })
            }
            let file = folder.appending(path: mistakes ? "can-bo-sai.xlsx" : "can-bo.xlsx")
            try Data(try writer.finish()).write(to: file)
            return file
        }

        private static let mistakes: [Int: (column: Int, text: String)] = [
            14: (3, "31/02/1980"), 50: (2, "KHONG-CO"), 77: (4, "không phải thư"), 120: (1, ""), 200: (3, "hôm qua"),
        ]
    }
}
