import AccordRuntime
import Testing

@testable import Server

@Suite("/patients/{id}/appointments and /appointments/{id}")
struct AppointmentTests {
    let server: PatientApplication

    init() async throws {
        server = try await PatientApplication()
        try await server.fill()
    }

    @Test("An appointment is added, in UTC and without measures")
    func create() async throws {
        let response = try await server.post(
            "/patients/2/appointments", #"{"date":"2026-12-24T18:00:00.5+02:00"}"#)
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/appointments/3")
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        #expect(body == ["id": 3, "patient_id": 2, "date": "2026-12-24T16:00:00.500Z", "measures": []])
        #expect(try await server.get("/appointments/3").json == body)
    }

    @Test("The answer tells the time as it is kept, to the microsecond")
    func precision() async throws {
        let response = try await server.post(
            "/patients/2/appointments", #"{"date":"2026-12-24T18:00:00.123456789Z"}"#)
        #expect(try response.json["date"] == "2026-12-24T18:00:00.123456Z")
        #expect(try await server.get("/appointments/3").json == response.json)
    }

    @Test(
        "A date is a date and time with offset",
        arguments: ["{}", #"{"date":null}"#, #"{"date":"2026-12-24"}"#, #"{"date":"2026-13-01T00:00:00Z"}"#])
    func faults(json: String) async throws {
        #expect(try await server.post("/patients/2/appointments", json).status == 400)
    }

    @Test("A patient's appointments come in pages")
    func list() async throws {
        let response = try await server.get("/patients/1/appointments?per_page=1")
        #expect(response.fields["Total-Count"] == "2")
        let body = try response.json
        #expect(body["items"]?[0]?["measures"]?.arrayValue?.count == 2)
        #expect(
            body["links"]?["next"] == "/api/v1/patients/1/appointments?page=2&per_page=1")
        #expect(try await server.get("/patients/2/appointments").json["total_items"] == 0)
        #expect(try await server.get("/patients/1/appointments?page=9").json["items"] == [])
    }

    @Test("It is moved, and what is left out stays")
    func patch() async throws {
        let response = try await server.patch(
            "/appointments/1", #"{"date":"2027-01-01T00:00:00Z"}"#, ifMatch: "\"1\"")
        #expect(response.status == 200)
        #expect(response.fields["ETag"] == "\"2\"")
        #expect(try response.json["date"] == "2027-01-01T00:00:00Z")
        #expect(try response.json["measures"]?.arrayValue?.count == 2)
        #expect(try await server.patch("/appointments/1", "{}").json["date"] == "2027-01-01T00:00:00Z")
        #expect(try await server.patch("/appointments/1", "{}", ifMatch: "\"1\"").status == 412)
        #expect(try await server.patch("/appointments/1", #"{"date":null}"#).status == 400)
    }

    @Test("It goes with its measures")
    func delete() async throws {
        #expect(try await server.delete("/appointments/1", ifMatch: "\"9\"").status == 412)
        #expect(try await server.delete("/appointments/1").status == 204)
        #expect(try await server.count("measures") == 0)
        #expect(try await server.get("/patients/1").json["appointments"]?.arrayValue?.count == 1)
    }

    @Test("What is not there is a 404")
    func notFound() async throws {
        #expect(try await server.get("/patients/9/appointments").status == 404)
        let date = #"{"date":"2027-01-01T00:00:00Z"}"#
        #expect(try await server.post("/patients/9/appointments", date).status == 404)
        #expect(try await server.get("/appointments/9").status == 404)
        #expect(try await server.patch("/appointments/9", date).status == 404)
        #expect(try await server.delete("/appointments/9").status == 404)
    }

    @Test("A retry with the same key adds one; for another patient the key stands for the first")
    func idempotency() async throws {
        let date = #"{"date":"2027-01-01T00:00:00Z"}"#
        let first = try await server.post("/patients/2/appointments", date, key: "a")
        let sameMoment = #"{"date":"2027-01-01T01:00:00+01:00"}"#
        #expect(try await server.post("/patients/2/appointments", sameMoment, key: "a") == first)
        #expect(try await server.post("/patients/1/appointments", date, key: "a").status == 422)
    }
}
