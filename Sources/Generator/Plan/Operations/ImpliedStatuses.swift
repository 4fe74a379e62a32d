/// Warns of statuses that an operation can give without its contract saying so.
enum ImpliedStatuses {
    static func check(_ operations: [OperationPlan], _ diagnostics: Diagnostics) {
        for operation in operations {
            for (status, reason) in implied(operation) where !lists(operation, status) {
                diagnostics.warning(
                    operation.place,
                    "`\(operation.id)` can answer \(status), which its responses don't list: \(reason)",
                    hint: "describe it under `responses`, or with `4XX` or `default`")
            }
        }
    }

    private static func implied(_ operation: OperationPlan) -> [(Int, String)] {
        var implied: [(Int, String)] = []
        if !operation.parameters.isEmpty || operation.body != nil {
            implied.append((400, "the request is checked against the contract"))
        }
        if operation.security.isSecured {
            implied.append((401, "it needs credentials"))
            if operation.security.alternatives.joined().contains(where: { !$0.scopes.isEmpty }) {
                implied.append((403, "it needs scopes"))
            }
        }
        if operation.body != nil {
            implied.append((413, "its body has a limit"))
            implied.append((415, "its body has media types"))
        }
        return implied
    }

    private static func lists(_ operation: OperationPlan, _ status: Int) -> Bool {
        operation.responses.contains { response in
            switch response.status {
            case .exact(let code): code == status
            case .range(let digit): digit == status / 100
            case .fallback: true
            }
        }
    }
}
