/// Writes the steps as Swift.
enum SwiftSource {
    static func text(of steps: [Step]) -> String {
        """
        // Made from the SQL files by EmbedMigrations.
        import AccordDatabase

        extension Migrations {
            /// All migrations, in order.
            public static let all: [Migration] = [
        \(steps.map(element).joined(separator: "\n"))
            ]
        }

        """
    }

    private static func element(_ step: Step) -> String {
        """
                Migration(
                    number: \(step.up.number), name: "\(step.up.name)",
                    up: \(literal(step.up.sql)),
                    down: \(literal(step.down.sql))),
        """
    }

    /// A raw string literal, with as many `#` as it takes that nothing in the text ends it.
    private static func literal(_ text: String) -> String {
        var marks = "#"
        while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
        return marks + "\"\"\"\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "\"\"\"" + marks
    }
}
