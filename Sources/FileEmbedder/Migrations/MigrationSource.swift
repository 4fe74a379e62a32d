/// Writes the steps as Swift.
enum MigrationSource {
    static func text(of steps: [Step]) -> String {
        """
        // Made from the SQL files by EmbedFiles.
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
                    up: \(SwiftLiteral.raw(step.up.sql)),
                    down: \(SwiftLiteral.raw(step.down.sql))),
        """
    }
}
