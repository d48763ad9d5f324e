internal import Foundation
internal import Hummingbird
internal import HTTPTypes
internal import NIOCore
internal import Domain

/// Style sheets, modules and pictures that belong to the program; read once, served from memory.
struct AssetRoutes: Sendable {
    private struct Asset: Sendable {
        let body: ByteBuffer
        let type: String
        let tag: String
    }

    /// A short fingerprint of all assets: it changes when any of them does.
    static let version = String(
        Digest.fingerprint(shared.sorted { $0.key < $1.key }.map(\.value.tag).joined()).prefix(12))

    private static let shared = read()

    private static func read() -> [String: Asset] {
        let folder = Bundle.module.resourceURL?.appending(path: "Assets")
        let files = folder.flatMap { try? FileManager.default.subpathsOfDirectory(atPath: $0.path) } ?? []
        var assets: [String: Asset] = [:]
        for name in files {
            guard let folder, let type = AssetRoutes.types[String(name.split(separator: ".").last ?? "")],
                let data = try? Data(contentsOf: folder.appending(path: name))
            else { continue }
            let bytes = Array(data)
            assets[name] = Asset(
                body: ByteBuffer(bytes: bytes), type: type, tag: "\"\(Digest.fingerprint(bytes).prefix(16))\"")
        }
        return assets
    }

    func add(to router: Router<SiteContext>) {
        let assets = AssetRoutes.shared
        router.get("tai-nguyen/**") { request, context -> Response in
            let name = context.parameters.getCatchAll().joined(separator: "/")
            guard let asset = assets[name] else { return Response(status: .notFound) }
            let headers: HTTPFields = [.eTag: asset.tag, .cacheControl: caching(request)]
            if request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
            var response = Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.body))
            response.headers[.contentType] = asset.type
            // The worker stands among the assets and looks after the pages of conferences.
            if name == "offline.js", let scope = HTTPField.Name("Service-Worker-Allowed") {
                response.headers[scope] = "/hoi-nghi/"
            }
            return response
        }
    }

    /// An address with the version in it never means anything else.
    private func caching(_ request: Request) -> String {
        request.uri.query == "v=\(AssetRoutes.version)" ? "public, max-age=31536000, immutable" : "public, no-cache"
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "webmanifest": "application/manifest+json",
    ]
}
