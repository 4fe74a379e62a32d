import AccordRuntime
import Testing

@testable import Server

@Suite struct RefreshRotationTests {
    @Test("a refresh token is exchanged for the next one, and the session lasts longer")
    func rotates() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        guard case .rotated(let session) = try await fixture.rotate([1], to: [2], after: 50) else {
            Issue.record("not rotated")
            return
        }
        #expect(session.sid == "sid")
        #expect(session.expiresAt == fixture.now.adding(seconds: 150))
        #expect(try await fixture.sessions.find(sid: "sid") == session)
        guard case .rotated = try await fixture.rotate([2], to: [3], after: 140) else {
            Issue.record("the second one isn't good")
            return
        }
    }

    @Test("a token that nobody was given is unknown")
    func unknown() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        #expect(try await fixture.rotate([7], to: [8], after: 0) == .unknown)
        #expect(try await fixture.rotate([], to: [8], after: 0) == .unknown)
        #expect(try await fixture.count("refresh_tokens") == 1)
    }

    @Test("a token is not good after its time")
    func expired() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        #expect(try await fixture.rotate([1], to: [2], after: 100) == .expired)
    }

    @Test("a used token shown again within the grace is a retry and gives another one")
    func retry() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        _ = try await fixture.rotate([1], to: [2], after: 0)
        for (hash, seconds) in [([3], 5), ([4], 10)] as [([UInt8], Int64)] {
            guard case .rotated = try await fixture.rotate([1], to: hash, after: seconds) else {
                Issue.record("a retry after \(seconds) s was refused")
                return
            }
        }
        #expect(try await fixture.sessions.find(sid: "sid")?.revokedAt == nil)
    }

    @Test(
        "a used token shown again after the grace revokes the family for good",
        arguments: [11, 5000] as [Int64])
    func reuse(after seconds: Int64) async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        _ = try await fixture.rotate([1], to: [2], after: 0)
        #expect(try await fixture.rotate([1], to: [3], after: seconds) == .reused)
        let session = try await fixture.sessions.find(sid: "sid")
        #expect(session?.revokedAt == fixture.now.adding(seconds: seconds))
        #expect(try await fixture.rotate([2], to: [4], after: seconds) == .revoked)
        #expect(try await fixture.count("refresh_tokens") == 2)
    }

    @Test("the grace counts from the first use, not from a retry")
    func graceIsNotExtended() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        _ = try await fixture.rotate([1], to: [2], after: 0)
        _ = try await fixture.rotate([1], to: [3], after: 9)
        #expect(try await fixture.rotate([1], to: [4], after: 12) == .reused)
    }

    @Test("of many exchanges of one token at once, without a grace, one wins and the family is revoked")
    func race() async throws {
        let fixture = try await StoreFixture()
        try await fixture.startSession()
        let rotations = try await withThrowingTaskGroup(of: Rotation.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await fixture.sessions.rotate(
                        refreshHash: [1], to: [2, UInt8(number)],
                        now: fixture.now.adding(.milliseconds(number + 1)),
                        expiresAt: fixture.now.adding(seconds: 100), grace: .milliseconds(-1000))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let won = rotations.count { if case .rotated = $0 { true } else { false } }
        #expect(won == 1)
        #expect(rotations.count { $0 == .reused } == 1)
        #expect(rotations.count { $0 == .revoked } == 18)
    }
}
