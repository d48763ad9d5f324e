package import Storage

extension Rule {
    /// Which organisations there are and how they stand to one another is kept by the host's administrators.
    package static let organisationsAreKeptByTheHost = Rule("organisation.is-kept-by-the-host")
    /// How an organisation is called is kept by its own administrators and the host's.
    package static let profileIsKeptByAdministrators = Rule("organisation.profile-is-kept-by-administrators")
}

extension Organisation {
    /// Everyone who is signed in reads the directory of organisations, of every day.
    package static func visible(to actor: Actor) -> SQL {
        actor.isInstallation || actor.member != nil ? "1 = 1" : "1 = 0"
    }
}

extension Actor {
    /// Founds and closes organisations, links them, and says which succeeded which.
    package var mayKeepOrganisations: Bool { isHostAdministrator }

    /// Says how an organisation is called and how it signs.
    package func mayKeepProfile(of organisation: Key<Organisation>) -> Bool {
        isHostAdministrator || has(.administrator, in: organisation)
    }
}

extension Work {
    func requireKeeperOfOrganisations() throws(Refusal) {
        try require(
            actor.mayKeepOrganisations, .organisationsAreKeptByTheHost,
            "Việc này do quản trị viên của tổ chức vận hành hệ thống làm. Hãy gửi đề nghị tới quản trị viên đó.")
    }

    func requireKeeperOfProfile(_ organisation: Key<Organisation>) throws(Refusal) {
        try require(
            actor.mayKeepProfile(of: organisation), .profileIsKeptByAdministrators,
            "Tên gọi và cách ký của tổ chức do quản trị viên của chính tổ chức đó cập nhật.")
    }

    /// Refuses a change that was made on another version than the one that stands now.
    func requireSeen(_ seen: Int, now current: Int, of name: String) throws(Refusal) {
        guard seen == current else {
            throw .outOfTurn(
                .recordIsUnchanged, "“\(name)” vừa được người khác sửa. Hãy xem phần đã đổi rồi lưu lại lần nữa.")
        }
    }
}
