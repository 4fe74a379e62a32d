import AccordRuntime

/// Sends one case in one way and judges the answers.
struct CaseRun {
    let httpCase: HTTPCase
    let way: Way
    let port: Int

    /// How the octets are cut into writes.
    enum Way: String, CaseIterable, Sendable {
        case oneWrite, eachOctet, randomCuts
    }

    /// Cases with more octets are sent in one write only.
    static let longestCut = 16 * 1024

    /// What was wrong, or nil.
    func verdict() throws -> String? {
        let connection = try TestConnection(port: port)
        var answers = Answers()
        try send(on: connection, &answers)
        try collect(on: connection, &answers)
        if let fault = try judge(answers, connection) { return fault }
        connection.socket.close()
        let after = try TestConnection(port: port).get()
        return after?.status == 200
            ? nil : "afterwards GET /ok gave \(after.map { "\($0.status)" } ?? "nothing")"
    }

    struct Answers {
        var interim: [Int] = []
        var final: [ReceivedResponse] = []

        mutating func note(_ response: ReceivedResponse) {
            if response.isInterim { interim.append(response.status) } else { final.append(response) }
        }
    }

    private var expect: JSONValue { httpCase.expect }

    private func isHead(_ number: Int) -> Bool {
        number == 0 && (httpCase.raw.starts(with: Array("HEAD ".utf8)) || expect["noBody"] == true)
    }

    private func send(on connection: TestConnection, _ answers: inout Answers) throws {
        for step in httpCase.steps {
            if step.onlyAfterInterim, answers.interim.isEmpty { continue }
            write(step.octets, on: connection)
            if step.pause > 0 { sleepMilliseconds(step.pause) }
            guard let awaited = step.awaitedInterim else { continue }
            while !answers.interim.contains(awaited), answers.final.isEmpty,
                let response = try connection.next(isHead: isHead(0), milliseconds: firstWait)
            {
                answers.note(response)
            }
        }
        if httpCase.endsSending { connection.socket.endSending() }
    }

    private func write(_ octets: [UInt8], on connection: TestConnection) {
        var rest = octets[...]
        var random = SystemRandomNumberGenerator()
        while !rest.isEmpty {
            let count =
                switch way {
                case .oneWrite: rest.count
                case .eachOctet: 1
                case .randomCuts: Int.random(in: 1...max(1, min(40, rest.count)), using: &random)
                }
            if !connection.socket.send(rest.prefix(count)) { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads all answers: as many as are expected, and whatever follows at once.
    private func collect(on connection: TestConnection, _ answers: inout Answers) throws {
        let expected = expect["responses"].integer ?? (1 + (expect["then"]?.arrayValue?.count ?? 0))
        while true {
            let wait = answers.final.count < expected ? firstWait : 60
            guard let response = try connection.next(isHead: isHead(answers.final.count), milliseconds: wait)
            else {
                return
            }
            answers.note(response)
        }
    }

    private var firstWait: Int { expect["orWait"] == true ? 700 : 3000 }

    private func judge(_ answers: Answers, _ connection: TestConnection) throws -> String? {
        if let fault = judgeAll(answers) { return fault }
        guard let first = answers.final.first else {
            if connection.hasEnded, expect["orClose"] == true { return nil }
            if !connection.hasEnded, expect["orWait"] == true { return nil }
            return connection.hasEnded ? "closed without an answer" : "no answer"
        }
        if let fault = judgeFirst(first, answers) { return fault }
        return try judgeConnection(connection)
    }

    private func judgeAll(_ answers: Answers) -> String? {
        let forbidden = expect["forbid"].strings
        if let handler = answers.final.compactMap({ $0["X-Handler"] }).first(where: forbidden.contains) {
            return "\(handler) ran"
        }
        if expect["interim"] != nil, answers.interim != expect["interim"].integers {
            return "interim answers \(answers.interim)"
        }
        if let count = expect["responses"].integer, answers.final.count != count {
            return "\(answers.final.count) answers"
        }
        let then = expect["then"]?.arrayValue ?? []
        for (allowed, answer) in zip(then, answers.final.dropFirst())
        where !Optional(allowed).integers.contains(answer.status) {
            return "then \(answer.status)"
        }
        if expect["thenRequired"] == true, answers.final.count < then.count + 1 {
            return "only \(answers.final.count) answers"
        }
        return nil
    }

    private func judgeFirst(_ first: ReceivedResponse, _ answers: Answers) -> String? {
        if !expect["status"].integers.contains(first.status) { return "status \(first.status)" }
        if expect["mustNotReachHandler"] == true, let handler = first["X-Handler"] { return "\(handler) ran" }
        if 200..<300 ~= first.status, let handlers = expect["handler"]?.arrayValue {
            let ran = answers.final.compactMap { $0["X-Handler"] }
            if ran != Optional(.array(handlers)).strings { return "handlers \(ran)" }
        }
        if first.status == 200, let body = expect["body"]?.stringValue, first.body != HTTPCase.octets(body) {
            return "body \(first.text.prefix(80))"
        }
        if first.status == 200, let json = expect["json"], (try? JSONValue(parsing: first.body)) != json {
            return "content \(first.text.prefix(80))"
        }
        for name in expect["headers"].strings where first[name] == nil { return "no \(name)" }
        for name in expect["headersAbsent"].strings where first[name] != nil { return "has \(name)" }
        return nil
    }

    private func judgeConnection(_ connection: TestConnection) throws -> String? {
        switch expect["connection"]?.stringValue {
        case "close": return connection.closes() ? nil : "the connection stays open"
        case "open":
            if connection.hasEnded { return "the connection closed" }
            return try connection.get()?.status == 200 ? nil : "the connection can't be used again"
        default: return nil
        }
    }
}
