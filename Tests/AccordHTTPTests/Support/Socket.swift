import AccordThreads

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A client's blocking socket to a port of this machine, with a time limit on each wait.
final class Socket {
    private let descriptor: Int32
    private var isOpen = true

    init(port: Int) throws {
        #if canImport(Glibc)
            // A program that another test starts must not hold it open.
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        #endif
        // A process that another test starts must not keep it open.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 { throw SocketError(operation: "connect", code: errno) }
    }

    /// To a socket in the file system.
    init(path: String) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result != 0 { throw SocketError(operation: "connect", code: errno) }
    }

    deinit { close() }

    /// Writes everything, or stops when the peer takes no more.
    @discardableResult
    func send(_ octets: some Sequence<UInt8>) -> Bool {
        let octets = Array(octets)
        var sent = 0
        while sent < octets.count {
            let count = octets.withUnsafeBytes { bytes in
                #if canImport(Glibc)
                    Glibc.send(
                        descriptor, bytes.baseAddress! + sent, octets.count - sent, Int32(MSG_NOSIGNAL))
                #else
                    Darwin.send(descriptor, bytes.baseAddress! + sent, octets.count - sent, 0)
                #endif
            }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Writes everything on a thread of its own.
    func sendBehind(_ count: Int) throws {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        try SystemThread.start {
            let octets = [UInt8](repeating: 1, count: 64 * 1024)
            var left = count
            while left > 0 {
                let sent = octets.withUnsafeBytes { bytes in
                    #if canImport(Glibc)
                        Glibc.send(copy, bytes.baseAddress!, min(left, bytes.count), Int32(MSG_NOSIGNAL))
                    #else
                        Darwin.send(copy, bytes.baseAddress!, min(left, bytes.count), 0)
                    #endif
                }
                if sent <= 0 { break }
                left -= sent
            }
            #if canImport(Glibc)
                Glibc.close(copy)
            #else
                Darwin.close(copy)
            #endif
        }
    }

    enum Input: Equatable {
        case octets([UInt8])
        case end
        case nothing
    }

    /// Waits for octets, at most so many milliseconds.
    func receive(milliseconds: Int) -> Input {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, Int32(max(0, milliseconds))) > 0 else { return .nothing }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? .octets(Array(buffer[..<count])) : .end
    }

    /// Makes the system take few octets before the reader reads.
    func shrinkReceiveBuffer() {
        var size: Int32 = 4096
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Ends the connection at once: the peer is told that it broke.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() {
        guard isOpen else { return }
        isOpen = false
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }
}

/// A descriptor that listens on a free port, as another process would hand it over.
func listeningDescriptor() throws -> (descriptor: Int32, port: Int) {
    #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                ? getsockname(descriptor, $0, &size) : -1
        }
    }
    if result != 0 { throw SocketError(operation: "bind", code: errno) }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
}

struct SocketError: Error {
    var operation: String
    var code: Int32
}

/// Milliseconds of a steady clock.
func steadyMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}

func sleepMilliseconds(_ count: Int) { usleep(UInt32(count) * 1000) }

func writeFile(_ path: String, _ octets: [UInt8]) throws {
    guard let file = fopen(path, "w") else { throw SocketError(operation: "fopen", code: errno) }
    fwrite(octets, 1, octets.count, file)
    fclose(file)
}

func removeFile(_ path: String) { unlink(path) }
