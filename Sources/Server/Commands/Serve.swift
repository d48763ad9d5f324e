internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle

/// Serves the site until it is asked to stop; what is being answered is answered first.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Phục vụ trang web (dừng bằng Ctrl-C hoặc SIGTERM).")

    @OptionGroup var installation: InstallationOptions
    @Option(help: "Địa chỉ mạng.") var host: String?
    @Option(help: "Cổng.") var port: Int?
    @Option(help: ArgumentHelp("Giờ tập huấn: bắt đầu từ ngày này, ví dụ 2019-02-15.", valueName: "DAY")) var clock:
        String?
    @Flag(help: "Nhật ký dạng JSON, mỗi dòng một bản ghi.") var jsonLogs = false

    func run() async throws {
        let settings = try installation.settings(flags)
        Logs.start(json: settings.text(.log) == "json", level: settings.text(.logLevel))
        let logger = Logger(label: "phoihop")
        let opened = try await Installation.open(settings, .preparing)
        let site = try await opened.site(logger: logger)
        let app = Application(
            router: site.router(),
            configuration: .init(
                address: .hostname(settings.text(.host), port: settings.number(.port)), serverName: nil),
            services: [
                WorkerService(
                    worker: Worker(desk: opened.desk, anchors: opened.anchors, vault: opened.vault, logger: logger))
            ],
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.number(.port)
                let address = "http://\(settings.text(.host)):\(port)"
                // Not with print, which keeps the line to itself where nobody looks on.
                FileHandle.standardOutput.write(Data("PhoiHop đang phục vụ tại \(address)\n".utf8))
            },
            logger: logger)
        do { try await app.runService() } catch let error as IOError where error.errnoCode == EADDRINUSE {
            await opened.store.close()
            throw Complaint("Cổng \(settings.text(.port)) đang có chương trình khác dùng. Hãy chọn cổng khác: --port N")
        }
        await opened.store.close()
    }

    private var flags: [String: String] {
        var flags: [String: String] = [:]
        if let host { flags["host"] = host }
        if let port { flags["port"] = "\(port)" }
        if let clock { flags["clock"] = clock }
        if jsonLogs { flags["log"] = "json" }
        return flags
    }
}

/// The worker as a service: ends with the server.
struct WorkerService: Service {
    let worker: Worker

    func run() async throws {
        await cancelWhenGracefulShutdown { await worker.run() }
    }
}
