import AccordRuntime
import EverythingAPI
import Testing

@Suite("Parameters' names and defaults")
struct ParameterNameTests {
    private let fixture = Fixture()

    @Test("parameters of one name are told apart by their places")
    func clashes() async throws {
        let query = "id=q&body=b&query=qu&default=d&self=s&checked=c&octets=o&filter=f"
        _ = try await fixture.client.send(
            .get, "/base/clashes/1?" + query, headers: ["id": "h", "Cookie": "id=c"])
        let input = try fixture.inputs.last(as: Operations.ReadClashes.Input.self)
        #expect(input.id == 1 && input.queryId == "q" && input.headerId == "h" && input.cookieId == "c")
        #expect(input.bodyParameter == "b" && input.query == "qu" && input.`default` == "d")
        #expect(input.self_ == "s" && input.checked == "c" && input.octets == "o")
        #expect(input.chosenFilter == "f")
    }

    @Test("an operation's parameter replaces the path's one")
    func override() async throws {
        _ = try await fixture.client.send(.get, "/base/clashes/1")
        #expect(try fixture.inputs.last(as: Operations.ReadClashes.Input.self).shared == 7)
    }

    @Test("defaults of every kind take the place of what is absent")
    func defaults() async throws {
        _ = try await fixture.client.send(.get, "/base/defaults")
        let input = try fixture.inputs.last(as: Operations.ReadDefaults.Input.self)
        #expect(input.text == "a \"b\" \\(c)\n")
        #expect(input.number == 0 && input.number.sign == .minus)
        #expect(input.huge == 1e300 && input.whole == .min && input.flag)
        #expect(input.colour == Components.Schemas.Colour.none)
        #expect(input.mode == Operations.ReadDefaults.Input.ModePayload.none)
        #expect(input.list == ["a", "b"])
        #expect(input.day == CalendarDate("2024-02-29"))
        #expect(input.moment == DateTime("2024-02-29T12:00:00Z"))
    }

    @Test("what is given goes before the default, an empty text too")
    func given() async throws {
        _ = try await fixture.client.send(.get, "/base/defaults?text=&list=c&flag=false&colour=red")
        let input = try fixture.inputs.last(as: Operations.ReadDefaults.Input.self)
        #expect(input.text == "" && input.list == ["c"] && !input.flag && input.colour == .red)
    }
}
