extension SchemaPlanner {
    func string(_ merged: MergedSchema) -> ValuePlan {
        var value = ValuePlan(shape: .string)
        var handled: Set = ["format"]
        for format in merged.formats { apply(format, &value) }
        if merged.layers.contains(where: { $0.schema.text.contentEncoding == "base64" }),
            case .string = value.shape
        {
            value.shape = .base64
        }
        if case .string = value.shape {
            value.checks += texts(merged, &value.issues)
            handled.formUnion(["minLength", "maxLength", "pattern"])
        }
        checkOrder(merged, \.text.minLength, \.text.maxLength, "minLength", "maxLength")
        add(rules: merged, to: &value, except: handled, .string)
        return value
    }

    /// Of several formats the first decides the type; the others are checked.
    private func apply(_ format: Node, _ value: inout ValuePlan) {
        let name = format.text
        if let type = context.options.types[name], case .string = value.shape {
            value.shape = .text(type: type.text, format: name)
            return
        }
        switch (name, context.format(format), value.shape) {
        case ("date-time", _, .string): value.shape = .dateTime
        case ("date", _, .string): value.shape = .date
        case ("byte", _, .string): value.shape = .base64
        case ("binary", _, .string): value.shape = .binary
        case ("password", _, _): value.isSecret = true
        case (_, .text(let check), .string): value.checks.append(.format(check))
        case (_, .own(let name, let function), .string):
            value.checks.append(.ownFormat(name, function: function))
        default: break
        }
    }

    private func texts(_ merged: MergedSchema, _ issues: inout [Int]) -> [Check] {
        var checks = [
            merged.least(\.text.minLength).map(Check.minLength),
            merged.most(\.text.maxLength).map(Check.maxLength),
        ].compactMap(\.self)
        var known: Set<Int> = []
        for pattern in merged.layers.compactMap(\.schema.text.pattern) {
            if let index = context.pattern(pattern, &issues), known.insert(index).inserted {
                checks.append(.pattern(index))
            }
        }
        return checks
    }

    /// The type that the application gives to a schema with `x-swift-type`.
    func applicationType(_ merged: MergedSchema) -> ValuePlan? {
        guard let name = merged.layers.lazy.compactMap(\.schema.annotations.swiftType).first else {
            return nil
        }
        guard name.kind == .string, merged.types.isSubset(of: [.string, .null]) else {
            diagnostics.error(name, "`x-swift-type` names the Swift type of a `type: string`")
            return nil
        }
        guard SwiftSyntax.isTypeName(name.text) else {
            diagnostics.error(name, "`x-swift-type` must be the name of a Swift type")
            return nil
        }
        var value = ValuePlan(shape: .text(type: name.text, format: merged.formats.first?.text ?? name.text))
        add(rules: merged, to: &value, except: ["format"], .string)
        return value
    }

    func integer(_ merged: MergedSchema) -> ValuePlan {
        var format = IntegerFormat.int
        var handled: Set = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
        let formats = merged.formats.compactMap { node -> IntegerFormat? in
            if case .integer(let format) = context.format(node) { format } else { nil }
        }
        if let first = formats.first {
            format = first
            if formats.count == 1 { handled.insert("format") }
        }
        var value = ValuePlan(shape: .integer(format))
        for limit in merged.limits {
            if format == .int { warnBeyond(limit, format.range) }
            if let check = integerLimit(limit, format.range), !value.checks.contains(check) {
                value.checks.append(check)
            }
        }
        for layer in merged.layers {
            guard let (_, divisor) = layer.schema.number.multipleOf else { continue }
            guard let numerator = divisor.numerator, format.range.contains(numerator) else {
                value.rules.append(rule("multipleOf", layer.schema, merged.direction))
                continue
            }
            if numerator != 1 { value.checks.append(.multipleOf(String(numerator))) }
        }
        checkLimits(merged)
        add(rules: merged, to: &value, except: handled, .integer)
        return value
    }

