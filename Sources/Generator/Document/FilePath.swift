/// Paths of files as texts.
enum FilePath {
    /// The folder of a file with its slash; an empty text for a file without one.
    static func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The file's name without its folder.
    static func name(_ path: String) -> String { String(path.dropFirst(folder(path).count)) }

    /// A path that is relative to the folder of `file`, without the steps `.` and, where that is possible,
    /// `..`: the same file has the same path from everywhere.
    static func resolve(_ path: String, from file: String) -> String {
        var steps: [Substring] = []
        let isAbsolute = file.hasPrefix("/")
        for step in (folder(file) + path).split(separator: "/") where step != "." {
            if step != ".." || steps.isEmpty && !isAbsolute || steps.last == ".." {
                steps.append(step)
            } else if !steps.isEmpty {
                steps.removeLast()
            }
        }
        return (isAbsolute ? "/" : "") + steps.joined(separator: "/")
    }

    /// A path from the root of all files.
    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? resolve(path, from: "/") : resolve(path, from: FileSystem.currentFolder + "/")
    }
}
