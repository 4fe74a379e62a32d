// swift-tools-version: 6.2
import PackageDescription

// A package that uses Accord: its own contract, its own targets. Their names are also those of
// targets inside Accord, which is fine, since those are no products.
let package = Package(
    name: "Greetings",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Accord", path: "../..")],
    targets: [
        .target(
            name: "GeneratedAPI",
            dependencies: [.product(name: "Accord", package: "Accord")],
            plugins: [.plugin(name: "GenerateAPI", package: "Accord")]),
        .target(name: "Database"),
        .executableTarget(
            name: "Server",
            dependencies: ["GeneratedAPI", "Database", .product(name: "Accord", package: "Accord")]),
    ],
    swiftLanguageModes: [.v6]
)
