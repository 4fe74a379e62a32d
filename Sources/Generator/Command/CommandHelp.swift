/// What `--help` prints.
enum CommandHelp {
    static let version = "0.1.0"

    static func text(_ topic: String?) -> String {
        switch topic {
        case "generate": generate
        case "check": check
        case "routes": routes
        case "files": files
        default: overview
        }
    }

    private static let overview = """
        Turns an OpenAPI contract into Swift.

        Usage: Generator <command>

          generate --contract FILE --output DIR   write the Swift sources of a contract
          check FILE [--strict] [--format NAME]   say what is wrong with a contract
          routes FILE                             list the operations of a contract
          files FILE                              list the files that a contract consists of
          help [command]                          explain a command
          --version                               print the version

        FILE is a contract, OpenAPI 3.0, 3.1 or 3.2, YAML or JSON; `-` reads standard input. Files that a
        contract refers to, and its options in accord.yaml, are looked for beside it.

        """

    private static let generate = """
        Writes the Swift sources of a contract. Files whose text is the same already are left alone.

        Usage: Generator generate --contract FILE --output DIR

          --contract FILE   the contract, OpenAPI 3.0, 3.1 or 3.2, YAML or JSON
          --output DIR      the folder for the sources; it is made when it is not there

        Exit code: 0, or 1 when the contract has errors, 66 when it can't be read, 73 when a source
        can't be written.

        """

    private static let check = """
        Says what is wrong with a contract, each with file, line and column.

        Usage: Generator check FILE [--strict] [--format text|json|sarif]

          --strict        let warnings count as errors
          --format text   as a compiler does, on standard error; of a kind at most 20 (the default)
          --format json   a list of objects on standard output, with everything
          --format sarif  SARIF 2.1.0 on standard output, with everything

        Exit code: 0, or 1 when there are errors, 66 when the file can't be read.

        """

    private static let routes = """
        Lists the operations of a contract: method, path, operationId, security, and the protocol
        whose method handles it.

        Usage: Generator routes FILE

        Exit code: 0, or 1 when the contract has errors, 66 when it can't be read.

        """

    private static let files = """
        Lists the files that a contract consists of, one a line: its own, its options, and those that
        references lead to.

        Usage: Generator files FILE

        Exit code: 0, or 1 when one of them has errors, 66 when the contract's own can't be read.

        """
}
