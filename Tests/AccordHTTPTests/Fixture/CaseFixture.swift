import AccordRuntime

/// The API of the HTTP/1.1 cases, by hand, so that this target tests the HTTP layer alone.
struct CaseFixture: Responder {
    func respond(to request: Request, context: RequestContext) async -> Response {
        guard let path = Self.segments(request.target.path) else { return problem(400, "bad escape") }
        switch (path.first, path.count) {
        case ("ok", 1): return answer(request, ["GET": ok])
        case ("smuggled", 1): return answer(request, ["GET": smuggled])
        case ("search", 1): return answer(request, ["GET": search])
        case ("items", 2) where !path[1].isEmpty && path[1] != "..":
            return answer(request, ["GET": { _ in item(path[1]) }, "DELETE": { _ in deleteItem() }])
        case ("echo", 1):
            if request.method == .post { return await echo(request) }
            return answer(request, ["POST": { _ in Response(500) }])
        default: return problem(404, "no route")
        }
    }

    func response(to problem: Problem, context: RequestContext) -> Response {
        Response(problem.status, fields: problem.fields, body: Array(problem.detail.utf8))
    }

    private func answer(_ request: Request, _ methods: [String: (Request) -> Response]) -> Response {
        let method = request.method == .head ? "GET" : request.method.token
        if let handler = methods[method] { return handler(request) }
        let allow = (methods.keys.sorted() + ["OPTIONS"]).joined(separator: ", ")
        if request.method == .options { return Response(204, fields: ["Allow": allow]) }
        return Response(405, fields: ["Allow": allow], body: Array("not allowed".utf8))
    }

    private func problem(_ status: Status, _ text: String) -> Response { Response(status, text: text) }

    private static func segments(_ path: ArraySlice<UInt8>) -> [String]? {
        var segments: [String] = []
        for part in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let segment = PercentCoding.decode(part) else { return nil }
            segments.append(segment)
        }
        return segments
    }
}

extension CaseFixture {
    private func ok(_ request: Request) -> Response {
        Response(200, fields: ["X-Handler": "ok", "Content-Type": "text/plain"], body: Array("ok".utf8))
    }

    private func smuggled(_ request: Request) -> Response {
        Response(200, fields: ["X-Handler": "smuggled"], body: Array("smuggled".utf8))
    }

    private func item(_ id: String) -> Response {
        json("item", ["id": .string(id)])
    }

    private func deleteItem() -> Response { Response(204, fields: ["X-Handler": "deleteItem"]) }

    private func search(_ request: Request) -> Response {
        var faults = Faults()
        let values = TextFields.query(request.target.query, &faults).all("q")
        guard faults.isEmpty else { return problem(400, "bad query") }
        return json("search", ["q": .array(values.map { .string($0) })])
    }

    private func echo(_ request: Request) async -> Response {
        if let type = request.fields["Content-Type"] {
            let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
            guard name == "application/octet-stream" else { return problem(415, "media type") }
        }
        do throws(Problem) {
            let body = try await request.body.collect()
            return Response(
                200, fields: ["X-Handler": "echo", "Content-Type": "application/octet-stream"], body: body)
        } catch {
            return problem(error.status, error.detail)
        }
    }

    private func json(_ handler: String, _ value: JSONValue) -> Response {
        Response(
            200, fields: ["X-Handler": handler, "Content-Type": "application/json"], body: value.encoded)
    }
}
