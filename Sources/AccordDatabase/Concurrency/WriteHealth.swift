import Synchronization

/// Whether the disk takes what is written.
final class WriteHealth: Sendable {
    private let state = Mutex<DatabaseError?>(nil)

    /// Why the last write that came as far as the disk was not taken; nil when it was.
    var failure: DatabaseError? { state.withLock { $0 } }

    /// A write was taken.
    func succeeded() { state.withLock { $0 = nil } }

    /// A write ended with an error, which counts if it is the disk's and not the statement's.
    func failed(_ error: (any Error)?) {
        guard let error = error as? DatabaseError, error.isOfDisk else { return }
        state.withLock { $0 = error }
    }
}

extension DatabaseError {
    /// Whether other writes would fail, too. Without a code it is this library's own.
    fileprivate var isOfDisk: Bool {
        switch kind {
        case .full, .inputOutput, .readOnly: code != 0
        default: false
        }
    }
}
