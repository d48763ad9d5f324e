import Testing

@testable import Vietnamese

@Suite struct ExpansionTests {
    @Test(arguments: [
        ("MTTQ", "Mặt trận Tổ quốc"), ("mặt trận tổ quốc", "MTTQ"), ("mat tran to quoc", "MTTQ"),
        ("UBMTTQ quận", "Ủy ban MTTQ quận"),
        ("UBMTTQ quận", "Ủy ban Mặt trận Tổ quốc quận"), ("Uỷ ban Mặt trận Tổ quốc", "UBMTTQ"),
        ("Ủy ban MTTQ", "UBMTTQ"),
        ("UVTV", "Ủy viên Ban Thường vụ"), ("khiếu nại tố cáo", "KNTC"), ("Khiếu nại, tố cáo", "KNTC"),
        ("ldld quận", "Liên đoàn Lao động quận"),
        ("giám sát đầu tư của cộng đồng", "GSĐTCĐ"), ("TP", "Thành phố"), ("btt", "Ban Thường trực"),
        ("BTT", "Bản thỏa thuận"),
        ("an toàn giao thông", "ATGT"), ("VSMT", "Vệ sinh môi trường"),
        ("ubnd và hđnd", "Ủy ban nhân dân và Hội đồng nhân dân"),
    ])
    func `short and full forms stand for each other`(text: String, expansion: String) {
        #expect(SearchText.expansions(of: text).contains(expansion))
    }

    @Test(arguments: ["Hoàn Kiếm", "tổ đàn phố", "", "thanh pho"])
    func `other words stand for themselves`(text: String) {
        #expect(SearchText.expansions(of: text) == (text == "thanh pho" ? ["TP"] : []))
    }

    @Test func `the dossier has each of its short forms`() {
        let wanted = "MTTQ UBMTTQ LĐLĐ CCB LHPN ĐTN TTND GSĐTCĐ KNTC UVTV TP UBND HĐND KDC TDP ATGT VSMT"
        let known = Set(Abbreviation.all.map(\.short))
        #expect(known.isSuperset(of: wanted.split(separator: " ").map { String($0) }))
        #expect(known.count == Abbreviation.all.count)
    }

    @Test func `answers stay few`() {
        let long = Abbreviation.all.map(\.short).joined(separator: " ")
        #expect(SearchText.expansions(of: long).count == 12)
        #expect(SearchText.expansions(of: long, limit: 3).count == 3)
    }
}
