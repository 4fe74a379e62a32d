extension OperationPlan {
    /// The parameter that names a request so that it can be sent again
    /// (draft-ietf-httpapi-idempotency-key-header), if it is a text.
    var idempotencyKey: ParameterPlan? {
        parameters.first { parameter in
            guard case .string = parameter.value.shape else { return false }
            return parameter.place == .header && parameter.name.lowercased() == "idempotency-key"
        }
    }

    /// The parameters that say what is asked for, rather than how.
    var contentParameters: [ParameterPlan] { parameters.filter { $0.place == .path || $0.place == .query } }
}
