import Foundation

/// What the tests compare with is written anew under `UPDATE_GOLDENS=1`; look at the difference before
/// committing it.
enum GoldenFolder {
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    static let hint = "UPDATE_GOLDENS=1 writes what comes out now"

    /// The first line in which two texts differ.
    static func firstDifference(_ wanted: String, _ actual: String) -> String {
        let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(wanted, actual).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, actual.count)
        let was = line < wanted.count ? String(wanted[line]) : "nothing"
        let isNow = line < actual.count ? String(actual[line]) : "nothing"
        return "line \(line + 1): '\(was)' became '\(isNow)'"
    }
}
