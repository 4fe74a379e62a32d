import AccordRuntime
import EverythingAPI
import Testing

@Suite("Array parameters")
struct ArrayParameterTests {
    private let fixture = Fixture()

    private func read(_ target: String, _ headers: HeaderFields = [:]) async throws
        -> Operations.ReadArrays.Input
    {
        let response = try await fixture.client.send(.get, "/base/arrays/" + target, headers: headers)
        try #require(response.status == 204, "\(response.text)")
        return try fixture.inputs.last()
    }

    private func faults(_ target: String, _ headers: HeaderFields = [:]) async throws -> [String] {
        try await fixture.client.send(.get, "/base/arrays/" + target, headers: headers).faults
    }

    @Test("a path's array stands between commas")
    func path() async throws {
        #expect(try await read("1,2,3").ids == [1, 2, 3])
        #expect(try await faults("1,2,3,4") == ["path ids maxItems"])
        #expect(try await faults("1,,2") == ["path ids type"])
    }

    @Test("an exploded array is a repeated name")
    func exploded() async throws {
        #expect(try await read("1?tag=ab&size=1,2&tag=c,d").tag == ["ab", "c,d"])
        #expect(try await faults("1?tag=ab&tag=ab") == ["query tag uniqueItems"])
        #expect(try await faults("1?tag=abc&tag=c") == ["query tag minLength"])
        #expect(try await read("1?colour=red&colour=light+blue").colour == [.red, .lightBlue])
    }

    @Test("an array that is not exploded is one text")
    func notExploded() async throws {
        #expect(try await read("1?size=1,2").size == [1, 2])
        #expect(try await faults("1?size=1") == ["query size minItems"])
        #expect(try await faults("1?size=1,2&size=3,4") == ["query size duplicate"])
    }

    @Test("a faulty item counts as an item")
    func faultyItem() async throws {
        #expect(try await faults("1?size=1,x") == ["query size type"])
        #expect(try await faults("1?size=x") == ["query size minItems", "query size type"])
    }

    @Test("a header's array may have blanks around its commas, and stand in several fields")
    func header() async throws {
        #expect(try await read("1", ["X-Sizes": "1, 2 ,3", "x-sizes": "4"]).xSizes == [1, 2, 3, 4])
    }

    @Test("a cookie's array stands between commas")
    func cookie() async throws {
        #expect(try await read("1", ["Cookie": "kinds=a,b"]).kinds == ["a", "b"])
    }

    @Test("arrays that are absent are nil")
    func absent() async throws {
        let input = try await read("1")
        #expect(input.tag == nil && input.size == nil && input.xSizes == nil && input.kinds == nil)
    }
}
