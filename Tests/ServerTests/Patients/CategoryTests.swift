import AccordRuntime
import Testing

@testable import Server

@Suite("/categories")
struct CategoryTests {
    let server: PatientApplication

    init() async throws { server = try await PatientApplication() }

    @Test("Two categories are there from the start")
    func seeded() async throws {
        let response = try await server.get("/categories")
        #expect(response.fields["Total-Count"] == "2")
        #expect(
            try response.json["items"] == [["id": 1, "name": "HR"], ["id": 2, "name": "Blood Pressure"]])
    }

    @Test("A category is read by its id, and one that is not there is a 404")
    func reads() async throws {
        let response = try await server.get("/categories/1")
        #expect(response.status == 200)
        #expect(try response.json == ["id": 1, "name": "HR"])
        #expect(try await server.get("/categories/9").status == 404)
    }

    @Test("A category is added, read, renamed and deleted")
    func wholeLife() async throws {
        let created = try await server.post("/categories", #"{"name":"Temperature"}"#)
        #expect(created.status == 201)
        #expect(created.fields["Location"] == "/api/v1/categories/3")
        #expect(try created.json == ["id": 3, "name": "Temperature"])
        #expect(try await server.get("/categories/3").fields["ETag"] == "\"1\"")
        let renamed = try await server.patch("/categories/3", #"{"name":"Heat"}"#, ifMatch: "\"1\"")
        #expect(try renamed.json["name"] == "Heat")
        #expect(renamed.fields["ETag"] == "\"2\"")
        #expect(try await server.patch("/categories/3", "{}", ifMatch: "\"1\"").status == 412)
        #expect(try await server.delete("/categories/3", ifMatch: "\"1\"").status == 412)
        #expect(try await server.delete("/categories/3", ifMatch: "\"2\"").status == 204)
        #expect(try await server.get("/categories/3").status == 404)
    }

    @Test("A name is given once, in whatever case, and may be given in another case to itself")
    func taken() async throws {
        let response = try await server.post("/categories", #"{"name":"hr"}"#)
        #expect(response.status == 409)
        #expect(
            try response.json["message"] == "There is a category called 'hr' already. Choose another name.")
        #expect(try await server.patch("/categories/2", #"{"name":"hR"}"#).status == 409)
        #expect(try await server.patch("/categories/1", #"{"name":"hr"}"#).json["name"] == "hr")
    }

    @Test("One that measures are of can't be deleted until they are gone")
    func inUse() async throws {
        try await server.fill()
        let response = try await server.delete("/categories/1")
        #expect(response.status == 409)
        #expect(
            try response.json["message"] == "Measures are of this category. Change or delete them first.")
        #expect(try await server.get("/measures/1").status == 200)
        _ = try await server.delete("/measures/1")
        #expect(try await server.delete("/categories/1").status == 204)
    }

    @Test("A new name is seen in every measure")
    func rename() async throws {
        try await server.fill()
        _ = try await server.patch("/categories/1", #"{"name":"Heart Rate"}"#)
        #expect(try await server.get("/measures/1").json["category"]?["name"] == "Heart Rate")
    }

    @Test(
        "A name has 1 to 68 characters",
        arguments: ["{}", #"{"name":""}"#, #"{"name":null}"#, #"{"name":7}"#])
    func faults(json: String) async throws {
        #expect(try await server.post("/categories", json).status == 400)
    }

    @Test("What is not there is a 404")
    func notFound() async throws {
        #expect(try await server.get("/categories/9").status == 404)
        #expect(try await server.patch("/categories/9", #"{"name":"a"}"#).status == 404)
        #expect(try await server.delete("/categories/9").status == 404)
    }

    @Test("A retry with the same key adds one, and a name that was taken leaves the key free")
    func idempotency() async throws {
        #expect(try await server.post("/categories", #"{"name":"HR"}"#, key: "a").status == 409)
        let first = try await server.post("/categories", #"{"name":"Weight"}"#, key: "a")
        #expect(first.status == 201)
        #expect(try await server.post("/categories", #"{"name":"Weight"}"#, key: "a") == first)
        #expect(try await server.post("/categories", #"{"name":"Height"}"#, key: "a").status == 422)
    }
}
