package import Domain

/// Somebody of the cast, by the given name, with the one office that person holds on the day of the story.
package enum Player: String, Sendable, CaseIterable {
    /// Looks after the whole installation.
    case quan
    /// Reads everything, and changes nothing.
    case giang
    /// Writes for the public of the city.
    case thu
    /// Prepares the joint programme of the district.
    case huong
    /// Signs for the Front of the district.
    case son
    /// Keeps the accounts and offices of the Front of the district.
    case van
    /// Chairs the federation of labour.
    case lan
    /// Works in the office of the federation of labour.
    case tuan
    /// Chairs the Front of phường Hàng Bạc.
    case hien
    /// Works for phường Hàng Bạc.
    case thao

    package var name: String { part.name }
    package var account: String { part.account }
    package var role: Role { part.role }
    package var troupe: Troupe { part.troupe }
    package var title: String { part.title }

    /// Whoever decides or administers signs in with a second factor.
    package var hasAuthenticator: Bool { role == .administrator || role == .leader }

    /// The authenticator's secret; the same in every run.
    package var secret: [UInt8] { Array(Digest.sha256(Array("cast \(rawValue)".utf8)).prefix(20)) }

    /// What everybody of the cast signs in with.
    package static let password = "nước hồ Gươm xanh biếc"

    private struct Part {
        let name: String
        let account: String
        let troupe: Troupe
        let title: String
        let role: Role
    }

    private var part: Part {
        switch self {
        case .quan:
            Part(
                name: "Đỗ Mẫu Quân", account: "quantri", troupe: .city, title: "Quản trị hệ thống", role: .administrator
            )
        case .giang:
            Part(
                name: "Lý Mẫu Giang", account: "giamsat.tp", troupe: .city, title: "Cán bộ theo dõi phong trào",
                role: .overseer)
        case .thu:
            Part(name: "Mai Mẫu Thư", account: "bientap.tp", troupe: .city, title: "Biên tập viên", role: .editor)
        case .huong:
            Part(
                name: "Trần Mẫu Hương", account: "tonghop.mttq", troupe: .front, title: "Cán bộ tổng hợp",
                role: .coordinator)
        case .son:
            Part(
                name: "Nguyễn Mẫu Sơn", account: "phochutich.mttq", troupe: .front, title: "Phó Chủ tịch", role: .leader
            )
        case .van:
            Part(
                name: "Cao Mẫu Vân", account: "quantri.hk", troupe: .front, title: "Quản trị viên", role: .administrator
            )
        case .lan: Part(name: "Phạm Mẫu Lan", account: "chutich.ldld", troupe: .union, title: "Chủ tịch", role: .leader)
        case .tuan:
            Part(
                name: "Bạch Mẫu Tuấn", account: "canbo.ldld", troupe: .union, title: "Cán bộ văn phòng", role: .officer)
        case .hien:
            Part(name: "Bùi Mẫu Hiền", account: "chutich.hangbac", troupe: .ward, title: "Chủ tịch", role: .leader)
        case .thao:
            Part(
                name: "Lương Mẫu Thảo", account: "canbo.hangbac", troupe: .ward, title: "Cán bộ phường",
                role: .wardOfficer)
        }
    }
}

/// An organisation of the cast.
package enum Troupe: String, Sendable, CaseIterable {
    /// The Front of Hà Nội, which runs the installation.
    case city = "MTTQ-HN"
    /// The Front of quận Hoàn Kiếm.
    case front = "MTTQ-HK"
    /// The federation of labour of quận Hoàn Kiếm.
    case union = "LDLD-HK"
    /// The Front of phường Hàng Bạc.
    case ward = "MTTQ-P00061"

    package var code: String { rawValue }

    package var kind: Organisation.Kind { self == .union ? .labourFederation : .front }

    package var name: String {
        switch self {
        case .city: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội"
        case .front: "Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm"
        case .union: "Liên đoàn Lao động quận Hoàn Kiếm"
        case .ward: "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hàng Bạc"
        }
    }

    /// The code of its area before the reform.
    package var area: String {
        switch self {
        case .city: "01"
        case .front, .union: "002"
        case .ward: "00061"
        }
    }

    /// Its superior, and by which relation.
    package var superior: (troupe: Troupe, relation: OrganisationEdge.Relation)? {
        switch self {
        case .city: nil
        case .front: (.city, .vertical)
        case .union: (.front, .front)
        case .ward: (.front, .vertical)
        }
    }
}
