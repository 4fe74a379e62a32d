import AccordRuntime
import Foundation

/// Measures what one generated type does with one document, and prints a line for each figure.
enum Runner {
    /// Megabytes a second, and times of Foundation's decoder.
    static let decodeBar = 300.0
    static let encodeBar = 600.0
    static let foundationBar = 5.0
    /// Times of decoding the chosen branch.
    static let unionBar = 3.0

    nonisolated(unsafe) static var isWithinBars = true  // There is one thread.

    /// For a profiler: reading, matching or writing of one document alone, so many times.
    private struct Chosen {
        let document: String
        let body: Int
        let times: Int

        init?(_ arguments: [String]) {
            guard arguments.count == 5, let body = Int(arguments[3]), let times = Int(arguments[4]) else {
                return nil
            }
            (document, self.body, self.times) = (arguments[2], body, times)
        }

        func run(_ bodies: [() -> Void], of name: String) {
            if name == document { for _ in 0..<times { bodies[body]() } }
        }
    }

    private static let chosen = Chosen(CommandLine.arguments)

    static func document<Value, Other: Codable>(
        _ name: String, _ folder: String, _ decode: @escaping ([UInt8]) -> Value,
        _ matches: @escaping (inout JSONMatcher) -> Bool,
        _ encode: @escaping (Value, inout JSONWriter) -> Void, _: Other.Type
    ) {
        let data = read(folder, name)
        let text = [UInt8](data)
        let megabytes = Double(text.count) / 1e6
        let value = decode(text)
        var room = JSONWriter()
        encode(value, &room)
        let written = room.finish()
        precondition(JSONReader.matches(text, matches) == true, "\(name) does not match its schema")
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        decoder.dateDecodingStrategy = .iso8601
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .withoutEscapingSlashes
        let other = try! decoder.decode(Other.self, from: data)
        let otherWritten = try! encoder.encode(other)
        let bodies = [
            { keep(decode(text)) },
            { precondition(JSONReader.matches(text, matches) == true) },
            {
                var writer = JSONWriter()
                encode(value, &writer)
                keep(writer.finish())
            },
        ]
        if let chosen { return chosen.run(bodies, of: name) }
        let seconds = alternating(bodies + [
            { keep(try! decoder.decode(Other.self, from: data)) },
            { keep(try! encoder.encode(other)) },
        ])
        let decoding = megabytes / seconds[0]
        let encoding = Double(written.count) / 1e6 / seconds[2]
        let otherDecoding = megabytes / seconds[3]
        let otherEncoding = Double(otherWritten.count) / 1e6 / seconds[4]
        line("\(name): decode and validate", decoding, "MB/s", atLeast: decodeBar)
        line("\(name): validate only", megabytes / seconds[1], "MB/s")
        line("\(name): encode", encoding, "MB/s", atLeast: encodeBar)
        line("\(name): JSONDecoder", otherDecoding, "MB/s")
        line("\(name): JSONEncoder", otherEncoding, "MB/s")
        line("\(name): times JSONDecoder", decoding / otherDecoding, "×", atLeast: foundationBar)
        line("\(name): times JSONEncoder", encoding / otherEncoding, "×")
    }

    static func union<Union, Branch>(
        _ name: String, _ folder: String, document: String, _ union: @escaping ([UInt8]) -> Union,
        _ branch: @escaping ([UInt8]) -> Branch
    ) {
        let text = [UInt8](read(folder, document))
        if chosen != nil { return }
        let seconds = alternating([{ keep(union(text)) }, { keep(branch(text)) }])
        line("\(name): decode the union", Double(text.count) / 1e6 / seconds[0], "MB/s")
        line("\(name): times its branch \(document)", seconds[0] / seconds[1], "×", atMost: unionBar)
    }

    /// A text as a value; inlined, so that it is made for the type as generated code is.
    @inline(__always)
    static func decoded<Value>(_ text: [UInt8], _ decode: (inout JSONReader) -> Value?) -> Value {
        let (value, faults, error) = JSONReader.read(text, decode)
        guard let value else { refuse(faults, error) }
        return value
    }

    private static func refuse(_ faults: Faults, _ error: JSONSyntaxError?) -> Never {
        fatalError("\(faults.list.prefix(3)) \(String(describing: error))")
    }

    private static func read(_ folder: String, _ name: String) -> Data {
        try! Data(contentsOf: URL(filePath: folder).appending(path: name + ".json"))
    }

    /// The seconds of CPU that a call of each takes: the best of ten rounds, in which they take turns, so that
    /// what else the machine does is alike for all.
    private static func alternating(_ bodies: [() -> Void]) -> [Double] {
        let times = bodies.map { body in
            let start = cpuSeconds()
            body()
            return max(1, Int(0.05 / max(cpuSeconds() - start, 1e-7)))
        }
        var best = bodies.map { _ in Double.infinity }
        for _ in 0..<10 {
            for (index, body) in bodies.enumerated() {
                let start = cpuSeconds()
                for _ in 0..<times[index] { body() }
                best[index] = min(best[index], (cpuSeconds() - start) / Double(times[index]))
            }
        }
        return best
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Takes what was made, so that it has to be made.
    @inline(never)
    private static func keep<Value>(_ value: borrowing Value) {}

    private static func line(
        _ name: String, _ figure: Double, _ unit: String, atLeast: Double? = nil, atMost: Double? = nil
    ) {
        let isWithin = figure >= (atLeast ?? figure) && figure <= (atMost ?? figure)
        if !isWithin { isWithinBars = false }
        let bar = atLeast.map { "≥ \(Int($0))" } ?? atMost.map { "≤ \(Int($0))" } ?? ""
        let verdict = bar.isEmpty ? "" : isWithin ? "pass" : "FAIL"
        let number = String(format: figure < 100 ? "%.1f" : "%.0f", figure)
        print(padded(name, 46), padded(number, -8), padded(unit, 5), padded(bar, 6), verdict)
    }

    /// To so many characters, on the right, or on the left for a negative number.
    private static func padded(_ text: String, _ width: Int) -> String {
        let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? blanks + text : text + blanks
    }
}

@main
struct Main {
    static func main() {
        runCases(CommandLine.arguments[1])
        if !Runner.isWithinBars { exit(1) }
    }
}
