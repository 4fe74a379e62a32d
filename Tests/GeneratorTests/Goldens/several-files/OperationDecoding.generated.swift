// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.GetPet.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        var faults = Faults()
        faults.enter(.path, "id")
        var id: Int?
        if let text = captures.text(0, of: request.target, &faults) {
            id = faults.checked(faults.int(text)) { value, faults in
                faults.minimum(value, 1)
            }
        } else {
            faults.missing()
        }
        guard faults.isEmpty, let id else { throw .invalid(faults.list) }
        return Self(id: id)
    }
}
