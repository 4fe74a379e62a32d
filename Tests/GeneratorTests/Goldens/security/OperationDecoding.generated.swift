// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.Open.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Inherited.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Either.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}

extension Operations.Optional.Input {
    static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self {
        try await request.body.discard()
        return Self()
    }
}
