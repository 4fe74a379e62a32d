/// A text file that the build put into the program, such as a page, a script or a style sheet.
public struct TextAsset: Sendable {
    /// Where it was below its target's folder: `views/users.js`.
    public let path: String
    /// What it holds.
    public let text: StaticString

    /// A text under its path.
    public init(path: String, text: StaticString) {
        self.path = path
        self.text = text
    }
}
