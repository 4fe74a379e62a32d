import Testing

@testable import Generator

@Suite("YAML")
struct YAMLTests {
    @Test("mappings keep their order, and every value knows its place")
    func positions() throws {
        let root = try document("openapi: 3.1.0\npaths:\n  /b:\n    - one\n    - \"two\"\n  /a: {}\n")
        #expect(outline(root) == "{openapi: \"3.1.0\", paths: {/b: [\"one\", \"two\"], /a: {}}}")
        #expect(root["openapi"]?.position == Place(file: "openapi.yaml", line: 1, column: 10))
        let paths = try #require(root.member("paths"))
        #expect(paths.namePosition == Place(file: "openapi.yaml", line: 2, column: 1))
        #expect(paths.value["/b"]?.items[1].position == Place(file: "openapi.yaml", line: 5, column: 7))
        #expect(paths.value["/a"]?.position == Place(file: "openapi.yaml", line: 6, column: 7))
    }

    @Test("columns count characters, not bytes")
    func columns() throws {
        let root = try document("{ÄÖ: 1, b: 2}")
        #expect(root["b"]?.position == Place(file: "openapi.yaml", line: 1, column: 12))
    }

    @Test(
        "plain scalars mean what the core schema of YAML 1.2 says",
        arguments: [
            ("yes", Node.Kind.string), ("no", .string), ("on", .string), ("y", .string),
            ("true", .boolean), ("False", .boolean), ("TRUE", .boolean), ("tRue", .string),
            ("null", .null), ("~", .null), ("Null", .null), ("nUll", .string), ("~~", .string),
            ("12", .integer), ("-12", .integer), ("+12", .integer), ("0o17", .integer), ("0x1F", .integer),
            ("0o8", .string), ("0x", .string), ("1_000", .string), ("12e", .string), ("-", .string),
            ("1.5", .number), ("1.", .number), (".5", .number), ("1e3", .number), ("-1.5E-3", .number),
            (".", .string), ("..5", .string), (".infinity", .string), ("nan", .string),
            ("2026-11-21", .string), ("12:30:45", .string), ("1.2.3", .string), ("1e3e", .string),
            ("\"12\"", .string), ("'true'", .string), ("\"\"", .string), ("''", .string),
        ])
    func scalars(text: String, kind: Node.Kind) throws {
        #expect(try document("a: [\(text == "-" ? "\"-\"" : text)]")["a"]?.items.first?.kind == kind)
    }

    @Test("an absent value is null")
    func absentValue() throws {
        #expect(try document("a:\nb: 1")["a"]?.isNull == true)
    }

    @Test("numbers have their values")
    func numbers() throws {
        let root = try document(
            "[12, -7, 0x1F, 0o17, 1.5, 1e3, 2.0, 99999999999999999999]")
        let items = root.items
        #expect(items.map(\.integer) == [12, -7, 31, 15, nil, 1000, 2, nil])
        #expect(items[4].number == 1.5)
        #expect(items[7].number == 1e20)
        #expect(items[0].number == 12)
    }

    @Test("keys are names whatever they look like")
    func keys() throws {
        let root = try document("200: a\ntrue: b\nno: c\n'404': d\n~: e\n\"<<\": f")
        #expect(root.members.map(\.name) == ["200", "true", "no", "404", "~", "<<"])
        #expect(root["200"]?.string == "a")
    }

    @Test("block scalars and folded text")
    func blocks() throws {
        let root = try document("a: |\n  one\n  two\nb: >-\n  one\n  two\n")
        #expect(root["a"]?.string == "one\ntwo\n")
        #expect(root["b"]?.string == "one two")
    }

    @Test("a byte order mark is no part of the text")
    func byteOrderMark() throws {
        let root = try document("\u{FEFF}a: 1")
        #expect(root["a"]?.integer == 1)
    }

    @Test("an alias is the value it stands for")
    func aliases() throws {
        let root = try document("a: &x\n  k: 1\nb: *x\nc: [*x, &y z, *y]\n*y : 5")
        #expect(outline(root) == "{a: {k: 1}, b: {k: 1}, c: [{k: 1}, \"z\", \"z\"], z: 5}")
        #expect(root["a"] == root["b"])
    }

    @Test("merge keys add members that are not there")
    func mergeKeys() throws {
        let root = try document(
            "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: *a\n  y: 9\nd:\n  <<: [*a, *b]\n  w: 0")
        #expect(root["c"].map(outline) == "{y: 9, x: 1}")
        #expect(root["d"].map(outline) == "{w: 0, x: 1, y: 2, z: 4}")
    }

    @Test("standard tags are understood")
    func tags() throws {
        let root = try document("a: !!str 12\nb: !!float 1\nc: !!int '7'\nd: !!map {}\ne: ! 5")
        #expect(outline(root) == "{a: \"12\", b: 1, c: 7, d: {}, e: \"5\"}")
        #expect(root["b"]?.kind == .number)
    }
}
