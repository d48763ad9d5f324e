package import Calendars
internal import Vietnamese

extension Rule {
    /// Nobody is born after today, or before 1900.
    package static let personIsBornInThePast = Rule("person.is-born-in-the-past")
}

/// What somebody writes of a person.
package struct PersonDraft: Hashable, Sendable {
    package var fullName: String
    package var bornOn: Day?
    package var gender: Person.Gender?
    package var telephone: String?
    package var email: String?

    package init(
        fullName: String, bornOn: Day? = nil, gender: Person.Gender? = nil, telephone: String? = nil,
        email: String? = nil
    ) {
        self.fullName = CleanText.cleaned(fullName)
        self.bornOn = bornOn
        self.gender = gender
        self.telephone = telephone.flatMap { CleanText.cleaned($0).nonEmpty }
        self.email = email.flatMap { LetterCase.lower(CleanText.cleaned($0)).nonEmpty }
    }

    /// What is written of the person now.
    package init(_ person: Person) {
        self.init(
            fullName: person.fullName, bornOn: person.bornOn, gender: person.gender, telephone: person.telephone,
            email: person.email)
    }

    /// Refuses what cannot be true of anybody.
    func check(on today: Day) throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if fullName.isEmpty { problems.append(.init("ho-ten", "Hãy ghi họ và tên.")) }
        if fullName.count > 100 {
            problems.append(.init("ho-ten", "Hãy rút gọn còn không quá 100 ký tự (đang có \(fullName.count))."))
        }
        if let telephone, !PersonDraft.isTelephone(telephone) {
            problems.append(.init("dien-thoai", "Hãy ghi số điện thoại từ 8 đến 15 chữ số, ví dụ 024 3825 1234."))
        }
        if let email, !PersonDraft.isEmail(email) {
            problems.append(.init("thu-dien-tu", "Hãy ghi địa chỉ thư điện tử đầy đủ, ví dụ ten@hanoi.gov.vn."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        if let bornOn, bornOn >= today || bornOn.year < 1900 {
            throw .invalid(
                .personIsBornInThePast, "ngay-sinh", "Ngày sinh \(bornOn.vietnamese) không hợp lý. Hãy ghi lại.")
        }
    }

    private static func isTelephone(_ text: String) -> Bool {
        let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
        return (8...15).contains(digits.count)
            && text.unicodeScalars.allSatisfy { "0123456789 +().-".unicodeScalars.contains($0) }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.count <= 200 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && $0.value > 32 && !"<>()\",;:\\".unicodeScalars.contains($0)
            }
    }
}
