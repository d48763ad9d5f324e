import Domain
import Testing

@Suite struct PasswordRulesTests {
    @Test(arguments: ["sông Hồng mùa nước nổi", "correct horse battery", "tám con mèo 8", "xK9#vq2!Lm4z"])
    func `a sentence of one's own is taken`(password: String) throws {
        try PasswordRules.check(password, account: "an.nguyen@mttq.vn", name: "Nguyễn Thị An", field: "mat-khau")
    }

    @Test(arguments: ["", "ngắn quá", "mười một kt"])
    func `a password has at least twelve characters`(password: String) {
        #expect(refused(password) == .passwordIsLongEnough)
    }

    @Test func `characters are counted as people count them`() {
        #expect(refused("o\u{0302}\u{0301}a\u{0300}e\u{0301}u\u{0300}i\u{0301}y\u{0300}") == .passwordIsLongEnough)
    }

    @Test func `a password longer than a page is refused`() {
        #expect(refused(String(repeating: "một hai ba ", count: 40)) == .passwordIsLongEnough)
    }

    @Test(arguments: [
        "123456789012", "1234567890123", "098765432109", "qwertyuiopas", "aaaaaaaaaaaa", "abababababab", "matkhau12345",
        "mật khẩu 123456", "Password1234", "passwordpassword", "123matkhau123", "iloveyou2019", "Việt Nam 2019!",
        "mothaibabonnam", "Hoàn Kiếm 2019", "administrator1",
    ])
    func `what everybody tries first is refused`(password: String) {
        #expect(refused(password) == .passwordIsNotCommon)
    }

    @Test(arguments: ["an.nguyen@mttq.vn!", "annguyen 2019 2019", "NGUYỄN THỊ AN 1975", "xin chào nguyenthian"])
    func `a password does not hold the own name`(password: String) {
        #expect(refused(password) == .passwordIsNotOwnName)
    }

    @Test func `the refusal says what to change and where`() {
        let refusal = #expect(throws: Refusal.self) {
            try PasswordRules.check("ngắn", account: "an", name: "An", field: "mat-khau-moi")
        }
        #expect(refusal?.problems.first?.field == "mat-khau-moi")
        #expect(refusal?.problems.first?.message.contains("12") == true)
    }

    private func refused(_ password: String) -> Rule? {
        do throws(Refusal) {
            try PasswordRules.check(password, account: "an.nguyen@mttq.vn", name: "Nguyễn Thị An", field: "mat-khau")
            return nil
        } catch { return error.rule }
    }
}
