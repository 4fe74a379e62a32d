import AccordRuntime
import EverythingAPI
import Foundation
import Testing

@Suite("Responses")
struct ResponseTests {
    private func send(_ output: Operations.Answer.Output) async throws -> Response {
        try await Fixture(responses: .init(answers: ["x": output])).client.send(.get, "/base/responses/x")
    }

    private func violation(_ output: Operations.Answer.Output) async throws -> String {
        do { _ = try await send(output) } catch let violation as ContractViolation {
            return violation.description
        }
        return ""
    }

    @Test("headers are written by their types, optional ones where they are given")
    func headers() async throws {
        let full = try await send(
            .ok(
                .json(.init(n: 5)), xTotal: 0, xNames: ["a", "b"], lastModifiedOn: CalendarDate("2024-02-29"),
                response: .a))
        #expect(full.text == #"{"n":5}"# && full.fields["Content-Type"] == "application/json")
        #expect(full.fields["X-Total"] == "0" && full.fields["X-Names"] == "a, b")
        #expect(full.fields["Last-Modified-On"] == "2024-02-29" && full.fields["response"] == "a")
        let short = try await send(.ok(.plainText("é"), xTotal: 1))
        #expect(short.text == "é" && short.fields["Content-Type"] == "text/plain; charset=utf-8")
        #expect(short.fields["X-Names"] == nil)
    }

    @Test("a response may be headers alone, or nothing")
    func withoutContent() async throws {
        let created = try await send(.created(location: "/x"))
        #expect(created.fields["Location"] == "/x" && created.body.isEmpty && created.status == 201)
        #expect(try await send(.accepted).body.isEmpty)
    }

    @Test("a header's value can't add another header")
    func injection() async throws {
        let response = try await send(.ok(.plainText("x"), xTotal: 0, setCookie: ["a=b\r\nX-Other: c"]))
        #expect(response.status == 200 && response.fields["X-Other"] == nil)
    }

    @Test("a range and the default take the status that the handler gives, within their bounds")
    func dynamicStatus() async throws {
        let teapot = try await send(.clientError(statusCode: 418, "teapot"))
        #expect(teapot.status == 418 && teapot.text == "\"teapot\"")
        #expect(try await send(.default(statusCode: 507, .init())).status == 507)
        #expect(try await send(.clientError(statusCode: 500, "")).status == 500)
        #expect(
            try await send(.clientError(statusCode: 500, "")).json?["title"]?.text == "Internal Server Error")
        #expect(try await send(.default(statusCode: 101, .init())).status == 500)
    }

    @Test("a handler may throw an answer, faults, and anything else")
    func thrown() async throws {
        func send(_ failure: any Error) async throws -> Response {
            try await Fixture(responses: .init(failure: failure)).client.send(.get, "/base/responses/x")
        }
        #expect(try await send(Operations.Answer.Output.clientError(statusCode: 409, "no")).text == "\"no\"")
        let faults = await Fixture(
            responses: .init(failure: ValidationFaults.body("/n", keyword: "taken", "is taken"))
        )
        .sendUnchecked(.get, "/base/responses/x")
        #expect(faults.status == 400 && faults.faults == ["body /n taken"])
        struct Secret: Error {}
        let failed = try await send(Secret())
        #expect(failed.status == 500 && failed.json?["instance"]?.text?.hasPrefix("urn:request:") == true)
        #expect(!failed.text.contains("Secret"))
        // The answer of another operation is not one of this one.
        #expect(try await send(Operations.AnswerStrictly.Output.ok(1)).status == 500)
    }

    @Test("the test client finds what breaks the contract")
    func violations() async throws {
        #expect(
            try await violation(.ok(.json(.init(n: 6)), xTotal: 1)).contains(
                "the body breaks its schema at /n"))
        #expect(try await violation(.ok(.json(.init(n: 5)), xTotal: -1)).contains("header X-Total"))
        #expect(try await violation(.ok(.json(.init(n: 5)), xTotal: 1, xNames: ["abcd"])).contains("X-Names"))
        #expect(try await violation(.clientError(statusCode: 404, "fine")) == "")
    }

    @Test("a debug build answers 500 in place of what breaks the contract, and logs what it breaks")
    func refusedAnswer() async throws {
        let pipe = Pipe()
        let logger = Logger(descriptor: pipe.fileHandleForWriting.fileDescriptor)
        let fixture = Fixture(responses: .init(answers: ["x": .ok(.json(.init(n: 6)), xTotal: 1)]))
        let request = Request(method: .get, target: RequestTarget("/base/responses/x"))
        let response = await fixture.client.api.respond(
            to: request, context: RequestContext(logger: logger))
        #expect(response.status == 500 && !response.text.contains("\"n\""))
        let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        #expect(
            line.contains("answer failed: GET /base/responses/x: the body breaks its schema at /n"), "\(line)"
        )
    }

    @Test("each value of `Set-Cookie` is a field of its own, which others are not")
    func cookies() async throws {
        let cookies = ["a=b; Expires=Sat, 21 Nov 2026 10:29:52 GMT", "c=d"]
        let response = try await send(
            .ok(.plainText("x"), xTotal: 0, xNames: ["a", "b"], setCookie: cookies))
        #expect(response.fields.values("Set-Cookie") == cookies)
        #expect(response.fields.values("X-Names") == ["a, b"])
        #expect(
            try await violation(
                .ok(
                    .plainText("x"), xTotal: 0,
                    setCookie: ["a=b", "long=012345678901234567890123456789012345678901234567890"])
            )
            .contains("Set-Cookie"))
    }

    @Test("an unlisted status breaks the contract")
    func unlistedStatus() async throws {
        let infinite = Fixture(responses: .init(strict: .infinity))
        await #expect(throws: ContractViolation.self) {
            _ = try await infinite.client.send(.get, "/base/responses/strict")
        }
        await #expect(throws: ContractViolation.self) {
            _ = try await Fixture(responses: .init(strict: 6)).client.send(.get, "/base/responses/strict")
        }
        #expect(await infinite.sendUnchecked(.get, "/base/responses/strict").status == 500)
    }
}
