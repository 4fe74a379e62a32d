extension SchemaPlanner {
    /// Whether a value can be given as texts: a scalar as one, an array of them as several, an object of
    /// these as named ones, `depth` containers deep.
    func isTextual(_ value: ValuePlan, depth: Int) -> Bool {
        switch value.shape {
        case .any: return true
        case .array(let item), .map(let item): return depth > 0 && isTextual(item, depth: depth - 1)
        case .named: return true
        default: return true
        }
    }
}
