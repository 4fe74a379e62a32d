#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Calls on descriptors that have names of Swift's own elsewhere.
enum SystemSocket {
    static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}
