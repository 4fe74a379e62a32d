extension SchemaPlanner {
    func integer(_ layers: SchemaLayers, _ value: inout ValuePlan) {
        let format = layers.first("format")?.text
        value.type = format == "int32" ? .int32 : format == "int64" ? .int64 : .int
        let range = format == "int32" ? -0x8000_0000...0x7FFF_FFFF : Int.min...Int.max
        limits(layers, &value) { limit in integerLimit(limit, range) }
        value.checks += layers.all("multipleOf").compactMap(integerDivisor)
    }

    func number(_ layers: SchemaLayers, _ value: inout ValuePlan) {
        let isFloat = layers.first("format")?.text == "float"
        value.type = isFloat ? .float : .double
        limits(layers, &value) { limit in numberLimit(limit, isFloat) }
        value.checks += layers.all("multipleOf").compactMap { node in
            guard let divisor = node.number, divisor > 0, let text = Self.finite(divisor, isFloat) else {
                diagnostics.error(node, "`multipleOf` must be a number above 0")
                return nil
            }
            return .multipleOf(text)
        }
    }

    /// A limit of a number as the contract has it.
    private struct Limit {
        var node: Node
        var keyword: String
        var number: Double
        var isLow: Bool
        var isExclusive: Bool

        var check: (String) -> Check {
            switch (isLow, isExclusive) {
            case (true, false): Check.minimum
            case (true, true): Check.exclusiveMinimum
            case (false, false): Check.maximum
            case (false, true): Check.exclusiveMaximum
            }
        }
    }

    /// The limits of a number, those of every layer. `plan` turns one into a check; nil where the
    /// type holds it anyway.
    private func limits(_ layers: SchemaLayers, _ value: inout ValuePlan, plan: (Limit) -> Check?) {
        checkOrder(layers, "minimum", "maximum")
        for (keyword, exclusive, isLow) in [
            ("minimum", "exclusiveMinimum", true), ("maximum", "exclusiveMaximum", false),
        ] {
            for layer in layers.layers {
                // In OpenAPI 3.0 the keyword is a boolean beside the limit.
                let isExclusive = layer[exclusive]?.boolean == true
                let plain = layer[keyword].flatMap { limit($0, keyword, isLow, isExclusive) }
                let open = layer[exclusive].flatMap { node in
                    node.kind == .boolean ? nil : limit(node, exclusive, isLow, true)
                }
                for limit in [plain, open].compactMap(\.self) {
                    guard let check = plan(limit), !value.checks.contains(check) else { continue }
                    value.checks.append(check)
                }
            }
        }
    }

    private func limit(_ node: Node, _ keyword: String, _ isLow: Bool, _ isExclusive: Bool) -> Limit? {
        guard let number = node.number, !number.isNaN else {
            diagnostics.error(node, "`\(keyword)` must be a number")
            return nil
        }
        return Limit(node: node, keyword: keyword, number: number, isLow: isLow, isExclusive: isExclusive)
    }

    /// A limit between two integers is moved to the next one that the rule lets in or keeps out.
    private func integerLimit(_ limit: Limit, _ range: ClosedRange<Int>) -> Check? {
        let rounding: FloatingPointRoundingRule = limit.isLow == limit.isExclusive ? .down : .up
        let exact = limit.node.integer ?? Int(exactly: limit.number.rounded(rounding))
        if let exact, range.contains(exact) { return limit.check(String(exact)) }
        if limit.isLow != (limit.number < 0) {
            diagnostics.error(limit.node, "no value of this type keeps this `\(limit.keyword)`")
        }
        return nil
    }

    private func numberLimit(_ limit: Limit, _ isFloat: Bool) -> Check? {
        if let text = Self.finite(limit.number, isFloat) { return limit.check(text) }
        if limit.isLow != (limit.number < 0) {
            diagnostics.error(limit.node, "no value of this type keeps this `\(limit.keyword)`")
        }
        return nil
    }

    private static func finite(_ number: Double, _ isFloat: Bool) -> String? {
        (isFloat ? Float(number).isFinite : number.isFinite) ? String(number) : nil
    }

    /// An integer is a multiple of a fraction in lowest terms when it is one of its numerator.
    private func integerDivisor(_ node: Node) -> Check? {
        guard let number = node.number, number > 0 else {
            diagnostics.error(node, "`multipleOf` must be a number above 0")
            return nil
        }
        if let exact = node.integer { return exact == 1 ? nil : .multipleOf(String(exact)) }
        for denominator in [10, 100, 1000, 10_000, 100_000, 1_000_000] {
            let numerator = (number * Double(denominator)).rounded()
            guard numerator / Double(denominator) == number, let whole = Int(exactly: numerator) else {
                continue
            }
            let divisor = whole / Self.greatestCommonDivisor(whole, denominator)
            return divisor == 1 ? nil : .multipleOf(String(divisor))
        }
        diagnostics.error(node, "a `multipleOf` of more than 6 decimals is not supported for an integer")
        return nil
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
