#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Calls on descriptors that have names of Swift's own elsewhere.
enum SystemSocket {
    /// False when there is no connection in the socket's time.
    static func connect(_ descriptor: Int32, to address: HostAddress) -> Bool {
        address.withSocketAddress { address, size in
            #if canImport(Glibc)
                Glibc.connect(descriptor, address, size)
            #else
                Darwin.connect(descriptor, address, size)
            #endif
        } == 0
    }

    static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}
