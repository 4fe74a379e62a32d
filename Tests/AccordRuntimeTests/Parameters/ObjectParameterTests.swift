import AccordRuntime
import Testing

@Suite("Objects in parameters")
struct ObjectParameterTests {
    @Test(
        "of a query are read in every style",
        arguments: [
            ("p=a,1,b,2", .form, false), ("a=1&b=2", .form, true), ("p[a]=1&p[b]=2", .deepObject, true),
            ("p%5Ba%5D=1&p%5Bb%5D=2", .deepObject, true), ("p=a%201%20b%202", .spaceDelimited, false),
            ("p=a+1+b+2", .spaceDelimited, false), ("p=a|1|b|2", .pipeDelimited, false),
            ("p=a%7C1%7Cb%7C2", .pipeDelimited, false),
        ] as [(String, ParameterStyle, Bool)])
    func query(_ text: String, _ style: ParameterStyle, _ exploded: Bool) {
        var faults = Faults()
        let query = TextFields.query(Array(text.utf8)[...], &faults)
        let object = query.object("p", style: style, exploded: exploded, &faults)
        #expect(object?.names == ["a", "b"])
        #expect(object?.text("a", &faults) == "1")
        #expect(object?.text("b", &faults) == "2")
        #expect(faults.isEmpty)
        let none = TextFields.query([], &faults)
        #expect(none.object("p", style: style, exploded: exploded, &faults)?.names == nil)
    }

    @Test(
        "of a path are read in every style",
        arguments: [
            ("a,1,b,2", .simple, false), ("a=1,b=2", .simple, true), (".a.1.b.2", .label, false),
            (".a,1,b,2", .label, false), (".a=1.b=2", .label, true), (";p=a,1,b,2", .matrix, false),
            (";a=1;b=2", .matrix, true),
        ] as [(String, ParameterStyle, Bool)])
    func path(_ text: String, _ style: ParameterStyle, _ exploded: Bool) {
        var faults = Faults()
        let parameter = EncodedParameter(path: Array(text.utf8)[...])
        let object = parameter.object("p", style: style, exploded: exploded, &faults)
        #expect(object?.names == ["a", "b"])
        #expect(object?.text("b", &faults) == "2")
        #expect(faults.isEmpty)
    }

    @Test("of a path come out of its captures")
    func captures() {
        let router = Router([Route(.get, "/x/{p}", operationId: "x")])
        let target: RequestTarget = "/x/;p=a%2C,1"
        guard case .route(_, let captures) = router.match(.get, target) else {
            Issue.record("no route")
            return
        }
        var faults = Faults()
        let parameter = captures.parameter(0, of: target)
        let object = parameter.object("p", style: .matrix, exploded: false, &faults)
        #expect(object?.first(named: "a,") == "1")
    }

    @Test("of a header field have blanks between their members")
    func header() {
        var faults = Faults()
        let exploded = EncodedParameter(field: "a=1, b=x=y").object(
            "p", style: .simple, exploded: true, &faults)
        #expect(exploded?.text("b", &faults) == "x=y")
        let plain = EncodedParameter(field: "a, ,b,2").object("p", style: .simple, exploded: false, &faults)
        #expect(plain?.text("a", &faults) == "")
        #expect(faults.isEmpty)
    }

    @Test("are refused when names have no values")
    func odd() {
        var faults = Faults()
        let query = TextFields.query(Array("p=a,1,b".utf8)[...], &faults)
        faults.enter(.query, "p")
        #expect(query.object("p", style: .form, exploded: false, &faults)?.names == nil)
        let path = EncodedParameter(path: Array("a=1,b".utf8)[...])
        #expect(path.object("p", style: .simple, exploded: true, &faults)?.names == nil)
        #expect(
            faults.list.map(\.message) == [
                "must have names and values in turn", "must have name=value for each member",
            ])
    }

    @Test("have each member once")
    func once() {
        var faults = Faults()
        let object = EncodedParameter(path: Array("a=1,a=2".utf8)[...])
            .object("p", style: .simple, exploded: true, &faults)
        faults.enter(.path, "p")
        faults.inside { faults in
            faults.enterMember("a")
            _ = object?.text("a", &faults)
        }
        #expect(faults.list.map(\.location) == ["p/a"])
        #expect(faults.list.map(\.place) == [.path])
    }

    @Test("of style deepObject hold objects and arrays")
    func deep() {
        var faults = Faults()
        let text = "p[a][b]=1&p[c][]=2&p[c][]=3&p[d][0]=4&p[e]=5&p[e]=6&pp[x]=7&p%5Bf%5D=8"
        let query = TextFields.query(Array(text.utf8)[...], &faults)
        let object = query.object("p", style: .deepObject, exploded: true, &faults)
        #expect(object?.names == ["a", "c", "d", "e", "f"])
        #expect(object?.object(named: "a", &faults)?.text("b", &faults) == "1")
        #expect(object?.texts(named: "c", &faults) == ["2", "3"])
        #expect(object?.texts(named: "d", &faults) == ["4"])
        #expect(object?.texts(named: "e", &faults) == ["5", "6"])
        #expect(faults.isEmpty)
    }

    @Test("whose members are parameters themselves are told by those names")
    func beside() {
        var faults = Faults()
        let query = TextFields.query(Array("a=x&c=3&p[q]=1".utf8)[...], &faults)
        #expect(query.fields(named: ["a", "b"])?.names == ["a"])
        #expect(query.fields(named: ["b"])?.names == nil)
        #expect(query.fields(except: ["a", "p"])?.names == ["c"])
        faults.enter(.query, "object")
        faults.beside { faults in
            faults.enterMember("a")
            _ = faults.int("x")
            faults.enterBody()
            faults.missing("b")
        }
        faults.add(keyword: "k", message: "m")
        #expect(faults.list.map(\.location) == ["a", "b", "object"])
        #expect(faults.list.map(\.place) == [.query, .query, .query])
    }

    @Test("may hold JSON, whose faults are inside of them")
    func json() {
        var faults = Faults()
        let query = TextFields.query(Array("p=%7B%22a%22%3A%5B1%2C%22x%22%5D%7D&q=%7B".utf8)[...], &faults)
        faults.enter(.query, "p")
        let names = MemberNames(["a"])
        let value = query.json("p", &faults) { json -> [Int]? in
            guard json.beginObject(), json.nextMember(names) == 0 else { return nil }
            return json.array { $0.int() }
        }
        #expect(value == nil)
        faults.enter(.query, "q")
        #expect(query.json("q", &faults) { $0.value() } == nil)
        #expect(faults.list.map(\.location) == ["p/a/1", "q"])
        #expect(faults.list.map(\.place) == [.query, .query])
        #expect(faults.list.map(\.keyword) == ["type", "syntax"])
    }
}
