import Foundation
import TestKit
import Testing

@testable import Web

/// A walk over the site, from page to page along its links, a few of each sort.
struct Walk {
    /// A page that was met on the way.
    struct Stop: Sendable {
        let path: String
        let page: Page
        let document: HTMLDocument
    }

    let visitor: Visitor
    /// How many pages of one sort are looked at.
    var most = 2
    /// The beginnings of the addresses that are followed; every one where there are none.
    var within: [String] = []

    private(set) var stops: [Stop] = []
    /// Every address that answered, files among them.
    private(set) var reached: [String] = []
    /// Links that led nowhere, with the page that had them.
    private(set) var dead: [String] = []

    init(_ visitor: Visitor) { self.visitor = visitor }

    /// Goes as far as links lead.
    mutating func go(from start: [String] = ["/"]) async throws {
        var waiting = start.map { (path: $0, from: "") }
        var met: [String: Int] = [:]
        var known = Set(start)
        while !waiting.isEmpty {
            let (path, origin) = waiting.removeFirst()
            guard met[Walk.shape(path), default: 0] < most else { continue }
            met[Walk.shape(path), default: 0] += 1
            let page = try await visitor.get(path)
            guard page.status == .ok else {
                if page.status == .seeOther, let location = page.location {
                    if known.insert(location).inserted { waiting.append((location, path)) }
                } else {
                    dead.append("\(page.status.code) \(path) from \(origin)")
                }
                continue
            }
            reached.append(path)
            guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            let document = page.document
            stops.append(Stop(path: path, page: page, document: document))
            for link in document.links {
                let target = String(link.prefix { $0 != "#" })
                guard target.hasPrefix("/"), !target.hasPrefix("/tai-nguyen"),
                    within.isEmpty || within.contains(where: target.hasPrefix), known.insert(target).inserted
                else {
                    continue
                }
                waiting.append((target, path))
            }
        }
    }

    /// What sort of page an address is: ids and values left out.
    static func shape(_ path: String) -> String {
        let parts = path.split(separator: "?", maxSplits: 1)
        let place = (parts.first ?? "/").replacing(#/[0-9a-f]{8}-[0-9a-f-]{27}/#, with: "{id}")
        let names =
            parts.count > 1
            ? parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }.sorted().joined(separator: "&") : ""
        return "\(place)?\(names)"
    }
}
