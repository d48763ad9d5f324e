internal import Domain
internal import Foundation
internal import Logging

/// Where the log goes: text for people, or one JSON object a line for machines.
///
/// Both to standard error.
enum Logs {
    static func start(json: Bool, level: String) {
        let level = Logger.Level(rawValue: level) ?? .info
        LoggingSystem.bootstrap { label in
            var handler: any LogHandler = json ? JSONLog() : StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
    }
}

/// One JSON object a line: time, level, message, facts.
struct JSONLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        fields["time"] = SystemClock().now.description
        fields["level"] = event.level.rawValue
        fields["message"] = "\(event.message)"
        FileHandle.standardError.write(Data((JSONText.encode(fields) + "\n").utf8))
    }
}
