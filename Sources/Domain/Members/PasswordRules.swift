internal import Foundation
internal import Vietnamese

extension Rule {
    /// A password has at least twelve characters; nothing is said about which.
    package static let passwordIsLongEnough = Rule("password.is-long-enough")
    /// A password is not one of those that everybody tries first.
    package static let passwordIsNotCommon = Rule("password.is-not-common")
    /// A password does not contain the account's name or the person's.
    package static let passwordIsNotOwnName = Rule("password.is-not-own-name")
}

/// What a new password must be (NIST SP 800-63B: length and no common words, no rules of composition).
package enum PasswordRules {
    package static let shortest = 12
    /// Longer texts only cost work.
    package static let longest = 256

    /// Refuses a password that is short, common, or made of the own name; `field` is where the form asks for it.
    package static func check(_ password: String, account: String, name: String, field: String) throws(Refusal) {
        let count = password.precomposedStringWithCanonicalMapping.count
        guard count >= shortest else {
            throw .invalid(
                .passwordIsLongEnough, field,
                "Mật khẩu cần ít nhất \(shortest) ký tự (đang có \(count)). Một câu ngắn dễ nhớ là tốt nhất, có thể có dấu cách."
            )
        }
        guard count <= longest, password.utf8.count <= 4 * longest else {
            throw .invalid(.passwordIsLongEnough, field, "Hãy rút mật khẩu còn không quá \(longest) ký tự.")
        }
        guard !isOwnName(password, account: account, name: name) else {
            throw .invalid(
                .passwordIsNotOwnName, field,
                "Mật khẩu không được chứa tên đăng nhập hoặc họ tên của chính đồng chí. Hãy chọn một câu khác.")
        }
        guard !isCommon(password) else {
            throw .invalid(
                .passwordIsNotCommon, field,
                "Mật khẩu này nằm trong số dễ bị đoán nhất. Hãy chọn một câu mà chỉ đồng chí nghĩ ra.")
        }
    }

    private static func isOwnName(_ password: String, account: String, name: String) -> Bool {
        let folded = letters(password)
        let names = [account, String(account.prefix { $0 != "@" }), name].map(letters).filter { $0.count >= 4 }
        return names.contains { folded.contains($0) }
    }

    private static func isCommon(_ password: String) -> Bool {
        let folded = letters(password)
        if Set(folded).count < 5 { return true }
        if rows.contains(where: { $0.contains(folded) || String($0.reversed()).contains(folded) }) { return true }
        let word = folded.drop { $0.isNumber }.reversed().drop { $0.isNumber }.reversed()
        let unit = String(word.prefix(repeatedPrefix(of: Array(word))))
        return commonWords.contains(unit) || commonWords.contains(String(word))
    }

    /// Letters and digits without marks, case and spaces.
    private static func letters(_ text: String) -> String {
        SearchText.folded(text).filter { $0.isLetter || $0.isNumber }
    }

    /// The length of the piece that the text repeats: 3 in `abcabcabc`, all of it where nothing is repeated.
    private static func repeatedPrefix(of characters: [Character]) -> Int {
        guard characters.count > 1 else { return characters.count }
        return (1..<characters.count).first { length in
            characters.count.isMultiple(of: length)
                && characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
        } ?? characters.count
    }

    /// Keys in the order in which they lie, and numbers in the order in which they are counted.
    private static let rows = [
        String(repeating: "1234567890", count: 4), String(repeating: "0123456789", count: 4),
        "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "abcdefghijklmnopqrstuvwxyz",
        "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p",
    ]

    /// Words that, alone or repeated and with digits around them, everybody tries first.
    private static let commonWords: Set<String> = [
        "password", "passw0rd", "p4ssword", "matkhau", "mk", "letmein", "welcome", "iloveyou", "sunshine", "princess",
        "football", "baseball", "superman", "batman", "dragon", "monkey", "master", "admin", "administrator", "root",
        "quantri", "quantrivien", "nguoidung", "user", "test", "demo", "guest", "login", "dangnhap", "taikhoan",
        "qwerty", "qwertyuiop", "qwer", "asdf", "asdfgh", "asdfghjkl", "zxcv", "zxcvbn", "zxcvbnm", "abc", "abcd",
        "abcdef",
        "vietnam", "vietnamvodich", "vietnamquehuongtoi", "hanoi", "hoankiem", "saigon", "danang", "hochiminh", "bacho",
        "anhyeuem", "emyeuanh", "anhnhoem", "emnhoanh", "toiyeuem", "yeuem", "yeuanh", "conyeume", "giadinh",
        "hanhphuc",
        "khongbiet", "khongcho", "deoconho", "motconvit", "mothaiba", "mothaibabon", "mothaibabonnam", "chaomung",
        "mattran", "mattrantoquoc", "congdoan", "thanhnien", "phunu", "nongdan", "phoihop", "secret", "changeme",
        "whatever",
    ]
}
