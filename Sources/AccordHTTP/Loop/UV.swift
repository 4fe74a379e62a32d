import CAccordUV

/// What calls into libuv have in common.
enum UV {
    /// Throws libuv's reason if a call failed.
    static func check(_ operation: String, _ result: Int32) throws(HTTPServerError) {
        guard result < 0 else { return }
        throw .system(operation: operation, reason: String(cString: uv_strerror(result)))
    }

    /// A handle as its common base: every handle's memory begins with `uv_handle_t`.
    static func base<Handle>(_ handle: UnsafeMutablePointer<Handle>) -> UnsafeMutablePointer<uv_handle_t> {
        UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)
    }

    /// The cores that the process may use: fewer than the machine has when it is pinned to some.
    static var usableCores: Int { max(1, Int(uv_available_parallelism())) }

    /// Closes a handle whose memory and callbacks need nothing afterwards.
    static func close<Handle>(_ handle: UnsafeMutablePointer<Handle>) {
        let base = base(handle)
        if uv_is_closing(base) == 0 { uv_close(base, nil) }
    }
}
