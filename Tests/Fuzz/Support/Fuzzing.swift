#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What libFuzzer calls with each input. Every target has a function `fuzz`, which takes one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let start = processorSeconds()
    fuzz(bytes)
    let seconds = processorSeconds() - start
    expect(seconds < 1, "an input took \(seconds) s")
    return 0
}

/// Whether the input is to be shown as what the target makes of it: `ACCORD_SHOW=1 TARGET FILE`.
let showsInput = getenv("ACCORD_SHOW") != nil

/// Ends the process with a message when something is not as it should be, for libFuzzer to keep the input.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if condition { return }
    show("FAILED: \(message())")
    abort()
}

func show(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The time that this thread has used; other processes don't count.
private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
