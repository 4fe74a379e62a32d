#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that can't be read or written, and why.
struct FileProblem: Error {
    var path: String
    var reason: String
    /// Whether there is no such file.
    var isMissing = false

    /// The problem that the last call of the C library reported.
    init(_ path: String) {
        self.path = path
        reason = String(cString: strerror(errno))
        isMissing = errno == ENOENT
    }

    init(_ path: String, reason: String, isMissing: Bool = false) {
        self.path = path
        self.reason = reason
        self.isMissing = isMissing
    }
}

/// Files, through the C library; the generator does without Foundation to start fast.
enum FileSystem {
    /// The folder that relative paths start from.
    static var currentFolder: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }

    static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(path) }
        defer { close(descriptor) }
        return try read(descriptor, path)
    }

    /// All that comes from standard input.
    static func readStandardInput() throws(FileProblem) -> [UInt8] {
        try read(STDIN_FILENO, "standard input")
    }

    /// Reads what is an ordinary file: one that a contract names may be anything, and a device never ends.
    static func readRegular(_ path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileProblem(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileProblem(path, reason: "it is not an ordinary file")
        }
        return try read(descriptor, path)
    }

    private static func read(_ descriptor: Int32, _ path: String) throws(FileProblem) -> [UInt8] {
        var contents: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, &buffer, buffer.count)
            #else
                let count = Darwin.read(descriptor, &buffer, buffer.count)
            #endif
            if count == 0 { return contents }
            if count > 0 {
                contents.append(contentsOf: buffer[..<count])
            } else if errno != EINTR {
                throw FileProblem(path)
            }
        }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(FileProblem) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileProblem(path)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else { throw FileProblem(path) }
    }

    private static func isFolder(_ path: String) -> Bool {
        guard let folder = opendir(path) else {
            errno = ENOTDIR
            return false
        }
        closedir(folder)
        return true
    }

    /// Writes a file, but leaves it alone when it has this text already, so that nothing is built for it.
    ///
    /// The file is replaced at once: a build that reads it meanwhile sees the old text or the new one.
    /// - Returns: whether it was written.
    static func update(_ path: String, _ text: String) throws(FileProblem) -> Bool {
        if let old = try? read(path), old.elementsEqual(text.utf8) { return false }
        let temporary = path + ".new"
        guard let file = fopen(temporary, "w") else { throw FileProblem(path) }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten, rename(temporary, path) == 0 else {
            let problem = FileProblem(path)
            unlink(temporary)
            throw problem
        }
        return true
    }
}