    /// A limit between two integers is moved to the next one that the rule lets in or keeps out. Nil where the
    /// type holds it anyway.
    private func integerLimit(_ limit: Schema.NumberRules.Limit, _ range: ClosedRange<Int128>) -> Check? {
        let exact = limit.isLow == limit.isExclusive ? limit.value.roundedDown : limit.value.roundedUp
        if let value = exact.integer, range.contains(value) {
            return .limit(keyword: Self.keyword(limit), String(value))
        }
        if limit.isLow != exact.isNegative {
            diagnostics.warning(limit.node, "no value of this type keeps this `\(limit.keyword)`")
            let bound = limit.isLow ? range.upperBound : range.lowerBound
            return .limit(keyword: limit.isLow ? "exclusiveMinimum" : "exclusiveMaximum", String(bound))
        }
        return nil
    }

    /// An integer without a format is an `Int`, whatever the limits let in.
    private func warnBeyond(_ limit: Schema.NumberRules.Limit, _ range: ClosedRange<Int128>) {
        guard let value = limit.value.integer, limit.isLow == (value < 0) else { return }
        let last = limit.isExclusive ? (limit.isLow ? value + 1 : value - 1) : value
        guard !range.contains(last) else { return }
        diagnostics.warning(
            limit.node, "integers beyond 64 bits are faults, although this `\(limit.keyword)` lets them in",
            hint: IntegerFormat.hint(value))
    }

    func number(_ merged: MergedSchema) -> ValuePlan {
        let isFloat = merged.formats.first?.text == "float"
        var value = ValuePlan(shape: isFloat ? .float : .double)
        var handled: Set<String> = []
        if merged.formats.allSatisfy({ if case .integer = context.format($0) { false } else { true } }) {
            handled.insert("format")
        }
        // Limits that a double holds exactly are compared as doubles; others are matched as decimals.
        if merged.limits.allSatisfy({ $0.value.isExactDouble }), !isFloat {
            handled.formUnion(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
            for limit in merged.limits {
                let check = Check.limit(keyword: Self.keyword(limit), limit.value.text)
                if !value.checks.contains(check) { value.checks.append(check) }
            }
        }
        checkLimits(merged)
        add(rules: merged, to: &value, except: handled, .number)
        return value
    }

    private static func keyword(_ limit: Schema.NumberRules.Limit) -> String {
        switch (limit.isLow, limit.isExclusive) {
        case (true, false): "minimum"
        case (true, true): "exclusiveMinimum"
        case (false, false): "maximum"
        case (false, true): "exclusiveMaximum"
        }
    }

    private func checkLimits(_ merged: MergedSchema) {
        let low = merged.limits.filter(\.isLow).max { $0.value < $1.value }
        let high = merged.limits.filter { !$0.isLow }.min { $0.value < $1.value }
        guard let low, let high, low.value > high.value else { return }
        diagnostics.warning(low.node, "`\(low.keyword)` is above `\(high.keyword)`, so no value is valid")
    }
}

extension Decimal {
    /// An integer is a multiple of a fraction in lowest terms when it is one of its numerator.
    var numerator: Int128? {
        if isInteger { return integer }
        guard digits.count <= 36, exponent >= -36 else { return nil }
        let whole = digits.reduce(Int128(0)) { $0 * 10 + Int128($1) }
        var (left, right) = (whole, (0..<(-exponent)).reduce(Int128(1)) { power, _ in power * 10 })
        while right != 0 { (left, right) = (right, left % right) }
        return whole / left
    }

    /// Whether a double has just this value, as all integers below 2^53 and halves and quarters do.
    var isExactDouble: Bool {
        if let integer { return integer.magnitude <= 1 << 53 }
        guard let double = Double(text), double.isFinite, double != 0, exponent >= -20, digits.count <= 15
        else {
            return false
        }
        // A fraction with so few digits is the double's shortest text, and a JSON number that is
        // written in the same way is the same double.
        return true
    }
}

extension IntegerFormat {
    /// What helps with an integer that an `Int` can't hold.
    static func hint(_ value: Int128?) -> String? {
        guard let value, IntegerFormat.uint64.range.contains(value) else { return nil }
        return "`format: uint64` goes up to 18446744073709551615"
    }
}
