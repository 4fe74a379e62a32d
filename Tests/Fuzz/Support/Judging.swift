@testable import Generator

/// Plans and prints a contract: there are either errors or sources.
func judge(_ contract: [UInt8], others: [[UInt8]] = []) {
    if showsInput { show(String(decoding: contract, as: UTF8.self)) }
    let planned = PlannedContract(path: "openapi.yaml", bytes: contract) { path throws(FileProblem) in
        if path.hasSuffix("other.yaml"), others.count > 0 { return others[0] }
        if path.hasSuffix("accord.yaml"), others.count > 1 { return others[1] }
        throw FileProblem(path, reason: "there is none", isMissing: true)
    }
    let sources = planned.sources
    if showsInput { show(planned.diagnostics.printed(withNotes: true)) }
    expect((sources == nil) == planned.diagnostics.hasErrors, "no sources, and no error either")
    expect(sources == nil || sources?.count == SwiftPrinter.fileNames.count, "some sources are missing")
    _ = planned.check(true, .json)
    _ = planned.check(false, .sarif)
    _ = planned.check(false, .text)
    _ = planned.routes()
}
