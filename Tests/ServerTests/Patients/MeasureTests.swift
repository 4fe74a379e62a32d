import AccordRuntime
import Testing

@testable import Server

@Suite("/appointments/{id}/measures and /measures/{id}")
struct MeasureTests {
    let server: PatientApplication

    init() async throws {
        server = try await PatientApplication()
        try await server.fill()
    }

    @Test("A measure is added with its category")
    func create() async throws {
        let response = try await server.post("/appointments/2/measures", #"{"value":66,"category_id":1}"#)
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/measures/3")
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        #expect(body["category"] == ["id": 1, "name": "HR"])
        #expect(body["timestamp"] == "2026-11-21T12:00:00Z")
        #expect(try await server.get("/measures/3").json == body)
    }

    @Test("A value is any number", arguments: ["-0.5", "1e308", "1E-300", "9007199254740993", "0"])
    func values(value: String) async throws {
        let response = try await server.post(
            "/appointments/2/measures", #"{"value":\#(value),"category_id":1}"#)
        #expect(response.status == 201)
        let text = try response.json["value"].map { String(decoding: $0.encoded, as: UTF8.self) }
        #expect(text.flatMap(Double.init) == Double(value))
    }

    @Test(
        "A bad member is a 400",
        arguments: [
            #"{"category_id":1}"#, #"{"value":"59.0","category_id":1}"#, #"{"value":1e999,"category_id":1}"#,
            #"{"value":null,"category_id":1}"#, #"{"value":1}"#, #"{"value":1,"category_id":0}"#,
            #"{"value":1,"category_id":"1"}"#, #"{"value":1,"category_id":1,"timestamp":"now"}"#,
            #"{"value":1,"category_id":1,"marker":""}"#,
        ])
    func faults(json: String) async throws {
        #expect(try await server.post("/appointments/2/measures", json).status == 400)
    }

    @Test("An unknown category is a 409 that says where to look, and adds nothing")
    func unknownCategory() async throws {
        let response = try await server.post("/appointments/2/measures", #"{"value":1,"category_id":9}"#)
        #expect(response.status == 409)
        #expect(
            try response.json["message"] == "There is no category 9. GET /api/v1/categories lists them.")
        #expect(try await server.patch("/measures/1", #"{"category_id":9,"value":1}"#).status == 409)
        #expect(try await server.get("/measures/1").json["value"] == 59.0)
        #expect(try await server.count("measures") == 2)
    }

    @Test("An appointment's measures come in pages")
    func list() async throws {
        let response = try await server.get("/appointments/1/measures?per_page=1&page=2")
        #expect(response.fields["Total-Count"] == "2")
        #expect(try response.json["items"]?[0]?["id"] == 2)
        #expect(try await server.get("/appointments/1/measures?page=3").json["items"] == [])
        #expect(try await server.get("/appointments/2/measures").json["total_items"] == 0)
    }

    @Test("In a patch, absent stays and null removes the marker")
    func patch() async throws {
        let first = try await server.patch("/measures/1", #"{"value":60.5,"category_id":2}"#)
        #expect(first.status == 200)
        #expect(first.fields["ETag"] == "\"2\"")
        #expect(try first.json["marker"] == "at rest")
        #expect(try first.json["value"] == 60.5)
        #expect(try first.json["category"]?["name"] == "Blood Pressure")
        #expect(try first.json["timestamp"] == "2026-12-01T09:05:00.250Z")
        let second = try await server.patch("/measures/1", #"{"marker":null}"#, ifMatch: "\"2\"")
        #expect(try second.json["marker"] == .null)
        #expect(try second.json["value"] == 60.5)
        #expect(try await server.patch("/measures/1", "{}", ifMatch: "\"2\"").status == 412)
        #expect(try await server.patch("/measures/1", #"{"value":null}"#).status == 400)
    }

    @Test("It is deleted")
    func delete() async throws {
        #expect(try await server.delete("/measures/1", ifMatch: "W/\"1\"").status == 412)
        #expect(try await server.delete("/measures/1", ifMatch: "\"1\"").status == 204)
        #expect(try await server.delete("/measures/1").status == 404)
    }

    @Test("What is not there is a 404")
    func notFound() async throws {
        #expect(try await server.get("/appointments/9/measures").status == 404)
        let json = #"{"value":1,"category_id":9}"#
        #expect(try await server.post("/appointments/9/measures", json).status == 404)
        #expect(try await server.get("/measures/9").status == 404)
        #expect(try await server.patch("/measures/9", json).status == 404)
    }

    @Test("A retry without a timestamp gets the first one's, though time has passed")
    func idempotency() async throws {
        let json = #"{"value":1,"category_id":1}"#
        let first = try await server.post("/appointments/2/measures", json, key: "a")
        server.application.clock.advance(60)
        #expect(try await server.post("/appointments/2/measures", json, key: "a") == first)
        let unknown = #"{"value":1,"category_id":9}"#
        #expect(try await server.post("/appointments/2/measures", unknown, key: "b").status == 409)
        #expect(try await server.post("/appointments/2/measures", json, key: "b").status == 201)
    }
}
