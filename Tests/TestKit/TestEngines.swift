import Foundation
package import Storage

/// Which engines the tests run on, as the environment says.
package enum TestEngines {
    /// The address of a PostgreSQL server where the user may create databases, from `TEST_POSTGRES`.
    package static let postgresURL = ProcessInfo.processInfo.environment["TEST_POSTGRES"]

    /// A program that takes `stop`, `start` or `restart` and does it to that server, from `TEST_POSTGRES_CONTROL`.
    package static let postgresControl = ProcessInfo.processInfo.environment["TEST_POSTGRES_CONTROL"]

    /// The address of a standby of that server, from `TEST_POSTGRES_STANDBY`.
    package static let postgresStandbyURL = ProcessInfo.processInfo.environment["TEST_POSTGRES_STANDBY"]

    /// The engine of the product's suite, from `TEST_STORE`: `sqlite` when nothing is said.
    package static let chosen: Engine =
        ProcessInfo.processInfo.environment["TEST_STORE"].flatMap(Engine.init(rawValue:)) ?? .sqlite

    /// The engines a contract can be tried on here.
    package static let available: [Engine] = postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]
}

/// What keeps a test from having a store.
package struct TestSetting: Error, CustomStringConvertible {
    package let description: String
}
