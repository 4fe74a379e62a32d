#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
struct Main {
    static func main() async {
        let code = await Program(console: .standard).run(Array(CommandLine.arguments.dropFirst()))
        exit(code.rawValue)
    }
}
