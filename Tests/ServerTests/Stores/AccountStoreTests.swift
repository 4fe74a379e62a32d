import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite struct AccountStoreTests {
    @Test("an account is found by its address in any case, as it was given, and by its public id")
    func finds() async throws {
        let fixture = try await StoreFixture()
        #expect(try await fixture.accounts.find(email: "uSER@EXAMPLE.com") == fixture.user)
        #expect(try await fixture.accounts.find(publicID: "public 2") == fixture.admin)
        #expect(fixture.user.email == "User@example.com")
        #expect(try await fixture.accounts.find(email: "other@example.com") == nil)
        #expect(try await fixture.accounts.find(publicID: "PUBLIC 2") == nil)
    }

    @Test("an address has one account, whatever the case of its letters")
    func taken() async throws {
        let fixture = try await StoreFixture()
        await #expect(throws: AccountRefusal.emailTaken("USER@example.com")) {
            try await fixture.accounts.create(
                NewAccount(email: "USER@example.com", passwordHash: "h"), now: fixture.now)
        }
        #expect(try await fixture.count("users") == 2)
    }

    @Test("of many who register one address at once, one gets it")
    func race() async throws {
        let fixture = try await StoreFixture()
        let created = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let account = try? await fixture.accounts.create(
                        NewAccount(email: "new@example.com", passwordHash: "h\(number)"), now: fixture.now)
                    return account != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(created == 1)
    }

    @Test("a public id that two accounts would have is no taken address")
    func publicID() async throws {
        let fixture = try await StoreFixture()
        let error = await #expect(throws: DatabaseError.self) {
            try await fixture.accounts.create(
                NewAccount(email: "new@example.com", passwordHash: "h", publicID: "public 1"),
                now: fixture.now)
        }
        #expect(error?.isUniqueViolation(of: "users.public_id") == true)
    }
}
