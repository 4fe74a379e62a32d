@testable import Generator

/// Any bytes as a contract. A NUL ends a file; then comes `other.yaml`, and then `accord.yaml`.
func fuzz(_ bytes: [UInt8]) {
    let files = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
    judge(files[0], others: files.dropFirst().map { $0 })
}
