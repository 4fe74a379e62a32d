#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// Blocks the calling thread, which must be a database's own, until a task has ended.
enum Blocking {
    static func result<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) -> Result<Value, any Error> {
        let box = Box<Value>()
        Task.detached {
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            box.result.withLock { $0 = result }
        }
        while true {
            if let result = box.result.withLock({ $0 }) { return result }
            usleep(1000)
        }
    }

    private final class Box<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, any Error>?>(nil)
    }
}
