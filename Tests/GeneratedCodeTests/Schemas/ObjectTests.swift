import AccordRuntime
import EverythingAPI
import Testing

@Suite("Objects")
struct ObjectTests {
    private let fixture = Fixture()

    @Test("unknown members are kept, checked, refused or ignored as additionalProperties says")
    func additional() async throws {
        let json =
            #"{"closed":{"a":1},"empty":{},"open":{"a":1,"z":[null]},"typed":{"a":"x","n":0},"free":{"q":{}}}"#
        #expect(try await fixture.echo("objects", json) == JSONValue(text: json))
        #expect(
            try await fixture.faults(
                "objects",
                #"{"closed":{"b":1},"empty":{"c":1},"typed":{"a":"x","n":-1,"m":"y"}}"#
            )
                == [
                    "body /closed/b additionalProperties", "body /empty/c additionalProperties",
                    "body /typed/m type", "body /typed/n minimum",
                ])
        #expect(try await fixture.echo("objects", #"{"unknown":1}"#) == JSONValue(text: "{}"))
    }

    @Test("of several sets of members that anyOf requires, one has to be there")
    func choices() async throws {
        for login in [
            #"{"email":"e","password":"p"}"#, #"{"username":"u","realm":"r","password":"p"}"#,
            #"{"email":"e","username":"u","password":"p"}"#,
        ] {
            #expect(
                try await fixture.echo("objects", #"{"login":\#(login)}"#)
                    == JSONValue(text: #"{"login":\#(login)}"#))
        }
        for login in [#"{"password":"p"}"#, #"{"username":"u","password":"p"}"#] {
            #expect(
                try await fixture.faults("objects", #"{"login":\#(login)}"#) == ["body /login/email anyOf"])
        }
        #expect(
            try await fixture.faults("objects", #"{"login":{}}"#) == [
                "body /login/email anyOf", "body /login/password required",
            ])
    }

    @Test("an additional member that comes twice is refused")
    func duplicates() async throws {
        #expect(try await fixture.faults("objects", #"{"open":{"z":1,"z":2}}"#) == ["body /open/z duplicate"])
    }

    @Test("readOnly members are not in requests, writeOnly ones not in responses")
    func directions() async throws {
        let json = #"{"name":"n","password":"p","owner":{"name":"o","password":"q"}}"#
        #expect(
            try await fixture.echo("account", json)
                == JSONValue(text: #"{"id":7,"name":"n","stamp":"1970-01-01T00:00:00Z"}"#))
        let body = try fixture.inputs.last(as: Operations.EchoAccount.Input.self).body
        #expect(body.password == "p" && body.owner?.password == "q")
        #expect(
            try await fixture.faults("account", "{}") == ["body /name required", "body /password required"])
    }

    @Test("an object may have more members than a machine word has bits")
    func wide() async throws {
        _ = try await fixture.echo("wide", #"{"m69":1,"m0":2,"m64":3,"m65":4}"#)
        #expect(
            try await fixture.faults("wide", #"{"m65":1,"m0":1}"#) == [
                "body /m64 required", "body /m69 required",
            ])
        #expect(
            try await fixture.faults("wide", #"{"m69":1,"m0":2,"m64":3,"m64":4}"#) == ["body /m64 duplicate"])
    }

    @Test("a schema may hold itself, directly and through others")
    func recursion() async throws {
        let json = """
            {"value":1,"next":{"value":2,"next":{"value":3}},"nullable":null,"children":[{"value":4}],\
            "named":{"x":{"value":5}},"partner":{"owner":{"value":6},"shape":{"kind":"Square","side":1}}}
            """
        #expect(try await fixture.echo("recursion", json) == JSONValue(text: json))
        #expect(
            try await fixture.faults(
                "recursion", #"{"value":1,"next":{"children":[{"value":-1}]},"partner":{"owner":{}}}"#)
                == [
                    "body /next/children/0/value minimum", "body /next/value required",
                    "body /partner/owner/value required",
                ])
    }

    @Test("nesting has a limit")
    func depth() async throws {
        let json =
            String(repeating: #"{"value":1,"next":"#, count: 5000) + "1" + String(repeating: "}", count: 5000)
        #expect(try await fixture.faults("recursion", json).contains("body  syntax"))
    }

    @Test("names that mean something in Swift or in the runtime are members like others")
    func names() async throws {
        let json = #"""
            {"default":"a","self":"b","Self":"c","Type":"d","init":"e","json":"f","faults":"g","member":"h","seen":"i",
            "decoded":"j","checked":"k","value":"l","encode":"m","hash_value":"n","hash":"o","in":1,"inout":2,"2fa":true,
            "a\"b\\c":"p","été":"q","member-names":"r","Optional":"s","text":{"value":"t"},"field":{"value":null},
            "request":{"target":"/"},"type":{"type":"u"},"moment":{"at":"2024-01-01T00:00:00Z"},
            "components":{"part":{"x":1,"y":2}},"error":{"message":"v"},"box":{"inner":{}},"int":2,"swift":"six",
            "plain":"w","plainDate":"2024-01-01T00:00:00Z","plainField":null,"any":[1]}
            """#
        #expect(try await fixture.echo("names", json) == JSONValue(text: json))
    }

    @Test("defaults of members are always there")
    func defaults() async throws {
        let expected =
            #"{"text":"x","colour":"none","sibling":10,"list":["red","none"],"float":0.1,"map":{}}"#
        #expect(try await fixture.echo("defaults", "{}") == JSONValue(text: expected))
        let given = #"{"text":"","colour":"red","sibling":0,"list":[],"float":1,"map":{"a":1}}"#
        #expect(try await fixture.echo("defaults", given) == JSONValue(text: given))
    }

    @Test(
        "the member or item that breaks a rule which is matched is named, once",
        arguments: [
            (#"{"patterned":{"x":1,"n1":2,"o":{"p":1}}}"#, []),
            (#"{"patterned":{"x":1,"n/1":"y"}}"#, ["body /patterned/n~11 patternProperties"]),
            (#"{"patterned":{"n":1,"o":{"q":[{}]},"z":1}}"#, ["body /patterned/o patternProperties"]),
            (#"{"unevaluated":{"a":"x","\u0062":1}}"#, ["body /unevaluated/b unevaluatedProperties"]),
            (#"{"names":{"ab":1,"abc":2}}"#, ["body /names/abc propertyNames"]),
            (#"{"places":[1,["a"],0]}"#, []),
            (#"{"places":[1,["a",{"b":2}]]}"#, ["body /places/1 prefixItems"]),
            (#"{"merged":{"a":1,"c":2}}"#, ["body /merged/c additionalProperties"]),
            (#"{"merged":{"a":1,"b":2}}"#, ["body /merged/b additionalProperties"]),
            (#"{"never":{"a":1,"e":2}}"#, ["body /never/e properties"]),
        ])
    func parts(json: String, faults: [String]) async throws {
        #expect(try await fixture.faults("objects", json) == faults)
    }

    @Test("what is told of a member is about the member")
    func partMessage() async throws {
        let response = try await fixture.client.send(
            .post, "/base/json/objects", json: #"{"patterned":{"n":"y"}}"#)
        #expect(response.faultDetails.map(\.message) == ["breaks the rules of its name"])
    }
}
