/// Completion for zsh.
enum ZshCompletion {
    static var script: String {
        """
        #compdef Server
        # zsh completion for Server, made by: Server completion zsh
        _Server() {
            local -a candidates
            local first="" second=""
            (( CURRENT > 2 )) && first="${words[2]}"
            (( CURRENT > 3 )) && second="${words[3]}"
            case "$first $second" in
                " ") candidates=(\(list(CompletionTree.firstWords)) '--help' '--version') ;;
        \(families)\(commands)    esac
            _describe 'Server' candidates
        }
        if [ "$funcstack[1]" = "_Server" ]; then _Server "$@"; else compdef _Server Server; fi

        """
    }

    private static var families: String {
        CompletionTree.families.map { family in
            "        \"\(family) \") candidates=(\(list(CompletionTree.members(of: family)))) ;;\n"
        }.joined()
    }

    private static var commands: String {
        CommandSyntax.all.map { command in
            let pattern = command.words.count == 1 ? "\"\(command.name) \"*" : "\"\(command.name)\""
            let values = command.valueOptions.map { option in
                let choices = option.choices.map { ($0, option.help) }
                return "                --\(option.name)) candidates=(\(list(choices))) ;;\n"
            }.joined()
            return """
                        \(pattern)) case "${words[CURRENT-1]}" in
                \(values)                *) candidates=(\(list(command.completions))) ;;
                            esac ;;

                """
        }.joined()
    }

    /// `'word:what for'`, in single quotes, which end nothing inside.
    private static func list(_ words: [(word: String, summary: String)]) -> String {
        words.map { word, summary in
            let text = "\(escaped(word)):\(summary)"
            return "'"
                + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
                + "'"
        }.joined(separator: " ")
    }

    private static func escaped(_ word: String) -> String {
        word.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:")
    }
}
