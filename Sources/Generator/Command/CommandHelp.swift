/// What `--help` prints.
enum CommandHelp {
    static let version = "0.1.0"

    static func text(_ topic: String?) -> String {
        switch topic {
        case "generate": generate
        case "check": check
        case "routes": routes
        default: overview
        }
    }

    private static let overview = """
        Turns an OpenAPI contract into Swift.

        Usage: Generator <command>

          generate --contract FILE --output DIR   write the Swift sources of a contract
          check FILE [--strict]                   say what is wrong with a contract
          routes FILE                             list the operations of a contract
          help [command]                          explain a command
          --version                               print the version

        """

    private static let generate = """
        Writes the Swift sources of a contract. Files whose text is the same already are left alone.

        Usage: Generator generate --contract FILE --output DIR

          --contract FILE   the contract, OpenAPI 3.0 or 3.1, YAML or JSON
          --output DIR      the folder for the sources; it is made when it is not there

        Exit code: 0, or 1 when the contract has errors, 66 when it can't be read, 73 when a source
        can't be written.

        """

    private static let check = """
        Says what is wrong with a contract, each with file, line and column.

        Usage: Generator check FILE [--strict]

          --strict   let warnings count as errors

        Exit code: 0, or 1 when there are errors, 66 when the file can't be read.

        """

    private static let routes = """
        Lists the operations of a contract: method, path, operationId, security, and the protocol
        whose method handles it.

        Usage: Generator routes FILE

        Exit code: 0, or 1 when the contract has errors, 66 when it can't be read.

        """
}
