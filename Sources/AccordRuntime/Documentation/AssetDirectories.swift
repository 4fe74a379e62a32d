#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Documentation {
    /// Where the page's files may be: the folder that is configured, or else one of this name
    /// beside the executable, then in the working folder.
    public static func assetDirectories(configured: String?, name: String = "swagger-ui") -> [String] {
        if let configured { return [configured] }
        guard let executable = executablePath(), let slash = executable.lastIndex(of: "/") else {
            return [name]
        }
        return ["\(executable[..<slash])/\(name)", name]
    }

    /// The path of the running program; nil when the system does not tell.
    private static func executablePath() -> String? {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        #if canImport(Glibc)
            // readlink writes no NUL; the array's last one stays.
            guard readlink("/proc/self/exe", &path, path.count - 1) > 0 else { return nil }
        #else
            var size = UInt32(path.count)
            guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
        #endif
        return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
