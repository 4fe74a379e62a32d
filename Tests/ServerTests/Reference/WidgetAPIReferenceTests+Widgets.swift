import AccordRuntime
import Testing

@testable import Server

extension WidgetAPIReferenceTests {
    @Suite("Widgets")
    struct Widgets {
        static let path = "/api/v1/widgets"
        /// The day on which the tests' clock stands.
        static let today = "11/21/2026"

        let application: TestApplication
        let administrator: HeaderFields

        init() async throws {
            application = try await TestApplication()
            administrator = try await application.administrator("admin_user@email.com")
        }

        func create(
            _ name: String = "some-widget", infoURL: String = "https://www.fakesite.com",
            deadline: String = today, as fields: HeaderFields? = nil
        ) async throws -> Response {
            try await application.client.send(
                .post, Self.path, headers: fields ?? administrator,
                form: ["name": name, "info_url": infoURL, "deadline": deadline])
        }

        func send(
            _ method: HTTPMethod, _ name: String = "some-widget", as fields: HeaderFields? = nil
        ) async throws -> Response {
            try await application.client.send(
                method, "\(Self.path)/\(name)", headers: fields ?? administrator)
        }

        @Test("test_create_widget_valid_name", arguments: ["abc123", "widget-name", "new_widget1"])
        func createValidName(name: String) async throws {
            let response = try await create(name)
            #expect(response.status == 201)
            #expect(
                try response.json == ["status": "success", "message": .string("New widget added: \(name).")])
            // Theirs is absolute, http://localhost/api/v1/widgets/…; a path means the same (RFC 9110, 10.2.2).
            #expect(response.fields["Location"] == "/api/v1/widgets/\(name)")
        }

        @Test("test_create_widget_valid_deadline", arguments: ["11/21/2026", "2026-11-21", "Nov 24 2026"])
        func createValidDeadline(deadline: String) async throws {
            let response = try await create(deadline: deadline)
            #expect(response.status == 201)
            #expect(try response.json["message"] == "New widget added: some-widget.")
            #expect(response.fields["Location"] == "/api/v1/widgets/some-widget")
        }

        @Test(
            "test_create_widget_invalid_deadline",
            arguments: ["1/1/1970", "2026-11-18", "a long time ago, in a galaxy far, far away"])
        func createInvalidDeadline(deadline: String) async throws {
            let response = try await create(deadline: deadline)
            #expect(response.status == 400)
            #expect(try response.json["message"] == "Input payload validation failed")
            #expect(try response.json["errors"]?["deadline"] != nil)
        }

