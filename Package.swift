// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Accord",
    platforms: [.macOS(.v26)],
    products: [
        .plugin(name: "GenerateAPI", targets: ["GenerateAPI"]),
        .library(name: "Accord", targets: ["Accord", "AccordRuntime", "AccordHTTP"]),
        .library(name: "AccordDatabase", targets: ["AccordDatabase"]),
    ],
    dependencies: [],
    targets: [
        // C libraries of the system.
        .systemLibrary(
            name: "CAccordUV", pkgConfig: "libuv",
            providers: [.apt(["libuv1-dev"]), .brew(["libuv"])]),
        .systemLibrary(
            name: "CAccordSodium", pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
        .systemLibrary(
            name: "CAccordSQLite", pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(
            name: "CAccordYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CAccordZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CAccordOpenSSL", pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

        // Build time: the contract becomes Swift.
        .executableTarget(name: "Generator", dependencies: ["CAccordYAML"]),
        .plugin(name: "GenerateAPI", capability: .buildTool(), dependencies: ["Generator"]),

        // Build time: numbered SQL and the files of pages become Swift.
        .executableTarget(name: "FileEmbedder"),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"]),

        // The libraries.
        .target(name: "AccordThreads"),
        .target(name: "AccordRuntime", dependencies: ["AccordThreads", "CAccordZlib"]),
        .target(
            name: "AccordHTTP",
            dependencies: ["AccordRuntime", "AccordThreads", "CAccordUV", "CAccordOpenSSL"]),
        .target(name: "Accord", dependencies: ["AccordRuntime", "AccordHTTP"]),
        .target(name: "AccordDatabase", dependencies: ["AccordThreads", "CAccordSQLite"]),

        // The application.
        .target(
            name: "Migrations", dependencies: ["AccordDatabase"], path: "Migrations",
            plugins: ["EmbedFiles"]),
        .target(name: "AdminPages", dependencies: ["AccordRuntime"], plugins: ["EmbedFiles"]),
        .target(
            name: "GeneratedAPI", dependencies: ["AccordRuntime"], plugins: ["GenerateAPI"]),
        .executableTarget(
            name: "Server",
            dependencies: [
                "Accord", "AccordRuntime", "AccordHTTP", "AccordDatabase", "GeneratedAPI",
                "AccordThreads", "AdminPages", "Migrations", "CAccordSodium",
            ]),

        // Small servers for the HTTP/1.1 cases and for measuring.
        .executableTarget(
            name: "HTTPFixture", dependencies: ["Accord", "AccordRuntime", "AccordHTTP"],
            plugins: ["GenerateAPI"]),
        .executableTarget(
            name: "BenchmarkServer", dependencies: ["Accord", "AccordRuntime", "AccordHTTP"],
            plugins: ["GenerateAPI"]),

        .testTarget(
            name: "GeneratorTests", dependencies: ["Generator", "AccordRuntime"],
            exclude: ["Documentation/Fields.yaml", "Goldens", "Refused", "Snippets"]),
        // Contracts with every feature of the generator, and what their code does.
        .target(
            name: "EverythingAPI", dependencies: ["AccordRuntime"], path: "Tests/EverythingAPI",
            plugins: ["GenerateAPI"]),
        .target(
            name: "OlderAPI", dependencies: ["AccordRuntime"], path: "Tests/OlderAPI",
            plugins: ["GenerateAPI"]),
        .testTarget(
            name: "GeneratedCodeTests", dependencies: ["EverythingAPI", "OlderAPI", "AccordRuntime"]),
        .testTarget(name: "AccordRuntimeTests", dependencies: ["AccordRuntime"]),
        .testTarget(
            name: "AccordHTTPTests",
            dependencies: ["HTTPFixture", "AccordHTTP", "AccordRuntime", "AccordThreads"]),
        .testTarget(
            name: "AccordDatabaseTests",
            dependencies: ["AccordDatabase", "AccordHTTP", "AccordThreads", "CAccordSQLite", "DurableWriter"]),
        .testTarget(name: "FileEmbedderTests", dependencies: ["FileEmbedder"]),
        // A program that the durability tests kill.
        .executableTarget(
            name: "DurableWriter", dependencies: ["AccordDatabase"], path: "Tests/DurableWriter"),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "AdminPages", "GeneratedAPI", "AccordRuntime", "AccordDatabase", "Migrations",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
