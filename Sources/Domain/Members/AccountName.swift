internal import Vietnamese

extension Rule {
    /// An account's name is an e-mail address or a short name of letters, digits and `.-_`.
    package static let accountIsWellFormed = Rule("member.account-is-well-formed")
}

/// What is typed to sign in.
package enum AccountName {
    /// The one way in which a name is kept and compared: small letters, no spaces around it.
    package static func folded(_ text: String) -> String { CleanText.cleaned(text).lowercased() }

    /// The folded name, or a refusal that says what to change.
    static func checked(_ text: String) throws(Refusal) -> String {
        let name = folded(text)
        let allowed = name.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || ".-_@+".utf8.contains($0)
        }
        let parts = name.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
        guard allowed, (3...100).contains(name.count), parts.count == 1 || isAddress,
            name.first?.isPunctuation == false,
            name.last?.isPunctuation == false
        else {
            throw .invalid(
                .accountIsWellFormed, "tai-khoan",
                "Tên đăng nhập là địa chỉ thư điện tử, hoặc từ 3 đến 100 chữ thường không dấu, chữ số và các dấu . - _")
        }
        return name
    }
}
