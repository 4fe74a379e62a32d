import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A row of numbers that all threads may add to without a lock.
final class AtomicCells: @unchecked Sendable {
    // Safe to share: the memory stands from init to deinit, and is only touched by atomic operations.
    private let cells: UnsafeMutablePointer<Atomic<Int>>
    let count: Int

    init(_ count: Int) {
        self.count = count
        // Zeros of the system are numbers of 0 already, and a row that nobody touches costs no memory.
        if let zeros = calloc(max(count, 1), MemoryLayout<Atomic<Int>>.stride) {
            cells = zeros.bindMemory(to: Atomic<Int>.self, capacity: count)
        } else {
            cells = .allocate(capacity: count)
            for index in 0..<count { (cells + index).initialize(to: Atomic(0)) }
        }
    }

    deinit { free(cells) }

    /// Adds to a number, and returns what it is now.
    @discardableResult
    func add(_ amount: Int, at index: Int) -> Int {
        precondition(index >= 0 && index < count)
        return cells[index].wrappingAdd(amount, ordering: .relaxed).newValue
    }

    subscript(index: Int) -> Int {
        precondition(index >= 0 && index < count)
        return cells[index].load(ordering: .relaxed)
    }
}
