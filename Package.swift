// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of our own: the language at its strictest, and no warning survives.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "PhoiHop",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "phoihop", targets: ["Server"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.25.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "Vietnamese", exclude: ["README.md"], swiftSettings: strict),
        .target(name: "Calendars", exclude: ["README.md"], swiftSettings: strict),
        .target(name: "Markup", swiftSettings: strict),
        .target(
            name: "Documents", dependencies: ["Vietnamese", "Calendars", "Markup", "CZip", "CXlsxWriter", "CExpat"],
            exclude: ["Official/README.md", "Spreadsheets/README.md", "Word/README.md"],
            swiftSettings: strict),
        .target(
            name: "Engines", exclude: ["README.md"], resources: [.copy("Python")], swiftSettings: strict),
        .target(
            name: "Signatures",
            dependencies: [
                "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: ["Vietnamese", "CPostgres", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Domain",
            dependencies: [
                "Vietnamese", "Calendars", "Documents", "Engines", "Signatures", "Storage",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: [
                "Imports/README.md", "Members/README.md", "Programmes/README.md", "Sample/README.md",
                "Signing/README.md",
            ],
            resources: [.copy("Areas/Data")],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Calendars", "Documents", "Domain", "Markup", "Vietnamese",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            exclude: ["Components/README.md"],
            resources: [.copy("Assets")],
            swiftSettings: strict),
        .executableTarget(
            name: "Server",
            dependencies: [
                "Documents", "Signatures", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestKit",
            dependencies: [
                "Calendars", "Domain", "Storage", "Web",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestKit", swiftSettings: strict),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: strict),
        .testTarget(name: "CalendarsTests", dependencies: ["Calendars"], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Calendars", "Documents", "Markup", "CZip"], swiftSettings: strict),
        .testTarget(name: "EnginesTests", dependencies: ["Engines"], swiftSettings: strict),
        .testTarget(
            name: "SignaturesTests",
            dependencies: ["Engines", "Signatures", .product(name: "X509", package: "swift-certificates")],
            swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "TestKit"], swiftSettings: strict),
        .testTarget(
            name: "DomainTests",
            dependencies: ["Domain", "Calendars", "Documents", "Signatures", "Storage", "Vietnamese", "TestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Calendars", "Documents", "Domain", "Engines", "Markup", "Signatures", "Storage", "Vietnamese",
                "TestKit",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Calendars", "Domain", "Storage", "TestKit",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BrowserTests", dependencies: ["Documents", "Domain", "Storage", "TestKit"], swiftSettings: strict),
    ]
)
