/// A setting of the server: where it may come from, what it means, what holds when nobody says anything.
struct SettingKey: Sendable {
    let name: String
    let meaning: String
    let standard: String?
    let isSecret: Bool
    let accepts: @Sendable (String) -> Bool

    /// The environment variable of the setting: `PHOIHOP_PORT` for `port`.
    var variable: String { "PHOIHOP_" + name.uppercased().replacing("-", with: "_") }

    private init(
        _ name: String, _ standard: String?, _ meaning: String, isSecret: Bool = false,
        accepts: @escaping @Sendable (String) -> Bool = { !$0.isEmpty }
    ) {
        self.name = name
        self.meaning = meaning
        self.standard = standard
        self.isSecret = isSecret
        self.accepts = accepts
    }

    static let host = SettingKey("host", "127.0.0.1", "Địa chỉ mạng để phục vụ")
    static let port = SettingKey("port", "8080", "Cổng để phục vụ") {
        Int($0).map { (0...65_535).contains($0) } ?? false
    }
    static let data = SettingKey("data", "./data", "Thư mục dữ liệu: cơ sở dữ liệu nhúng, tệp, khóa, bản neo")
    static let database = SettingKey(
        "database", nil, "Địa chỉ PostgreSQL (postgres://…); bỏ trống thì dùng SQLite", isSecret: true)
    static let standby = SettingKey("standby", nil, "Địa chỉ PostgreSQL dự phòng để đọc", isSecret: true)
    static let connections = SettingKey("connections", "8", "Số kết nối PostgreSQL tối đa") {
        Int($0).map { (1...200).contains($0) } ?? false
    }
    static let key = SettingKey(
        "key", nil, "Khóa của bản cài đặt (64 chữ số thập lục phân); bỏ trống thì đọc từ DIR/installation.key",
        isSecret: true)
    static let name = SettingKey("name", "PhoiHop", "Tên hiện trên trang")
    static let secure = SettingKey("secure", "false", "Người dùng vào bằng https (cookie Secure)", accepts: isBoolean)
    static let proxy = SettingKey(
        "proxy", "false", "Có máy chủ trung gian của ta đặt X-Forwarded-For", accepts: isBoolean)
    static let address = SettingKey(
        "address", "http://127.0.0.1:8080", "Địa chỉ mà người ngoài mở được, in trong mã vuông của văn bản")
    static let python = SettingKey(
        "python", nil, "Chương trình Python có WeasyPrint và pyHanko; bỏ trống thì dùng bộ do Scripts/install cài")
    static let timeStamps = SettingKey(
        "time-stamps", nil, "Dịch vụ dấu thời gian RFC 3161 (https://…) cho chữ ký số; bỏ trống thì ký không có dấu")
    static let tokenLibrary = SettingKey(
        "token-library", nil,
        "Thư viện PKCS #11 của thiết bị ký số cắm vào máy chủ; bỏ trống thì không ký bằng thiết bị")
    static let log = SettingKey("log", "text", "Dạng nhật ký: text hoặc json") { ["text", "json"].contains($0) }
    static let logLevel = SettingKey("log-level", "info", "Mức nhật ký: debug, info, notice, warning, error") {
        ["debug", "info", "notice", "warning", "error"].contains($0)
    }
    static let clock = SettingKey("clock", nil, "Giờ tập huấn: ngày bắt đầu, ví dụ 2019-02-15; bỏ trống là giờ thật")

    static let all = [
        host, port, data, database, standby, connections, key, name, address, python, timeStamps, tokenLibrary, secure,
        proxy, log, logLevel,
        clock,
    ]

    @Sendable private static func isBoolean(_ text: String) -> Bool { text == "true" || text == "false" }
}
