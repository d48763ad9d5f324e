package import Domain

/// Every address of the site.
///
/// URL words are Vietnamese without accents; only this file and the routes know them.
package enum Paths {
    package static let home = "/"
    package static let signIn = "/dang-nhap"
    package static func signIn(next: String) -> String { signIn + returning(to: next) }
    package static let secondFactor = "/dang-nhap/ma-xac-thuc"
    package static func secondFactor(next: String) -> String { secondFactor + returning(to: next) }
    package static let signOut = "/dang-xuat"
    package static func oneTimeLink(_ token: String) -> String { "/lien-ket/\(token)" }
    package static let language = "/ngon-ngu"
    package static let appearance = "/hien-thi"
    package static let assets = "/tai-nguyen"

    package static let profile = "/tai-khoan"
    package static let capacity = "/tai-khoan/tu-cach"
    package static let security = "/tai-khoan/bao-mat"
    package static let password = "/tai-khoan/mat-khau"
    package static let authenticator = "/tai-khoan/xac-thuc"
    package static func authenticator(next: String) -> String { authenticator + returning(to: next) }
    package static let removeAuthenticator = "/tai-khoan/xac-thuc/bo"
    package static let recoveryCodes = "/tai-khoan/ma-du-phong"
    package static let stepUp = "/tai-khoan/xac-nhan-lai"
    package static func stepUp(next: String) -> String { stepUp + returning(to: next) }
    package static func endSignIn(_ id: Key<SignIn>) -> String { "/tai-khoan/phien/\(id)/ket-thuc" }
    package static let endOtherSignIns = "/tai-khoan/phien/ket-thuc"

    package static let areas = "/dia-ban"
    package static func area(_ id: Key<Area>) -> String { "/dia-ban/\(id)" }
    package static func newGroup(in id: Key<Area>) -> String { "/dia-ban/\(id)/to-dan-pho" }

    package static func endOfGroup(_ id: Key<Area>) -> String { "/dia-ban/\(id)/ket-thuc" }

    package static let organisations = "/to-chuc"
    package static let newOrganisation = "/to-chuc/moi"
    package static func organisation(_ id: Key<Organisation>) -> String { "/to-chuc/\(id)" }

    package static let people = "/can-bo"
    package static let newPerson = "/can-bo/moi"
    package static func person(_ id: Key<Person>) -> String { "/can-bo/\(id)" }

    package static let calendar = "/lich"
    package static let deadline = "/lich/thoi-han"
    package static let search = "/tim-kiem"
    package static let formatCheck = "/kiem-tra-the-thuc"

    package static let administration = "/quan-tri"
    package static let members = "/quan-tri/tai-khoan"
    package static let newMember = "/quan-tri/tai-khoan/moi"
    package static func invite(_ id: Key<Person>) -> String { "/quan-tri/tai-khoan/moi?nguoi=\(id)" }
    package static func member(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)" }
    package static func inviteAgain(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)/moi-lai" }
    package static func resetMember(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)/dat-lai" }
    package static func renameAccount(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)/ten-dang-nhap" }
    package static func closeMember(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)/dong" }
    package static func reopenMember(_ id: Key<Member>) -> String { "/quan-tri/tai-khoan/\(id)/mo-lai" }
    package static let calendarEntries = "/quan-tri/lich"
    package static func removeCalendarEntry(_ id: Key<EnteredDay>) -> String { "/quan-tri/lich/\(id)/xoa" }
    package static let events = "/quan-tri/nhat-ky"
    package static let imports = "/nhap-lieu"
    package static func importRun(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)" }

    /// The part of an address that leads back afterwards; the first page needs none.
    private static func returning(to path: String) -> String {
        path == home ? "" : "?tiep=\(path.addingPercentEncoding())"
    }
}
