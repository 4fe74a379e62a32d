import AccordDatabase
import AccordRuntime
import GeneratedAPI

/// Whether the server and its database are alive, and the disk took what was written last.
struct HealthHandlers: HealthAPI {
    let database: Database

    func getHealth(
        _ input: Operations.GetHealth.Input, context: RequestContext
    ) async throws -> Operations.GetHealth.Output {
        do {
            _ = try await database.row("SELECT 1")
            guard let failure = database.writeFailure else {
                return .ok(.init(), cacheControl: "no-store")
            }
            context.logger.error("the database can't be written: \(failure.reason)", requestID: context.id)
            return .serviceUnavailable(.init(message: "The database can't be written"), retryAfter: 1)
        } catch let error as DatabaseError {
            context.logger.error("the database does not answer: \(error)", requestID: context.id)
            return .serviceUnavailable(.init(message: "The database does not answer"), retryAfter: 1)
        }
    }
}
