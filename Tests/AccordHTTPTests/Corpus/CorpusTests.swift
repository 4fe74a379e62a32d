import AccordHTTP
import AccordRuntime
import Synchronization
import Testing

@testable import HTTPFixture

/// The HTTP/1.1 cases of the shared corpus, over a socket, answered by the generated API of
/// the fixture.
@Suite struct CorpusTests {
    /// Cases that are no `must` and that this server answers in a way of its own. The list can
    /// only shrink: a case that passes has to leave it.
    static let allowedMisses: Set<String> = []

    @Test("Every case of the HTTP/1.1 corpus is answered as the RFCs say, however it is cut")
    func corpus() async throws {
        guard let cases = try HTTPCase.all() else {
            #expect(!SharedFiles.areRequired, "the corpus is not there")
            print("skipped: ../shared/corpora/http1/cases.json is not there")
            return
        }
        #expect(!cases.isEmpty)
        let runs = CaseRun.Way.allCases.flatMap { way in
            cases.filter { way == .oneWrite || $0.raw.count <= CaseRun.longestCut }.map { ($0, way) }
        }
        let misses = try await withServer(API(cases: CaseHandlers()), threads: 2) { port in
            Self.run(runs.map { CaseRun(httpCase: $0, way: $1, port: port) })
        }
        print("http1: \(runs.count - misses.count) passed, \(misses.count) failed")
        for miss in misses where miss.level == "must" || !Self.allowedMisses.contains(miss.id) {
            Issue.record("\(miss.level) \(miss.id) (\(miss.way)): \(miss.fault)")
        }
        let stale = Self.allowedMisses.subtracting(misses.map(\.id))
        #expect(stale.isEmpty, "these pass now and leave the list")
    }

    struct Miss: Sendable {
        var id: String
        var level: String
        var way: String
        var fault: String
    }

    /// Runs cases on a few threads and returns those that went wrong.
    private static func run(_ runs: [CaseRun]) -> [Miss] {
        let queue = Queue()
        Threads.run(24) {
            while let run = queue.next(of: runs) {
                let fault: String?
                do { fault = try run.verdict() } catch { fault = "\(error)" }
                if let fault { queue.note(run, fault) }
            }
        }
        return queue.misses.withLock { $0 }.sorted { $0.id < $1.id }
    }

    private final class Queue: Sendable {
        let position = Atomic<Int>(0)
        let misses = Mutex<[Miss]>([])

        func next(of runs: [CaseRun]) -> CaseRun? {
            let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
            return index < runs.count ? runs[index] : nil
        }

        func note(_ run: CaseRun, _ fault: String) {
            let miss = Miss(
                id: run.httpCase.id, level: run.httpCase.level, way: run.way.rawValue, fault: fault)
            misses.withLock { $0.append(miss) }
        }
    }
}
