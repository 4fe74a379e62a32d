/// Completion for bash.
enum BashCompletion {
    static var script: String {
        """
        # bash completion for Server, made by: Server completion bash
        _Server() {
            local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
            local first="" second="" words=""
            # bash takes --name=value apart at the equals sign.
            if [ "$current" = "=" ]; then current=""
            elif [ "$previous" = "=" ]; then previous="${COMP_WORDS[COMP_CWORD-2]}"; fi
            [ "$COMP_CWORD" -gt 1 ] && first="${COMP_WORDS[1]}"
            [ "$COMP_CWORD" -gt 2 ] && second="${COMP_WORDS[2]}"
            case "$first $second" in
                " ") words="\(list(CompletionTree.firstWords)) --help --version" ;;
        \(families)\(commands)    esac
            COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -F _Server Server

        """
    }

    private static var families: String {
        CompletionTree.families.map { family in
            "        \"\(family) \") words=\"\(list(CompletionTree.members(of: family)))\" ;;\n"
        }.joined()
    }

    private static var commands: String {
        CommandSyntax.all.map { command in
            let pattern = command.words.count == 1 ? "\"\(command.name) \"*" : "\"\(command.name)\""
            let values = command.valueOptions.map { option in
                "                --\(option.name)) words=\"\(option.choices.joined(separator: " "))\" ;;\n"
            }.joined()
            return """
                        \(pattern)) case "$previous" in
                \(values)                *) words="\(list(command.completions))" ;;
                            esac ;;

                """
        }.joined()
    }

    private static func list(_ words: [(word: String, summary: String)]) -> String {
        words.map(\.word).joined(separator: " ")
    }
}
