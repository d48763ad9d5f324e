internal import Foundation

/// What is tried with guesses: an account, an address of the network, a known browser, a person's proof of identity.
struct Door: Hashable, Sendable {
    let id: String
    /// How many failures in an hour before the door shuts.
    let tries: Int
    /// Whether a success forgets every failure before it; one who owns an account must not clear an address with it.
    let opensForGood: Bool

    /// An account, known or not, by the fingerprint of its name.
    static func account(_ account: String) -> Door {
        Door(id: "account:\(Digest.fingerprint(account))", tries: 5, opensForGood: true)
    }

    /// A network address; a whole office may share one.
    static func address(_ address: String) -> Door {
        Door(id: "address:\(network(of: address))", tries: 30, opensForGood: false)
    }

    /// A browser in which the account was signed in before.
    static func browser(_ browser: KnownBrowser) -> Door {
        Door(id: "browser:\(browser.id)", tries: 5, opensForGood: true)
    }

    /// The second factor or the repeated password of somebody who gave the right password.
    static func proof(of member: Key<Member>) -> Door {
        Door(id: "proof:\(member)", tries: 5, opensForGood: true)
    }

    /// One household or office: an IPv4 address as it is, an IPv6 address without the half that a machine draws itself.
    static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.prefix { $0 != "%" }.components(separatedBy: "::")
        let first = halves[0].split(separator: ":").map(String.init)
        let second = halves.count > 1 ? halves[1].split(separator: ":").map(String.init) : []
        let gap = halves.count > 1 ? max(0, 8 - first.count - second.count) : 0
        return (first + Array(repeating: "0", count: gap) + second).prefix(4).joined(separator: ":") + "::/64"
    }
}
