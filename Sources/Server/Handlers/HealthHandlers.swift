import AccordDatabase
import AccordRuntime
import GeneratedAPI

/// Whether the process answers, whether its database does and the disk took what was written last, and whether the
/// server wants new clients.
struct HealthHandlers: HealthAPI {
    let database: Database
    let readiness: Readiness

    func getHealth(
        _ input: Operations.GetHealth.Input, context: RequestContext
    ) async throws -> Operations.GetHealth.Output {
        if let problem = try await databaseProblem(context) {
            return .serviceUnavailable(.init(message: problem), retryAfter: 1)
        }
        return .ok(.init(), cacheControl: "no-store")
    }

    func getLiveness(
        _ input: Operations.GetLiveness.Input, context: RequestContext
    ) async throws -> Operations.GetLiveness.Output {
        .ok(.init(), cacheControl: "no-store")
    }

    func getReadiness(
        _ input: Operations.GetReadiness.Input, context: RequestContext
    ) async throws -> Operations.GetReadiness.Output {
        guard readiness.isReady else {
            return .serviceUnavailable(.init(message: "The server is stopping"), retryAfter: 1)
        }
        if let problem = try await databaseProblem(context) {
            return .serviceUnavailable(.init(message: problem), retryAfter: 1)
        }
        return .ok(.init(), cacheControl: "no-store")
    }

    /// What is wrong with the database; nil when it is well. The log says more.
    private func databaseProblem(_ context: RequestContext) async throws -> String? {
        do {
            _ = try await database.row("SELECT 1")
            guard let failure = database.writeFailure else { return nil }
            context.logger.error("the database can't be written: \(failure.reason)", requestID: context.id)
            return "The database can't be written"
        } catch let error as DatabaseError {
            context.logger.error("the database does not answer: \(error)", requestID: context.id)
            return "The database does not answer"
        }
    }
}
