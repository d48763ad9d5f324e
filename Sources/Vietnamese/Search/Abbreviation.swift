/// A short form of official writing and the full forms it stands for.
package struct Abbreviation: Sendable {
    /// As it is printed: "MTTQ".
    package let short: String
    /// The full forms, the most usual first: "Mặt trận Tổ quốc".
    package let full: [String]

    private init(_ short: String, _ full: String...) {
        self.short = short
        self.full = full
    }

    /// The short forms people search by; some stand for two things, so nothing is ever replaced by them, only also found.
    package static let all: [Abbreviation] = [
        Abbreviation("ATGT", "An toàn giao thông"),
        Abbreviation("ANTT", "An ninh trật tự"),
        Abbreviation("BCĐ", "Ban Chỉ đạo"),
        Abbreviation("BCH", "Ban Chấp hành"),
        Abbreviation("BTT", "Ban Thường trực", "Bản thỏa thuận"),
        Abbreviation("BTV", "Ban Thường vụ"),
        Abbreviation("BVDLCN", "Bảo vệ dữ liệu cá nhân"),
        Abbreviation("CCB", "Cựu chiến binh"),
        Abbreviation("CVĐ", "Cuộc vận động"),
        Abbreviation("ĐTN", "Đoàn Thanh niên"),
        Abbreviation("GDĐT", "Giao dịch điện tử", "Giáo dục đào tạo", "Giáo dục và đào tạo"),
        Abbreviation("GSĐTCĐ", "Giám sát đầu tư của cộng đồng", "Giám sát đầu tư cộng đồng"),
        Abbreviation("GSPBXH", "Giám sát, phản biện xã hội", "Giám sát và phản biện xã hội"),
        Abbreviation("HĐND", "Hội đồng nhân dân"),
        Abbreviation("KDC", "Khu dân cư"),
        Abbreviation("KNTC", "Khiếu nại, tố cáo", "Khiếu nại và tố cáo"),
        Abbreviation("LĐLĐ", "Liên đoàn Lao động"),
        Abbreviation("LHPN", "Liên hiệp Phụ nữ"),
        Abbreviation("MTTQ", "Mặt trận Tổ quốc"),
        Abbreviation("MTTW", "Mặt trận Trung ương"),
        Abbreviation("PCCC", "Phòng cháy, chữa cháy", "Phòng cháy và chữa cháy"),
        Abbreviation("TCD", "Tiếp công dân"),
        Abbreviation("TĐKT", "Thi đua, khen thưởng", "Thi đua và khen thưởng"),
        Abbreviation("TDP", "Tổ dân phố"),
        Abbreviation("TP", "Thành phố"),
        Abbreviation("TTND", "Thanh tra nhân dân"),
        Abbreviation("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
        Abbreviation("UBND", "Ủy ban nhân dân"),
        Abbreviation("UVTV", "Ủy viên Ban Thường vụ", "Ủy viên Thường vụ"),
        Abbreviation("VSMT", "Vệ sinh môi trường"),
    ]
}
