import AccordRuntime
import Testing

@Suite("Nested forms that contradict themselves")
struct NestedFormFaultTests {
    @Test(
        "are refused as objects",
        arguments: [
            ("a=1&a[b]=2", "must not be given both as one value and by its members"),
            ("a[b]=2&a=1", "must not be given both as one value and by its members"),
            ("a=1", "must be an object: its members have their names in brackets"),
            ("a[]=1", "must be an object: its members have their names in brackets"),
            ("a[b=1", "has a name whose brackets don't pair"),
            ("a[b]c=1", "has a name whose brackets don't pair"),
            ("a[b[c]]=1", "has a name whose brackets don't pair"),
            ("a[b]]=1", "has a name whose brackets don't pair"),
        ])
    func objects(_ text: String, _ message: String) {
        let faults = faults(text) { form, faults in form.object(named: "a", &faults)?.names == nil }
        #expect(faults.map(\.message) == [message])
        #expect(faults.map(\.location) == ["/a"])
    }

    @Test(
        "are refused as arrays",
        arguments: [
            ("a[0]=1&a[2]=2", "/a", "must have the indices from 0 up, without a gap"),
            ("a[1]=1", "/a", "must have the indices from 0 up, without a gap"),
            ("a[99999999999999999999]=1", "/a", "must have the indices from 0 up, without a gap"),
            ("a[999999999]=1", "/a", "must have the indices from 0 up, without a gap"),
            ("a[0]=1&a[]=2", "/a", "must not mix repeated names, empty brackets and indices"),
            ("a=1&a[]=2", "/a", "must not mix repeated names, empty brackets and indices"),
            ("a[]=1&a[0]=2&a[1]=3", "/a", "must not mix repeated names, empty brackets and indices"),
            ("a[01]=1", "/a", "must be an array: its elements have indices in brackets, or nothing"),
            ("a[-1]=1", "/a", "must be an array: its elements have indices in brackets, or nothing"),
            ("a[b]=1", "/a", "must be an array: its elements have indices in brackets, or nothing"),
            ("a[0][b]=1", "/a/0", "must be one value"),
            ("a[0]=1&a[1]=2&a[1]=3", "/a/1", "must be given only once"),
        ])
    func arrays(_ text: String, _ location: String, _ message: String) {
        let faults = faults(text) { form, faults in
            _ = form.texts(named: "a", &faults)
            return true
        }
        #expect(faults.map(\.message) == [message])
        #expect(faults.map(\.location) == [location])
    }

    @Test("are refused as arrays of objects", arguments: ["a[0]=1", "a=1", "a[]=1", "a[0][]=1"])
    func arraysOfObjects(_ text: String) {
        let faults = faults(text) { form, faults in form.objects(named: "a", &faults)?.count == nil }
        #expect(faults.map(\.message) == ["must be an object: its members have their names in brackets"])
        #expect(faults.map(\.location) == ["/a/0"])
    }

    @Test("are refused as single values", arguments: ["a[b]=1", "a=1&a[b]=2", "a[]=1", "a[=1"])
    func values(_ text: String) {
        let faults = faults(text) { form, faults in form.text("a", &faults) == nil }
        #expect(faults.map(\.message) == ["must be one value, without brackets behind its name"])
        #expect(faults.map(\.location) == ["/a"])
    }

    @Test("are nested 16 levels deep at most")
    func depth() {
        func nested(_ count: Int) -> String { "a" + String(repeating: "[a]", count: count) + "=1" }
        var innermost = ""
        let allowed = faults(nested(16)) { form, faults in
            var object: TextFields? = form
            for _ in 0..<16 { object = object?.object(named: "a", &faults) }
            innermost = object?.text("a", &faults) ?? ""
            return true
        }
        #expect(allowed == [])
        #expect(innermost == "1")
        let refused = faults(nested(17)) { form, faults in form.object(named: "a", &faults)?.names == nil }
        #expect(refused.map(\.message) == ["is nested deeper than 16 levels"])
        #expect(
            faults(nested(100_000)) { form, faults in form.objects(named: "a", &faults)?.count == nil }.count
                == 1)
    }

    @Test("are told where a name may have meant another")
    func unknown() {
        let faults = faults("emial=1&E-Mail=2&address[x]=3&addres[city]=4&zzz=5&a=6") { form, faults in
            faults.refuseUnknown(form, ["email", "address"])
            return true
        }
        #expect(faults.map(\.location) == ["/emial", "/E-Mail", "/addres", "/zzz", "/a"])
        #expect(
            faults.map(\.message) == [
                "is not allowed; did you mean `email`?", "is not allowed; did you mean `email`?",
                "is not allowed; did you mean `address`?", "is not allowed", "is not allowed",
            ])
    }

    @Test("are told in JSON too where a name may have meant another")
    func unknownJSON() {
        let names = MemberNames(["email", "user_name"])
        let read = JSONReader.read(Array(#"{"userName":1,"mail":2,"x":3}"#.utf8)) { json -> Int? in
            guard json.beginObject() else { return nil }
            while json.nextMember(names) != nil { json.faults.unknownMember(json.currentName, names) }
            return 1
        }
        #expect(read.faults.list.map(\.location) == ["/userName", "/mail", "/x"])
        #expect(
            read.faults.list.map(\.message) == [
                "is not allowed; did you mean `user_name`?", "is not allowed; did you mean `email`?",
                "is not allowed",
            ])
    }

    private func faults(_ text: String, _ read: (TextFields, inout Faults) -> Bool) -> [Fault] {
        var faults = Faults()
        let form = TextFields.urlencoded(Array(text.utf8), &faults)
        faults.enterMember("a")
        #expect(read(form, &faults))
        return faults.list
    }
}
