internal import ArgumentParser
internal import Domain
internal import Foundation

/// Accounts, for whoever runs the machine: the first administrator, and help when nobody can sign in.
struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Tài khoản: người quản trị đầu tiên, danh sách, mời lại, đặt lại, đóng.",
        subcommands: [MemberFirst.self, MemberList.self, MemberReset.self, MemberClose.self, MemberCode.self])
}

/// Founds the installation's own organisation and invites its first administrator.
struct MemberFirst: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "first", abstract: "Ghi tổ chức vận hành bản cài đặt và mời người quản trị đầu tiên.",
        discussion: """
            Ví dụ: phoihop member first --code MTTQ-HOANKIEM --kind front --name "Ủy ban MTTQ Việt Nam phường Hoàn Kiếm" \
            --area 00070 --administrator "Nguyễn Văn A" --account quantri
            """)

    @ArgumentParser.Option(help: "Mã của tổ chức.") var code: String
    @ArgumentParser.Option(help: "Loại tổ chức, ví dụ front, labour_federation, inspectorate.") var kind: String =
        "front"
    @ArgumentParser.Option(help: "Tên đầy đủ của tổ chức.") var name: String
    @ArgumentParser.Option(help: "Mã đơn vị hành chính hiện nay.") var area: String?
    @ArgumentParser.Option(help: "Họ và tên người quản trị.") var administrator: String
    @ArgumentParser.Option(help: "Tên đăng nhập.") var account: String
    @OptionGroup var installation: InstallationOptions

    func validate() throws {
        guard Organisation.Kind(rawValue: kind) != nil else {
            throw ValidationError(
                "Loại tổ chức là một trong: \(Organisation.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .preparing)
        let founding = Founding(
            code: code, kind: Organisation.Kind(rawValue: kind) ?? .front, name: name, areaCode: area,
            administrator: administrator, account: account)
        let link = try await opened.acting { try $0.found(founding) }
        try await opened.finish()
        print(LinkNotice(link).text)
    }
}

/// Lists all accounts.
struct MemberList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê tài khoản.")

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        var filter = MemberFilter()
        filter.limit = 10_000
        let reading = filter
        let list = try await opened.desk.look(as: .installation) { try $0.members(reading) }
        await opened.store.close()
        for line in list.lines {
            let offices = line.offices.map { "\($0.officeTitle), \($0.organisationName)" }.joined(separator: "; ")
            print(
                "\(line.member.account)\t\(line.name)\t\(offices.isEmpty ? "(không giữ chức vụ nào hôm nay)" : offices)"
            )
        }
        if list.lines.isEmpty { print("Chưa có tài khoản nào. Hãy tạo bằng: phoihop member first --help") }
    }
}

/// Makes a one-time link with which a member chooses a new password.
struct MemberReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Đặt lại tài khoản: kết thúc mọi phiên, cấp liên kết một lần để đặt mật khẩu mới.")

    @Argument(help: "Tên đăng nhập.") var account: String
    @Flag(help: "Bỏ cả xác thực hai bước, khi người dùng mất điện thoại.") var authenticator = false
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let (account, clears) = (account, authenticator)
        let link = try await opened.acting { work in
            let member = try work.member(account: account)
            return try member.passwordHash == nil
                ? work.inviteAgain(member.id, version: member.version)
                : work.resetMember(member.id, clearingAuthenticator: clears, version: member.version)
        }
        try await opened.finish()
        print(LinkNotice(link).text)
    }
}

/// Closes an account.
struct MemberClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Đóng tài khoản và kết thúc mọi phiên.")

    @Argument(help: "Tên đăng nhập.") var account: String
    @ArgumentParser.Option(help: "Lý do.") var reason: String
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let (account, reason) = (account, reason)
        try await opened.acting { work in
            let member = try work.member(account: account)
            try work.closeMember(member.id, reason: reason, version: member.version)
        }
        try await opened.finish()
        print("Đã đóng tài khoản \(account).")
    }
}

/// Prints the present code of a sample account, in place of a telephone.
struct MemberCode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "In mã xác thực hiện thời của một tài khoản mẫu (chỉ với dữ liệu mẫu).")

    @Argument(help: "Tên đăng nhập.") var account: String
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let opened = try await Installation.open(try installation.settings(), .existing)
        let isSample = try await opened.desk.look(as: .installation) { try $0.setting("installation.sample") == "true" }
        await opened.store.close()
        guard isSample else {
            throw Complaint(
                "Lệnh này chỉ dùng với dữ liệu mẫu. Mã của tài khoản thật chỉ có trên điện thoại của người đó.")
        }
        let now = SystemClock().now
        print(Authenticator.code(Sample.totpSecret(of: account), step: Authenticator.step(at: now)))
    }
}

extension Installation {
    /// An act of whoever runs the machine; a refusal becomes a sentence for the operator.
    @discardableResult
    func acting<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        do { return try await desk.act(as: .installation, work) } catch let refusal as Refusal {
            await store.close()
            throw Complaint(refusal.kind == .absent ? "Không có tài khoản hoặc bản ghi này." : refusal.message)
        }
    }
}

/// What an operator hands over to the person a link is for.
struct LinkNotice {
    let text: String

    init(_ link: IssuedLink) {
        text = """
            Liên kết một lần cho \(link.name) (tên đăng nhập \(link.account)), có hiệu lực đến \(link.expiresAt.vietnamese):
              /lien-ket/\(link.token)
            Hãy ghép vào sau địa chỉ của trang, ví dụ http://127.0.0.1:8080/lien-ket/… và gửi riêng cho người đó.
            """
    }
}
