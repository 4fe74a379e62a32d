#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the process takes of the system, under the names that Prometheus has for it. Memory and descriptors are
/// read from `/proc`, and left out where there is none.
public struct ProcessMetrics: Metric {
    private let start: Double

    /// The metrics of this process, which counts as started now.
    public init() {
        let now = DateTime.now
        start = Double(now.seconds) + Double(now.nanoseconds) / 1e9
    }

    /// Asks the system.
    public func write(to text: inout PrometheusText) {
        text.family("process_start_time_seconds", .gauge, help: "When the process started, since 1970.")
        text.sample("process_start_time_seconds", start)
        text.family("process_cpu_seconds_total", .counter, help: "Time on all cores, in user and system.")
        text.sample("process_cpu_seconds_total", Self.cpuSeconds)
        if let memory = Self.residentMemory {
            text.family("process_resident_memory_bytes", .gauge, help: "Memory that is held.")
            text.sample("process_resident_memory_bytes", memory)
        }
        if let descriptors = Self.openDescriptors {
            text.family("process_open_fds", .gauge, help: "Open files and sockets.")
            text.sample("process_open_fds", descriptors)
        }
    }

    private static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The second number of `statm`, in pages.
    private static var residentMemory: Int? {
        guard let file = fopen("/proc/self/statm", "re") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 256)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
        let numbers = String(decoding: buffer.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
            separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static var openDescriptors: Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // Without `.`, `..` and the one that reads them.
        return count - 3
    }
}
