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

extension Office {
    /// One of every page of a programme, as its drafters see them while they consolidate.
    static func programmePages(of site: OpenSite) async throws -> [String] {
        let found = try await site.stage.desk.look(as: .installation) { work in
            var filter = ProgrammeFilter()
            filter.year = 2019
            guard let programme = try work.programmes(filter).first?.programme else { throw Refusal.absent }
            return (
                programme.id.rawValue, try work.clauses(of: programme)[0].id.rawValue,
                try work.assignments(of: programme)[0].assignment.id.rawValue,
                try work.versions(of: programme).map(\.id.rawValue),
                try work.opinions(on: programme)[0].opinion.id.rawValue,
                try work.themes(of: programme)[0].id.rawValue
            )
        }
        let (id, clause, assignment, versions, opinion, theme) = found
        let own = [
            "", "/nhiem-vu", "/nhiem-vu/moi", "/nhiem-vu/nhap", "/nhiem-vu?trang-thai=incomplete", "/lich-nam",
            "/y-kien", "/bo-cuc", "/phien-ban", "/chuyen-buoc", "/trong-tam",
            "/trong-tam/moi", "/thong-tin", "/chu-de", "/chu-de/moi", "/cac-ben/moi", "/nhom/moi", "/can-cu/moi",
            "/so-voi-nam-truoc", "/so-voi-nam-truoc?cach=hai-cot", "/lay-y-kien", "/nam-sau",
            "/nhiem-vu/nhap", "/lich-nam", "/chu-de/\(theme)",
        ].map { "/chuong-trinh/\(id)\($0)" }
        let others = [
            "/chuong-trinh", "/chuong-trinh/moi", "/muc/\(clause)", "/muc/\(clause)/sua", "/nhiem-vu/\(assignment)",
            "/nhiem-vu/\(assignment)/sua", "/nhiem-vu/\(assignment)/chuyen", "/nhiem-vu/\(assignment)/bo",
            "/y-kien/\(opinion)/tra-loi", "/",
        ]
        let texts = versions.flatMap { ["/phien-ban/\($0)", "/phien-ban/\($0)/so-sanh?cach=hai-cot"] }
        return own + others + texts
    }

    /// One of every page of the conference, as those who run it see it before it begins.
    static func conferencePages(of site: OpenSite) async throws -> [String] {
        let (id, delegate, item) = try await site.stage.desk.look(as: .installation) { work in
            guard let conference = try work.conferences().first?.conference,
                let delegate = try work.delegates(of: conference).first,
                let item = try work.agendaItems(of: conference).first
            else { throw Refusal.absent }
            return (conference.id.rawValue, delegate.id.rawValue, item.id.rawValue)
        }
        return [
            "", "/sua", "/nghi-su", "/nghi-su/\(item)", "/dai-bieu", "/dai-bieu/moi", "/diem-danh", "/thong-nhat",
            "/thong-nhat/moi", "/bien-ban", "/man-hinh", "/bat-dau", "/tai-lieu", "/huy", "/ket-luan", "/phat-bieu",
        ].map { "/hoi-nghi/\(id)\($0)" } + ["/hoi-nghi", "/hoi-nghi/moi", "/dai-bieu/\(delegate)"]
    }
}
