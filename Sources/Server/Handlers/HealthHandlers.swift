import AccordDatabase
import AccordRuntime
import GeneratedAPI

/// Whether the server and its database are alive.
struct HealthHandlers: HealthAPI {
    let database: Database

    func getHealth(
        _ input: Operations.GetHealth.Input, context: RequestContext
    ) async throws -> Operations.GetHealth.Output {
        do {
            _ = try await database.read { try $0.row("SELECT 1") }
            return .ok(.init(), cacheControl: "no-store")
        } catch let error as DatabaseError {
            context.logger.error("the database does not answer: \(error)", requestID: context.id)
            return .serviceUnavailable(.init(message: "The database does not answer"), retryAfter: 1)
        }
    }
}
