import Domain
import Foundation
import TestKit
import Testing

extension Stories {
    /// Takes the pictures of the guides from the sample, when `GUIDE_IMAGES` names a folder: `Scripts/screenshots`.
    @Suite(.enabled(if: ProcessInfo.processInfo.environment["GUIDE_IMAGES"] != nil)) struct Pictures {
        private let folder = ProcessInfo.processInfo.environment["GUIDE_IMAGES"] ?? ""

        @Test func `the guides have their pictures`() async throws {
            try await withSample { site in
                let front = try await site.stage.only(
                    String.self, "SELECT id FROM organisation WHERE code = \("MTTQ-HK")")
                let district = try await site.stage.only(
                    String.self, "SELECT id FROM area WHERE name = \("Quận Hoàn Kiếm")")
                let pages = [
                    ("home", "/"), ("organisation", "/to-chuc/\(front)?ngay=21/02/2019"),
                    ("area", "/dia-ban/\(district)?ngay=21/02/2019"), ("calendar", "/lich?nam=2019"),
                    ("people", "/can-bo?ngay=21/02/2019"),
                ]
                try await Browser.open(site.address) { browser in
                    try await take("signin", "/dang-nhap", browser)
                    try await browser.signIn("quantri", in: site, code: true)
                    for (name, path) in pages { try await take(name, path, browser) }
                    try await browser.resize(to: .phone)
                    try await take("organisation-phone", "/to-chuc/\(front)?ngay=21/02/2019", browser)
                }
            }
        }

        @Test func `the guide of programmes has its pictures`() async throws {
            try await withSample(at: Stage.beforeTheConference) { site in
                let id = try await site.stage.only(String.self, "SELECT id FROM programme WHERE first_year = 2019")
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("tonghop.mttq", in: site)
                    for (name, path) in [("programme", ""), ("assignments", "/nhiem-vu"), ("opinions", "/y-kien")] {
                        try await take(name, "/chuong-trinh/\(id)\(path)", browser)
                    }
                    let hall = try await site.stage.only(String.self, "SELECT id FROM conference")
                    try await take("conference", "/hoi-nghi/\(hall)", browser)
                    try await browser.resize(to: .phone)
                    try await take("check-in", "/hoi-nghi/\(hall)/diem-danh", browser)
                }
            }
        }

        @Test func `the guide of signing has its pictures`() async throws {
            try await withSample(at: Stage.beforeTheConference) { site in
                let programme = try await site.stage.only(
                    Key<Programme>.self, "SELECT id FROM programme WHERE first_year = 2018")
                let leader = try await site.stage.look { try $0.actor(of: $0.member(account: "phochutich.mttq")) }
                let draft = try await site.stage.desk.look(as: leader) { try $0.suggestedEnvelope(for: programme) }
                let id = try await site.site.signing.open(.programme(programme), draft, as: leader)
                let code = try await site.stage.only(String.self, "SELECT code FROM envelope")
                try await Browser.open(site.address) { browser in
                    try await browser.signIn("tonghop.mttq", in: site)
                    try await take("envelope", "/ho-so-ky/\(id)", browser)
                    try await take("verification", "/xac-minh/\(code)", browser)
                }
            }
        }

        private func take(_ name: String, _ path: String, _ browser: Browser) async throws {
            try await browser.visit(path)
            try await browser.photograph(to: "\(folder)/\(name).png")
        }
    }
}
