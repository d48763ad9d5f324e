import Domain
import Storage
import TestKit

/// Every page of the office over the sample, by a name for its picture.
enum Office {
    static func pages(of site: OpenSite) async throws -> [(name: String, path: String)] {
        let stage = site.stage
        let front = try await stage.only(String.self, "SELECT id FROM organisation WHERE code = \("MTTQ-HOANKIEM")")
        let host = try await stage.only(String.self, "SELECT id FROM organisation WHERE code = \("MTTQ-HN")")
        let ended = try await stage.only(String.self, "SELECT id FROM organisation WHERE code = \("MTTQ-HK")")
        let profile = try await stage.only(
            String.self, "SELECT id FROM organisation_profile WHERE organisation_id = \(host)")
        let district = try await stage.only(String.self, "SELECT id FROM area WHERE name = \("Quận Hoàn Kiếm")")
        let office = try await stage.only(
            String.self, "SELECT id FROM office WHERE organisation_id = \(host) AND title = \("Phó Chủ tịch")")
        let holding = try await stage.only(String.self, "SELECT id FROM holding WHERE office_id = \(office)")
        let person = try await stage.only(String.self, "SELECT person_id FROM holding WHERE id = \(holding)")
        let member = try await stage.only(String.self, "SELECT id FROM member WHERE account = \("lanhdao.tp")")
        return [
            ("home", "/"), ("organisations", "/to-chuc"), ("organisations-none", "/to-chuc?q=zzz"),
            ("organisation-new", "/to-chuc/moi"), ("organisation", "/to-chuc/\(front)"),
            ("organisation-host", "/to-chuc/\(host)"), ("organisation-ended", "/to-chuc/\(ended)"),
            ("organisation-then", "/to-chuc/\(ended)?ngay=21/02/2019"),
            ("organisation-rename", "/to-chuc/\(host)/ten-goi"),
            ("organisation-correct", "/to-chuc/\(host)/ten-goi/\(profile)"),
            ("organisation-close", "/to-chuc/\(host)/ket-thuc"),
            ("organisation-succession", "/to-chuc/\(ended)/ke-thua"),
            ("organisation-superior", "/to-chuc/\(front)/cap-tren"), ("office-new", "/to-chuc/\(host)/chuc-vu"),
            ("office", "/chuc-vu/\(office)"), ("office-alter", "/chuc-vu/\(office)/sua"),
            ("office-close", "/chuc-vu/\(office)/ket-thuc"), ("appointment", "/chuc-vu/\(office)/bo-nhiem"),
            ("people", "/can-bo"), ("person-new", "/can-bo/moi"), ("person", "/can-bo/\(person)"),
            ("person-alter", "/can-bo/\(person)/sua"), ("holding-end", "/giu-chuc-vu/\(holding)/thoi"),
            ("holding-correct", "/giu-chuc-vu/\(holding)/dinh-chinh"),
            ("delegation", "/giu-chuc-vu/\(holding)/uy-quyen"),
            ("areas", "/dia-ban"), ("areas-found", "/dia-ban?q=hang"), ("area", "/dia-ban/\(district)?ngay=21/02/2019"),
            ("area-ended", "/dia-ban/\(district)"), ("calendar", "/lich"), ("calendar-2019", "/lich?nam=2019"),
            ("deadline", "/lich/thoi-han?tu-ngay=29/01/2019&so-ngay=10&don-vi=workingDays"),
            ("search", "/tim-kiem?q=hoan+kiem"),
            ("search-none", "/tim-kiem?q=zzzz"), ("profile", "/tai-khoan"), ("security", "/tai-khoan/bao-mat"),
            ("password", "/tai-khoan/mat-khau"), ("authenticator", "/tai-khoan/xac-thuc"),
            ("step-up", "/tai-khoan/xac-nhan-lai"), ("administration", "/quan-tri"),
            ("members", "/quan-tri/tai-khoan"), ("member-new", "/quan-tri/tai-khoan/moi"),
            ("member", "/quan-tri/tai-khoan/\(member)"), ("member-reset", "/quan-tri/tai-khoan/\(member)/dat-lai"),
            ("member-rename", "/quan-tri/tai-khoan/\(member)/ten-dang-nhap"),
            ("member-close", "/quan-tri/tai-khoan/\(member)/dong"), ("calendar-entries", "/quan-tri/lich"),
            ("events", "/quan-tri/nhat-ky"), ("lost", "/khong-co-trang-nay"),
        ]
    }
}
