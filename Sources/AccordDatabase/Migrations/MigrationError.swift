/// Why a schema can't be brought to another version.
public enum MigrationError: Error, Sendable, Hashable {
    /// The program's list doesn't count 1, 2, 3 …: this number was expected, that one found.
    case misnumbered(expected: Int, found: Int)
    /// A migration was changed after the database had it.
    case changed(number: Int, name: String)
    /// The database lacks a migration though it has later ones.
    case gap(number: Int, name: String)
    /// The database has a migration that this program doesn't know: a newer program made it.
    case unknown(number: Int, name: String)
    /// The SQL of a migration failed; its changes were undone.
    case failed(number: Int, name: String, DatabaseError)
    /// Fewer migrations can be undone than asked for.
    case nothingToUndo(asked: Int, applied: Int)
}

extension MigrationError: CustomStringConvertible {
    /// The reason in a sentence.
    public var description: String {
        switch self {
        case .misnumbered(let expected, let found):
            "migration \(expected) is missing: the next one has the number \(found)"
        case .changed(let number, let name):
            "migration \(Migration.label(number, name)) was changed after it was applied; add a new one instead"
        case .gap(let number, let name):
            "migration \(Migration.label(number, name)) was never applied though later ones were"
        case .unknown(let number, let name):
            "the database has migration \(Migration.label(number, name)), which this program doesn't know; "
                + "use a newer program"
        case .failed(let number, let name, let error):
            "migration \(Migration.label(number, name)) failed and was undone: \(error.reason)"
        case .nothingToUndo(let asked, let applied):
            applied == 0
                ? "there is no migration to undo"
                : "\(asked) migrations can't be undone: the database has only \(applied)"
        }
    }
}
