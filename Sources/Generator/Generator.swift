import Glibc

/// The command line of the generator; the commands themselves are in `Command`.
@main
enum GeneratorProgram {
    static func main() {
        let arguments = CommandLine.arguments
        guard let c = arguments.firstIndex(of: "--contract"), let o = arguments.firstIndex(of: "--output") else { exit(64) }
        let path = arguments[c + 1], output = arguments[o + 1]
        guard let bytes = read(path) else { exit(66) }
        let diagnostics = Diagnostics(file: path)
        guard let root = ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics),
            let plan = APIPlanner.plan(root, diagnostics: diagnostics)
        else {
            print(diagnostics.printed())
            exit(1)
        }
        print(diagnostics.printed())
        mkdir(output, 0o755)
        let source = ContractSource(fileName: String(path.split(separator: "/").last ?? ""), text: String(decoding: bytes, as: UTF8.self), json: root.json)
        for file in SwiftPrinter.files(for: plan, contract: source) {
            let handle = fopen(output + "/" + file.name, "w")
            fputs(file.text, handle)
            fclose(handle)
        }
    }
    static func read(_ path: String) -> [UInt8]? {
        guard let f = fopen(path, "r") else { return nil }
        defer { fclose(f) }
        var out: [UInt8] = []
        var buf = [UInt8](repeating: 0, count: 65536)
        while true { let n = fread(&buf, 1, buf.count, f); if n == 0 { break }; out += buf[..<n] }
        return out
    }
}
