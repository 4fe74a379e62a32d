/// The command line of the generator; the commands themselves are in `Command`.
@main
enum GeneratorProgram {
    static func main() {}
}