        @Test("test_create_widget_already_exists")
        func createTaken() async throws {
            #expect(try await create().status == 201)
            let response = try await create()
            #expect(response.status == 409)
            #expect(
                try response.json["message"] == "Widget name: some-widget already exists, must be unique.")
        }

        @Test("test_create_widget_no_admin_token")
        func createAsUser() async throws {
            let response = try await create(as: application.user())
            #expect(response.status == 403)
            #expect(try response.json["message"] == "You are not an administrator")
        }

        @Test("test_retrieve_widget_non_admin_user")
        func retrieveAsUser() async throws {
            _ = try await create()
            let response = try await send(.get, as: application.user())
            #expect(response.status == 200)
            let body = try response.json
            #expect(body["name"] == "some-widget")
            #expect(body["info_url"] == "https://www.fakesite.com")
            // Theirs writes 11/21/26 in the server's zone; ours is RFC 3339, in UTC.
            #expect(body["deadline"] == "2026-11-21T23:59:59Z")
            #expect(body["owner"]?["email"] == "admin_user@email.com")
        }

        @Test("test_retrieve_widget_does_not_exist")
        func retrieveUnknown() async throws {
            let response = try await send(.get, "some-widget")
            #expect(response.status == 404)
            #expect(
                try response.json["message"]?.stringValue?.contains("some-widget not found in database")
                    == true)
        }

        @Test("test_update_widget")
        func update() async throws {
            _ = try await create()
            let response = try await application.client.send(
                .put, "\(Self.path)/some-widget", headers: administrator,
                form: ["info_url": "https://www.newurl.com", "deadline": "Nov 24 2026"])
            #expect(response.status == 200)
            let body = try await send(.get).json
            #expect(body["name"] == "some-widget")
            #expect(body["info_url"] == "https://www.newurl.com")
            #expect(body["deadline"] == "2026-11-24T23:59:59Z")
            #expect(body["owner"]?["email"] == "admin_user@email.com")
        }

        @Test("test_delete_widget")
        func delete() async throws {
            _ = try await create()
            #expect(try await send(.delete).status == 204)
            #expect(try await send(.get).status == 404)
        }

        @Test("test_delete_widget_no_admin_token")
        func deleteAsUser() async throws {
            _ = try await create()
            let response = try await send(.delete, as: application.user())
            #expect(response.status == 403)
            #expect(try response.json["message"] == "You are not an administrator")
        }
    }

    /// The one test of the list, with its seven widgets.
    @Suite("The list")
    struct WidgetList {
        /// Name, address, deadline as it is sent, and its day as it comes back. Two of their names have
        /// capitals, `tetraWIDG` and `PENTA-widg-GON-et`; ours are lower-case, as their requirements ask.
        static let widgets = [
            ("widget1", "http://www.one.com", "11/21/2026", "2026-11-21"),
            ("second_widget", "https://www.two.net", "11/24/2026", "2026-11-24"),
            ("widget-thrice", "https://www.three.edu", "11/26/2026", "2026-11-26"),
            ("tetrawidg", "http://www.four.dev", "12/01/2026", "2026-12-01"),
            ("penta-widg-gon-et", "http://www.five.io", "12/08/2026", "2026-12-08"),
            ("hexa_widget", "https://www.six.tech", "12/14/2026", "2026-12-14"),
            ("sep7", "https://www.seven.dot", "02/07/2027", "2027-02-07"),
        ]

        let application: TestApplication
        let administrator: HeaderFields

        init() async throws {
            application = try await TestApplication()
            administrator = try await application.administrator("admin_user@email.com")
            for (name, url, deadline, _) in Self.widgets {
                let response = try await application.client.send(
                    .post, "/api/v1/widgets", headers: administrator,
                    form: ["name": name, "info_url": url, "deadline": deadline])
                try #require(response.status == 201)
            }
        }

        @Test(
            "test_retrieve_paginated_widget_list",
            arguments: [
                ("?page=1&per_page=5", 1, 2, 5, 0..<5), ("?page=2&per_page=5", 2, 2, 5, 5..<7),
                ("?page=1&per_page=10", 1, 1, 10, 0..<7), ("", 1, 1, 10, 0..<7),
            ] as [(String, Int64, Int64, Int64, Range<Int>)])
        func page(
            query: String, number: Int64, pages: Int64, size: Int64, range: Range<Int>
        ) async throws {
            let response = try await application.client.send(
                .get, "/api/v1/widgets\(query)", headers: administrator)
            #expect(response.status == 200)
            let body = try response.json
            #expect(body["has_prev"] == .bool(number > 1))
            #expect(body["has_next"] == .bool(number < pages))
            #expect(body["page"] == .integer(number))
            #expect(body["total_pages"] == .integer(pages))
            #expect(body["items_per_page"] == .integer(size))
            #expect(body["total_items"] == 7)
            let items = try #require(body["items"]?.arrayValue)
            try #require(items.count == range.count)
            for (item, widget) in zip(items, Self.widgets[range]) {
                #expect(item["name"] == .string(widget.0))
                #expect(item["info_url"] == .string(widget.1))
                #expect(item["deadline"] == .string("\(widget.3)T23:59:59Z"))
                #expect(item["owner"]?["email"] == "admin_user@email.com")
            }
        }

        @Test("Its names with capitals are refused, with the sentence of bad names")
        func capitals() async throws {
            let response = try await application.client.send(
                .post, "/api/v1/widgets", headers: administrator,
                form: ["name": "tetraWIDG", "info_url": "http://www.four.dev", "deadline": "12/01/2026"])
            #expect(response.status == 400)
            #expect(
                try response.json["errors"]?["name"]?.stringValue?
                    .hasPrefix("'tetraWIDG' contains one or more invalid characters.") == true)
        }
    }
}
