internal import Domain
internal import Hummingbird

/// The map of the site: every method and path, in order, one a line.
package enum RouteMap {
    package static func text(of site: Site) -> String {
        site.router().routes
            .map { route in
                let method = route.method.rawValue
                return "\(method)\(String(repeating: " ", count: max(1, 5 - method.count)))\(route.path)"
            }
            .sorted().joined(separator: "\n")
    }
}
