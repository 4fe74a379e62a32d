// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.DrawShape.Input {
    private static let mediaTypes = ["application/json"]

    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        let mediaType = try request.contentType(among: mediaTypes)
        let content = try await request.body.collect()
        var faults = Faults()
        faults.enterBody()
        let body: Components.Schemas.ShapeRequest?
        switch mediaType {
        case 0:
            body = BodyReader.json(content, &faults) { json in
                Components.Schemas.ShapeRequest(json: &json)
            }
        default:
            body = nil
            faults.missing()
        }
        guard faults.isEmpty, let body else { throw .invalid(faults.list) }
        return Self(body: body)
    }
}
