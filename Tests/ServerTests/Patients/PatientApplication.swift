import AccordRuntime
import Testing

@testable import Server

/// An application with somebody who may do everything with patients.
struct PatientApplication {
    let application: TestApplication
    let clinician: HeaderFields

    init() async throws {
        application = try await TestApplication(["ACCESS_TOKEN_LIFETIME": "1h"])
        clinician = try await application.member("clinician@test.com", of: "Clinician")
    }

    func get(_ path: String) async throws -> Response {
        try await application.client.send(.get, "/api/v1" + path, headers: clinician)
    }

    func post(_ path: String, _ json: String, key: String? = nil) async throws -> Response {
        var fields = clinician
        fields.set("Idempotency-Key", key)
        return try await application.client.send(.post, "/api/v1" + path, headers: fields, json: json)
    }

    func patch(
        _ path: String, _ json: String, ifMatch: String? = nil, type: String = "application/merge-patch+json"
    ) async throws -> Response {
        var fields = clinician
        fields.set("Content-Type", type)
        fields.set("If-Match", ifMatch)
        return try await application.client.send(
            .patch, "/api/v1" + path, headers: fields, body: Array(json.utf8))
    }

    func delete(_ path: String, ifMatch: String? = nil) async throws -> Response {
        var fields = clinician
        fields.set("If-Match", ifMatch)
        return try await application.client.send(.delete, "/api/v1" + path, headers: fields)
    }

    /// Two patients; the first has two appointments, the first of which has two measures.
    func fill() async throws {
        _ = try await post("/patients", #"{"name":"Ada","surname":"Lovelace","birthday":"1971-07-30"}"#)
        _ = try await post("/patients", #"{"name":"Bob"}"#)
        for day in 1...2 {
            _ = try await post("/patients/1/appointments", #"{"date":"2026-12-0\#(day)T09:00:00Z"}"#)
        }
        let heart = #"{"value":59,"category_id":1,"timestamp":"2026-12-01T09:05:00.25Z","marker":"at rest"}"#
        _ = try await post("/appointments/1/measures", heart)
        _ = try await post("/appointments/1/measures", #"{"value":120.5,"category_id":2}"#)
    }

    func count(_ table: String) async throws -> Int {
        try await application.database.read { try $0.row("SELECT count(*) FROM \(table)")?.get(0) ?? -1 }
    }
}
