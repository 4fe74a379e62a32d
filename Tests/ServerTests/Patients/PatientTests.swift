import AccordRuntime
import Testing

@testable import Server

@Suite("/patients")
struct PatientTests {
    let server: PatientApplication

    init() async throws { server = try await PatientApplication() }

    @Test("A patient is added with what is known")
    func create() async throws {
        let response = try await server.post(
            "/patients",
            #"{"name":"Ada","surname":"Lovelace","birthday":"1971-07-30","comments":"Prefers mornings."}"#)
        #expect(response.status == 201)
        #expect(response.fields["Location"] == "/api/v1/patients/1")
        #expect(response.fields["ETag"] == "\"1\"")
        let body = try response.json
        #expect(
            body == [
                "id": 1, "name": "Ada", "surname": "Lovelace", "birthday": "1971-07-30",
                "comments": "Prefers mornings.", "appointments": [],
            ])
        let read = try await server.get("/patients/1")
        #expect(try read.json == body)
        #expect(read.fields["ETag"] == "\"1\"")
    }

    @Test("What is left out or null is not known", arguments: ["{}", #"{"name":null,"birthday":null}"#])
    func unknown(json: String) async throws {
        let body = try await server.post("/patients", json).json
        #expect(body["name"] == .null)
        #expect(body["surname"] == .null)
        #expect(body["birthday"] == .null)
        #expect(body["comments"] == .null)
    }

    @Test(
        "A bad member is a 400 that names it",
        arguments: [
            ("birthday", #""1971-02-30""#), ("birthday", #""yesterday""#), ("birthday", "19710730"),
            ("birthday", #""1971-07-30T00:00:00Z""#), ("name", #""""#), ("name", "7"), ("surname", "[]"),
            ("comments", "{}"),
        ])
    func faults(name: String, value: String) async throws {
        for response in [
            try await server.post("/patients", #"{"\#(name)":\#(value)}"#),
            try await server.patch("/patients/1", #"{"\#(name)":\#(value)}"#),
        ] {
            #expect(response.status == 400)
            #expect(try response.json["errors"]?.objectValue.map { Array($0.keys) } == [name])
        }
    }

    @Test("Texts have a greatest length")
    func lengths() async throws {
        let long = String(repeating: "ü", count: 69)
        #expect(try await server.post("/patients", #"{"name":"\#(long)"}"#).status == 400)
        #expect(try await server.post("/patients", #"{"name":"\#(long.dropLast())"}"#).status == 201)
        let comments = String(repeating: "x", count: 10_001)
        #expect(try await server.post("/patients", #"{"comments":"\#(comments)"}"#).status == 400)
    }

    @Test("Forms are not taken")
    func form() async throws {
        let response = try await server.application.client.send(
            .post, "/api/v1/patients", headers: server.clinician, form: ["name": "Ada"])
        #expect(response.status == 415)
    }

    @Test("A patient is told with all appointments and measures, numbers as numbers, times in RFC 3339")
    func nested() async throws {
        try await server.fill()
        let appointments = try await server.get("/patients/1").json["appointments"]?.arrayValue
        #expect(appointments?.count == 2)
        let first = try #require(appointments?.first)
        #expect(first["date"] == "2026-12-01T09:00:00Z")
        #expect(first["patient_id"] == 1)
        #expect(
            first["measures"]?[0] == [
                "id": 1, "appointment_id": 1, "marker": "at rest", "value": 59,
                "timestamp": "2026-12-01T09:05:00.250Z", "category": ["id": 1, "name": "HR"],
            ])
        #expect(first["measures"]?[1]?["value"] == 120.5)
        #expect(first["measures"]?[1]?["timestamp"] == "2026-11-21T12:00:00Z")
        #expect(first["measures"]?[1]?["marker"] == .null)
        #expect(appointments?.last?["measures"] == [])
    }

    @Test("The list has the same, page by page")
    func list() async throws {
        try await server.fill()
        let response = try await server.get("/patients?per_page=1")
        #expect(response.fields["Total-Count"] == "2")
        #expect(
            response.fields["Link"]?.contains("</api/v1/patients?page=2&per_page=1>; rel=\"next\"") == true)
        let patient = try await server.get("/patients/1").json
        #expect(try response.json["items"] == [patient])
        let second = try await server.get("/patients?per_page=1&page=2").json
        #expect(second["items"]?[0]?["name"] == "Bob")
        #expect(second["items"]?[0]?["appointments"] == [])
        let past = try await server.get("/patients?page=3")
        #expect(past.status == 200)
        #expect(try past.json["items"] == [])
    }

    @Test("In a patch, absent stays and null removes")
    func patch() async throws {
        try await server.fill()
        let response = try await server.patch(
            "/patients/1", #"{"name":null,"comments":"new","birthday":"1815-12-10"}"#)
        #expect(response.status == 200)
        #expect(response.fields["ETag"] == "\"2\"")
        let body = try response.json
        #expect(body["name"] == .null)
        #expect(body["surname"] == "Lovelace")
        #expect(body["birthday"] == "1815-12-10")
        #expect(body["comments"] == "new")
        #expect(body["appointments"]?.arrayValue?.count == 2)
        #expect(try await server.get("/patients/1").json == body)
        let plain = try await server.patch("/patients/1", #"{"birthday":null}"#, type: "application/json")
        #expect(try plain.json["birthday"] == .null)
        #expect(try plain.json["comments"] == "new")
        #expect(try await server.patch("/patients/1", "{}").json == plain.json)
    }

    @Test("A patch that is based on an old version is a 412; so is a deletion")
    func stale() async throws {
        try await server.fill()
        #expect(try await server.patch("/patients/1", #"{"name":"a"}"#, ifMatch: "\"1\"").status == 200)
        #expect(try await server.patch("/patients/1", #"{"name":"b"}"#, ifMatch: "\"1\"").status == 412)
        #expect(try await server.delete("/patients/1", ifMatch: "\"1\"").status == 412)
        #expect(try await server.get("/patients/1").json["name"] == "a")
    }

    @Test("A patient goes with its appointments and their measures")
    func delete() async throws {
        try await server.fill()
        #expect(try await server.delete("/patients/1").status == 204)
        #expect(try await server.get("/patients/1").status == 404)
        #expect(try await server.get("/appointments/1").status == 404)
        #expect(try await server.get("/measures/1").status == 404)
        #expect(try await server.count("appointments") == 0)
        #expect(try await server.count("measures") == 0)
        #expect(try await server.count("patients") == 1)
    }

    @Test("What is not there is a 404 that says where to look")
    func notFound() async throws {
        for response in [
            try await server.get("/patients/7"), try await server.patch("/patients/7", "{}"),
            try await server.delete("/patients/7", ifMatch: "*"),
        ] {
            #expect(response.status == 404)
            #expect(
                try response.json["message"] == "There is no patient 7. GET /api/v1/patients lists them.")
        }
    }

    @Test("A user without the permission is refused, and nobody without a token let in")
    func refusals() async throws {
        try await server.fill()
        let user = try await server.application.user()
        let paths = [
            "/patients", "/patients/1", "/patients/1/appointments", "/appointments/1",
            "/appointments/1/measures", "/measures/1", "/categories", "/categories/1",
        ]
        for path in paths {
            let client = server.application.client
            #expect(try await client.send(.get, "/api/v1" + path, headers: user).status == 403)
            #expect(try await client.send(.get, "/api/v1" + path).status == 401)
        }
        for path in ["/patients/1", "/appointments/1", "/measures/1", "/categories/1"] {
            let client = server.application.client
            #expect(try await client.send(.delete, "/api/v1" + path, headers: user).status == 403)
            #expect(
                try await client.send(.patch, "/api/v1" + path, headers: user, json: "{}").status == 403)
        }
        for path in ["/patients", "/patients/1/appointments", "/appointments/1/measures", "/categories"] {
            let client = server.application.client
            #expect(try await client.send(.post, "/api/v1" + path, headers: user, json: "{}").status == 403)
        }
        #expect(try await server.count("measures") == 2)
    }

    @Test("Who may only read can't write, and administrators may both")
    func scopes() async throws {
        let application = server.application
        try await application.database.write { connection in
            try connection.execute(
                """
                INSERT INTO roles (name, scopes, created_at, updated_at)
                VALUES ('Reader', 'patients:read', 0, 0)
                """)
        }
        let reader = try await application.member("reader@test.com", of: "Reader")
        let client = application.client
        #expect(try await client.send(.get, "/api/v1/patients", headers: reader).status == 200)
        let refused = try await client.send(.post, "/api/v1/patients", headers: reader, json: "{}")
        #expect(refused.status == 403)
        #expect(refused.fields["WWW-Authenticate"]?.contains("scope=\"patients:write\"") == true)
        let administrator = try await application.administrator()
        let allowed = try await client.send(.post, "/api/v1/patients", headers: administrator, json: "{}")
        #expect(allowed.status == 201)
    }

    @Test("A retry with the same key adds one patient; absent and null are not the same request")
    func idempotency() async throws {
        let first = try await server.post("/patients", #"{"name":"Ada"}"#, key: "a")
        #expect(try await server.post("/patients", #"{"name":"Ada"}"#, key: "a") == first)
        let other = try await server.post("/patients", #"{"name":"Ada","surname":null}"#, key: "a")
        #expect(other.status == 422)
        #expect(try await server.count("patients") == 1)
    }

    @Test("On a long page each patient has its own appointments, and no other's")
    func longPage() async throws {
        try await server.fill()
        for id in 3..<23 {
            _ = try await server.post("/patients", "{}")
            _ = try await server.post(
                "/patients/\(id)/appointments", #"{"date":"2026-12-01T09:00:00Z"}"#)
        }
        let patients = try await server.get("/patients?per_page=100").json["items"]?.arrayValue ?? []
        #expect(patients.count == 22)
        for patient in patients.dropFirst(2) {
            #expect(patient["appointments"]?.arrayValue?.map { $0["patient_id"] } == [patient["id"]])
        }
    }
}
