import CAccordSQLite

/// Where statements end in a text.
public enum SQLText {
    /// Whether a text ends with a whole statement: with a semicolon that is in no string, name, comment or
    /// trigger.
    public static func isComplete(_ text: String) -> Bool { sqlite3_complete(text) != 0 }

    /// Whether a text has nothing but white space and comments.
    public static func isBlank(_ text: String) -> Bool {
        // After a semicolon only those leave SQLite at the start of a statement, and a further semicolon
        // would end one that has begun.
        !text.utf8.contains(0) && isComplete(";" + text) && !hasSemicolon(text)
    }

    private static func hasSemicolon(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ";")) && isComplete(text)
    }
}
