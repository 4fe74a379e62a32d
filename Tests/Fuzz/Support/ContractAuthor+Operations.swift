extension ContractAuthor {
    mutating func path(_ number: Int) -> (String, Tree) {
        var text = "/p\(number)"
        var parameters: [Tree] = []
        for _ in 0..<choices.count(2) {
            let name = choices.pick(["id", "a", "x-y", "é"])
            text += choices.pick(["/{", "/{", ".{", "/x-{"]) + name + "}"
            var members: [(String, Tree)] = [
                ("name", .text(name)), ("in", .text("path")), ("required", .yes), ("schema", schema(1)),
            ]
            if choices.often(60) {
                members.append(("style", .text(choices.pick(["simple", "label", "matrix", "form"]))))
            }
            if choices.often(60) { members.append(("explode", .yes)) }
            parameters.append(.members(members))
        }
        var members: [(String, Tree)] = []
        if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
        for _ in 0...choices.count(2) {
            members.append(
                (
                    choices.pick(["get", "post", "put", "patch", "delete", "head", "options", "trace"]),
                    operation(number)
                ))
        }
        if choices.often(10) { members.append(("$ref", .text("#/paths/~1p0"))) }
        return (text, .members(members))
    }

    private mutating func operation(_ number: Int) -> Tree {
        var responses: [(String, Tree)] = []
        for _ in 0...choices.count(3) {
            responses.append(
                (
                    choices.pick([
                        "200", "201", "204", "304", "400", "404", "422", "500", "2XX", "4XX", "default",
                        "302", "600",
                    ]), response()
                ))
        }
        var members: [(String, Tree)] = [("responses", .members(responses))]
        if choices.often(200) { members.append(("operationId", .text(name() + "\(number)"))) }
        if choices.often(100) { members.append(("tags", .list([.text(name())]))) }
        var parameters: [Tree] = []
        for _ in 0..<choices.count(3) {
            parameters.append(
                choices.often(20)
                    ? .members([("$ref", .text("#/components/parameters/P"))])
                    : parameter(choices.pick(["query", "query", "header", "cookie", "querystring"])))
        }
        if !parameters.isEmpty { members.append(("parameters", .list(parameters))) }
        if choices.often(140) { members.append(("requestBody", requestBody())) }
        if choices.often(40) { members.append(("security", security())) }
        if choices.often(10) {
            members.append(
                (
                    "callbacks",
                    .members([
                        (
                            "c",
                            .members([
                                (
                                    "{$request.body#/a}",
                                    .members([
                                        ("post", .members([("responses", .members([("200", response())]))]))
                                    ])
                                )
                            ])
                        )
                    ])
                ))
        }
        return .members(members)
    }

    mutating func parameter(_ place: String) -> Tree {
        var members: [(String, Tree)] = [
            (
                "name",
                .text(
                    choices.often(30)
                        ? choices.pick(["Idempotency-Key", "If-Match", "Accept", "X-A", "x-a"]) : name())
            ),
            ("in", .text(place)),
        ]
        if choices.often(90) { members.append(("required", .yes)) }
        if choices.often(50) {
            members.append(("content", content()))
        } else {
            members.append(("schema", schema(2)))
        }
        if choices.often(90) {
            members.append(
                (
                    "style",
                    .text(
                        choices.pick([
                            "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject", "label",
                            "matrix", "cookie",
                        ]))
                ))
        }
        if choices.often(90) { members.append(("explode", choices.often(128) ? .yes : .no)) }
        if choices.often(20) { members.append(("allowReserved", .yes)) }
        if choices.often(20) { members.append(("allowEmptyValue", .yes)) }
        if choices.often(20) { members.append(("deprecated", .yes)) }
        return .members(members)
    }

    mutating func requestBody() -> Tree {
        if choices.often(20) { return .members([("$ref", .text("#/components/requestBodies/B"))]) }
        return .members([("content", content()), ("required", choices.often(200) ? .yes : .no)])
    }

    mutating func content() -> Tree {
        var types: [(String, Tree)] = []
        for _ in 0...choices.count(2) {
            let type = choices.pick([
                "application/json", "application/json", "application/x-www-form-urlencoded",
                "multipart/form-data", "text/plain",
                "application/octet-stream", "application/problem+json", "*/*", "text/*", "image/png",
                "application/xml",
                "application/json; charset=utf-8", "application/merge-patch+json", "application/x-ndjson",
                "text/event-stream", "nonsense",
            ])
            var members: [(String, Tree)] = []
            if choices.often(230) { members.append(("schema", schema(3))) }
            if choices.often(40) {
                var encoding: [(String, Tree)] = []
                for _ in 0...choices.count(2) {
                    encoding.append(
                        (
                            name(),
                            choices.pick([
                                .members([("contentType", .text("application/json"))]),
                                .members([("contentType", .text("image/png, image/*"))]),
                                .members([("style", .text("deepObject")), ("explode", .yes)]),
                                .members([("style", .text("form")), ("explode", .no)]),
                                .members([
                                    (
                                        "headers",
                                        .members([
                                            (
                                                "X-A",
                                                .members([("schema", .members([("type", .text("string"))]))])
                                            )
                                        ])
                                    )
                                ]),
                                .members([("contentType", .text("text/plain"))]),
                                .members([("style", .text("pipeDelimited"))]),
                            ])
                        ))
                }
                members.append(("encoding", .members(encoding)))
            }
            if choices.often(20) { members.append(("itemSchema", schema(2))) }
            types.append((type, .members(members)))
        }
        return .members(types)
    }

    mutating func response() -> Tree {
        switch choices.index(14) {
        case 0: return .members([("description", .text("d"))])
        case 1: return .members([("$ref", .text("#/components/responses/R"))])
        case 2: return .members([("$ref", .text("other.yaml#/Response"))])
        default: break
        }
        var members: [(String, Tree)] = [("description", .text("*/ \"\"\" \\(x)"))]
        if choices.often(200) { members.append(("content", content())) }
        if choices.often(60) {
            members.append(
                (
                    "headers",
                    .members([
                        (choices.pick(["X-A", "ETag", "Location", "Content-Type", "é", "self"]), header())
                    ])
                ))
        }
        return .members(members)
    }

    mutating func header() -> Tree {
        var members: [(String, Tree)] = [("schema", schema(2))]
        if choices.often(60) { members = [("content", content())] }
        if choices.often(80) { members.append(("required", .yes)) }
        if choices.often(40) { members.append(("explode", .yes)) }
        if choices.often(10) { return .members([("$ref", .text("#/components/headers/H"))]) }
        return .members(members)
    }

    mutating func securitySchemes() -> Tree {
        let kinds: [Tree] = [
            .members([("type", .text("http")), ("scheme", .text("bearer"))]),
            .members([("type", .text("http")), ("scheme", .text("basic"))]),
            .members([("type", .text("apiKey")), ("in", .text("header")), ("name", .text("X-Key"))]),
            .members([("type", .text("apiKey")), ("in", .text("cookie")), ("name", .text("a b"))]),
            .members([("type", .text("oauth2")), ("flows", .members([]))]),
            .members([("type", .text("mutualTLS"))]),
            .members([("type", .text("openIdConnect")), ("openIdConnectUrl", .text("https://x.test"))]),
            .members([("type", .text("http")), ("scheme", .text("digest"))]),
        ]
        return .members([("A", choices.pick(kinds)), (choices.often(40) ? name() : "B", choices.pick(kinds))])
    }

    mutating func security() -> Tree {
        .list(
            choices.list(2) { choices -> Tree in
                .members(
                    choices.list(2) { choices -> (String, Tree) in
                        (choices.pick(["A", "B", "C"]), .list(choices.often(80) ? [.text("read")] : []))
                    })
            })
    }
}
