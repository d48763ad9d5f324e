// swift-tools-version: 6.2
import PackageDescription

/// The same strictness as the product.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Measures the built program from outside, as browsers and operators use it: nothing of the product is compiled in
/// here, and nothing of this in the product.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "Benchmarks", swiftSettings: strict)
    ]
)
