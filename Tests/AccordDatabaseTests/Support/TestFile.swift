#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looking at files.
enum TestFile {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
