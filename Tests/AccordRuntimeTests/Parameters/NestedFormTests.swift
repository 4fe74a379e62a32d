import AccordRuntime
import Testing

@Suite("Nested forms")
struct NestedFormTests {
    @Test("have objects in objects")
    func objects() {
        var faults = Faults()
        let form = form("address[city]=Rome&address[geo][lat]=1&name=x&addresses[city]=y", &faults)
        #expect(form.names == ["address", "name", "addresses"])
        #expect(form.contains("address") && !form.contains("addr"))
        let address = form.object(named: "address", &faults)
        #expect(address?.names == ["city", "geo"])
        #expect(address?.text("city", &faults) == "Rome")
        #expect(address?.object(named: "geo", &faults)?.text("lat", &faults) == "1")
        #expect(form.object(named: "other", &faults)?.names == nil)
        #expect(faults.isEmpty)
    }

    @Test(
        "have arrays of objects",
        arguments: [
            "items[0][name]=x&items[0][qty]=1&items[1][name]=y&items[0][tags][]=a&items[0][tags][]=b",
            "items[1][name]=y&items[0][tags][0]=a&items[0][tags][1]=b&items[0][name]=x&items[0][qty]=1",
            "items[][name]=x&items[][qty]=1&items[][tags][]=a&items[][tags][]=b&items[][name]=y",
        ])
    func arraysOfObjects(_ text: String) {
        var faults = Faults()
        let items = form(text, &faults).objects(named: "items", &faults)
        #expect(items?.map { $0.text("name", &faults) } == ["x", "y"])
        #expect(items?.first?.text("qty", &faults) == "1")
        #expect(items?.first?.texts(named: "tags", &faults) == ["a", "b"])
        #expect(faults.isEmpty)
    }

    @Test("have arrays of texts", arguments: ["t=a&t=b", "t[]=a&t[]=b", "t[0]=a&t[1]=b", "t[1]=b&t[0]=a"])
    func arrays(_ text: String) {
        var faults = Faults()
        let form = form(text, &faults)
        #expect(form.texts(named: "t", &faults) == ["a", "b"])
        #expect(form.texts(named: "u", &faults) == nil)
        #expect(faults.isEmpty)
    }

    @Test("have arrays of arrays")
    func grids() {
        var faults = Faults()
        let rows = form("g[0][0]=a&g[0][1]=b&g[1][]=c", &faults).arrays(named: "g", &faults)
        #expect(rows?.map { $0.texts(named: "", &faults) } == [["a", "b"], ["c"]])
        #expect(faults.isEmpty)
    }

    @Test("have maps, whose names only the request knows")
    func maps() {
        var faults = Faults()
        let form = form("metadata[a]=1&metadata[b c]=x&metadata[d]=3", &faults)
        faults.enterMember("metadata")
        let metadata = form.object(named: "metadata", &faults)
        #expect(metadata?.names == ["a", "b c", "d"])
        let numbers = metadata.map { metadata in
            faults.map(metadata, atMost: 2) { name, object, faults in
                object.text(named: name, &faults).flatMap { faults.int($0) }
            }
        }
        #expect(numbers == ["a": 1, "d": 3])
        #expect(faults.list.map(\.location) == ["/metadata", "/metadata/b c"])
        #expect(faults.list.map(\.keyword) == ["maxProperties", "type"])
    }

    @Test("have no two names of a map that are the same text in other code points")
    func equivalentNames() {
        var faults = Faults()
        let form = form("m[%C3%A9]=1&m[e%CC%81]=2", &faults)
        faults.enterMember("m")
        guard let map = form.object(named: "m", &faults) else {
            Issue.record("no object")
            return
        }
        _ = faults.map(map) { name, object, faults in object.text(named: name, &faults) }
        #expect(faults.list.map(\.keyword) == ["duplicate"])
    }

    @Test("have faults at their JSON Pointers")
    func pointers() {
        var faults = Faults()
        let form = form("items[0][name]=x&items[1][qty]=y&items[1][a][b]=z", &faults)
        faults.enterMember("items")
        if let items = form.objects(named: "items", &faults) {
            _ = faults.list(items, atLeast: 3) { item, faults -> Int? in
                faults.enterMember("name")
                if item.text("name", &faults) == nil { faults.missing() }
                faults.enterMember("qty")
                if let qty = item.text("qty", &faults) { _ = faults.int(qty) }
                faults.enterMember("a")
                faults.inside { faults in
                    faults.enterMember("b/c")
                    faults.missing()
                    faults.enterBody()
                    faults.missing("d")
                }
                faults.refuseUnknown(item, ["name", "qty"])
                return nil
            }
        }
        faults.duplicate()
        #expect(
            faults.list.map(\.location) == [
                "/items", "/items/0/a/b~1c", "/items/0/a/d", "/items/1/name", "/items/1/qty",
                "/items/1/a/b~1c", "/items/1/a/d", "/items/1/a", "/items",
            ])
    }

    @Test("have faults of scalar elements at their indices, and secrets only where they are")
    func elements() {
        var faults = Faults()
        faults.enterMember("t")
        faults.secret = true
        _ = faults.list(["1", "x"]) { text, faults in faults.int(text) }
        faults.inside { $0.enterMember("a") }
        _ = faults.int("y")
        faults.enter(.query, "t")
        _ = faults.list(["x"]) { text, faults in faults.int(text) }
        #expect(faults.list.map(\.location) == ["/t/1", "/t", "t"])
        #expect(faults.list.map(\.value) == [nil, nil, "x"])
    }

    @Test("have escapes that are malformed at the member's pointer")
    func encoding() {
        var faults = Faults()
        _ = form("a[b][0]=%FF&a[=%FF", &faults)
        #expect(faults.list.map(\.location) == ["/a/b/0", "/a["])
    }

    private func form(_ text: String, _ faults: inout Faults) -> TextFields {
        TextFields.urlencoded(Array(text.utf8), &faults)
    }
}
