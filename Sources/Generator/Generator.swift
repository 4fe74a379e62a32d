#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program: its arguments go to `Command`, what comes back is printed.
@main
enum GeneratorProgram {
    static func main() {
        let result = GeneratorCommand.run(Array(CommandLine.arguments.dropFirst()))
        write(result.output, STDOUT_FILENO)
        write(result.errors, STDERR_FILENO)
        exit(result.exitCode)
    }

    private static func write(_ text: String, _ descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                #if canImport(Glibc)
                    let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                #else
                    let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
