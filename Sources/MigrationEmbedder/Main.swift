#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `MigrationEmbedder OUTPUT FILE…`: makes Swift source of SQL files called `0001_name.up.sql` and
/// `0001_name.down.sql`. What is wrong with them is said as a compiler does, and then the status is 1.
@main
struct Main {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { end(with: ["error: MigrationEmbedder OUTPUT FILE…"]) }
        var faults: [String] = []
        var scripts: [Script] = []
        for path in arguments.dropFirst() {
            do { scripts.append(try Script(path: path)) } catch { faults.append(error.description) }
        }
        let steps = Step.pair(scripts, &faults)
        guard faults.isEmpty else { end(with: faults) }
        do { try TextFile.write(SwiftSource.text(of: steps), to: output) } catch {
            end(with: [error.description])
        }
    }

    private static func end(with faults: [String]) -> Never {
        let text = faults.joined(separator: "\n") + "\n"
        _ = text.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(1)
    }
}
