import AccordRuntime
import Testing

@testable import AccordHTTP

/// Seeded random input: nothing crashes, and cutting the octets differently changes nothing.
@Suite struct ParserFuzzTests {
    private static let rounds = 5_000

    @Test("Mutated requests never crash the parser, and cuts do not change its verdict")
    func mutations() {
        var random = SplitMix(seed: 0x5eed)
        let seeds = [
            "POST /a?b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\nGET / HTTP/1.1\r\n",
            "GET http://a:80/ HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 12\r\nConnection: close, x\r\n\r\nhello world!",
            "OPTIONS * HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: b\r\n\r\n",
        ].map { Array($0.utf8) }
        for round in 0..<Self.rounds {
            let octets = mutate(seeds[round % seeds.count], &random)
            let whole = outcome(octets, cuts: [])
            let cuts = (0..<4).map { _ in Int.random(in: 0...octets.count, using: &random) }.sorted()
            #expect(
                outcome(octets, cuts: cuts) == whole,
                "\(String(decoding: octets, as: UTF8.self).debugDescription)")
        }
    }

    private func mutate(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var octets = seed
        let special = Array("\r\n\0\t :;,\"\\%/?#[]0xAz\u{7f}".utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<octets.count, using: &random)
            let octet =
                Bool.random(using: &random)
                ? special.randomElement(using: &random)! : .random(in: 0...255, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: octets[index] = octet
            case 1: octets.insert(octet, at: index)
            case 2: octets.remove(at: index)
            default:
                octets.insert(
                    contentsOf: octets[index...].prefix(Int.random(in: 1...20, using: &random)), at: index)
            }
        }
        return octets
    }

    /// What came of the octets: the requests found, and the status of the refusal if there was one.
    private func outcome(_ octets: [UInt8], cuts: [Int]) -> String {
        var result = ""
        var parser = RequestParser(HTTPLimits())
        var body: BodyDecoder?
        var taken = 0
        do throws(Problem) {
            for end in cuts + [octets.count] {
                let part = Array(octets[min(taken, end)..<end])
                var offset = 0
                while try step(&parser, &body, part, &offset, &result) {}
                taken += offset
            }
        } catch {
            result += "!\(error.status.rawValue)"
        }
        return result
    }

    private func step(
        _ parser: inout RequestParser, _ body: inout BodyDecoder?, _ part: [UInt8], _ offset: inout Int,
        _ result: inout String
    ) throws(Problem) -> Bool {
        if body != nil {
            guard try body?.decode(part.span, at: &offset) == true else { return false }
            result += "[\(String(decoding: body?.content ?? [], as: UTF8.self))]"
            body = nil
            return true
        }
        guard offset < part.count, let head = try parser.parse(part.span, at: &offset) else { return false }
        result += "\(head.method.token) \(head.fields.pairs.count) \(head.keepsAlive) "
        body = BodyDecoder(head.framing, limits: HTTPLimits())
        return true
    }
}

/// A small random generator that gives the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
