import Synchronization
import Testing

@testable import Server

@Suite(".env.example")
struct EnvironmentExampleTests {
    /// The package's own example, found from where this file is.
    static func example() throws -> String {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return String(
            decoding: try TextFile.read(root.joined(separator: "/") + "/.env.example"), as: UTF8.self)
    }

    @Test("It lists exactly the settings that are read")
    func listsAll() throws {
        let asked = Mutex(Set<String>())
        _ = try Configuration { name in
            asked.withLock { _ = $0.insert(name) }
            return nil
        }
        let listed = try Self.example().split(separator: "\n").compactMap { line -> String? in
            let setting = line.hasPrefix("# ") ? line.dropFirst(2) : line
            guard let equals = setting.firstIndex(of: "=") else { return nil }
            let name = setting[..<equals]
            return name.allSatisfy { $0.isUppercase || $0 == "_" } ? String(name) : nil
        }
        #expect(Set(listed) == asked.withLock { $0 })
        #expect(listed.count == Set(listed).count)
    }

    @Test("What it sets are the defaults of development")
    func setsDefaults() throws {
        let file = EnvironmentFile(parsing: try Self.example())
        var example = try Configuration { file.values[$0] }
        let defaults = try Configuration { _ in nil }
        example.tokens.secret = defaults.tokens.secret
        #expect("\(example)" == "\(defaults)")
    }

    @Test("Its secret is the sample that is refused")
    func sampleSecret() throws {
        #expect(try Self.example().contains("SECRET_KEY=\(SecretKey.sample)\n"))
    }
}
