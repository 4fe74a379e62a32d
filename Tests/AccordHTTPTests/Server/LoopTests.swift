import AccordRuntime
import AccordThreads
import Synchronization
import Testing

@testable import AccordHTTP

/// Where handlers run.
@Suite struct LoopTests {
    @Test("A handler runs on one loop's thread, before and after it waits for others")
    func thread() async throws {
        let answer = Answer { _, _ in
            var threads: Set<UInt> = [SystemThread.current]
            await Task.yield()
            threads.insert(SystemThread.current)
            await Task.detached {}.value
            threads.insert(SystemThread.current)
            try? await Task.sleep(for: .milliseconds(5))
            threads.insert(SystemThread.current)
            await withTaskGroup(of: UInt.self) { group in
                group.addTask { SystemThread.current }
                for await thread in group { threads.insert(thread) }
            }
            return Response(200, text: "\(threads.count)")
        }
        try await withServer(answer, threads: 2) { port in
            for _ in 0..<10 {
                let threads = try TestConnection(port: port).get()?.text
                #expect(threads == "1")
            }
        }
    }

    @Test("Many connections on several loops are all answered")
    func many() async throws {
        let answer = Answer { request, _ in
            await Task.detached { await Task.yield() }.value
            return Response(200, body: request.target.bytes)
        }
        try await withServer(answer, threads: 4) { port in
            let wrong = Mutex(0)
            let next = Mutex(0)
            Threads.run(16) {
                while case let number = next.withLock({
                    $0 += 1; return $0
                }), number <= 400 {
                    let client = try? TestConnection(port: port)
                    for part in ["a", "b", "c"]
                    where (try? client?.get("/\(number)\(part)"))??.text != "/\(number)\(part)" {
                        wrong.withLock { $0 += 1 }
                    }
                }
            }
            #expect(wrong.withLock { $0 } == 0)
        }
    }

    @Test("A handler that keeps yielding does not keep others from being answered")
    func fairness() async throws {
        let answer = Answer { request, _ in
            if request.target == "/busy" {
                while !Task.isCancelled { await Task.yield() }
            }
            return Response(200, text: "ok")
        }
        try await withServer(answer) { port in
            let busy = try TestConnection(port: port)
            busy.send("GET /busy HTTP/1.1\r\nHost: a\r\n\r\n")
            sleepMilliseconds(20)
            #expect(try TestConnection(port: port).get("/")?.text == "ok")
        }
    }
}
