/// Prints the check of responses against the contract, for debug builds and tests: JSON content is matched.
struct ContractCheckPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        source.line("#if DEBUG")
        source.block("extension API: ContractChecking") { source in
            source.documentation("What a response to the operation at this index breaks.")
            source.block("public func violations(of response: Response, operation: Int) -> [String]") {
                source in
                source.line("\(chunks.isEmpty ? "let" : "var") check = ResponseCheck(response)")
                source.line("switch operation / \(APIPrinter.chunkSize) {")
                for chunk in chunks.indices {
                    source.line("case \(chunk): ContractChecks.check\(chunk)(operation, response, &check)")
                }
                source.line("default: break")
                source.line("}")
                source.line("return check.violations")
            }
        }
        source.line()
        source.block("private enum ContractChecks") { source in
            for (index, chunk) in chunks.enumerated() { printChunk(index, chunk, &source) }
            for response in plan.sharedResponses {
                guard let name = response.sharedName.flatMap({ names.responses[$0] }) else { continue }
                source.line()
                source.block("static func check\(name)(_ check: inout ResponseCheck)") {
                    printResponse(response, &$0)
                }
            }
        }
        source.line("#endif")
        return source
    }

    private var chunks: [Range<Int>] { APIPrinter.chunks(of: plan.operations.count) }

    private func printChunk(_ index: Int, _ chunk: Range<Int>, _ source: inout SourceText) {
        source.block(
            "static func check\(index)(_ operation: Int, _ response: Response, _ check: inout ResponseCheck)"
        ) { source in
            source.line("switch operation {")
            for operation in chunk {
                source.line("case \(operation):")
                source.indented { printOperation(plan.operations[operation], &$0) }
            }
            source.line("default: break")
            source.line("}")
        }
    }

    private func printOperation(_ operation: OperationPlan, _ source: inout SourceText) {
        source.line("switch response.status.rawValue {")
        var hasFallback = false
        for response in operation.responses {
            let key: String
            switch response.status {
            case .exact(let code): key = "case \(code):"
            case .range(let digit): key = "case \(digit)00...\(digit)99:"
            case .fallback:
                key = "default:"
                hasFallback = true
            }
            if let shared = response.sharedName, let name = names.responses[shared] {
                source.line("\(key) check\(name)(&check)")
            } else if let statement = soleStatement(response) {
                source.line("\(key) \(statement)")
            } else {
                source.line(key)
                source.indented { printResponse(response, &$0) }
            }
        }
        if !hasFallback {
            source.line("default: check.unlistedStatus(\(SwiftText.quoted(operation.id)))")
        }
        source.line("}")
    }

    /// The check of a response without headers and with one media type at most.
    private func soleStatement(_ response: ResponsePlan) -> String? {
        guard response.headers.isEmpty else { return nil }
        guard let content = response.content else { return "check.noContent()" }
        guard content.alternatives.count == 1 else { return nil }
        return statement(content.alternatives[0], isSole: true)
    }

    /// - Parameter isSole: whether content of every other type is a violation.
    private func statement(_ media: MediaTypePlan, isSole: Bool) -> String {
        let type = SwiftText.quoted(media.mediaType)
        guard media.coding == .json, let matcher = media.matcher else {
            return isSole ? "check.soleOctets(\(type))" : "check.octets(\(type))"
        }
        return "check.\(isSole ? "soleJSON" : "json")(\(type)) { \(MatcherPrinter.call(matcher, "$0")) }"
    }

    private func value(of header: HeaderPlan) -> String {
        if header.isJSON { return "faults.json(text) { json in json.value() }" }
        if let item = header.separateItem { return reading.text(item) }
        guard case .array(let item) = header.value.shape else { return reading.text(header.value) }
        let element = reading.closure("text, faults", reading.text(item))
        return "faults.list(Optional(text).fieldList ?? []) \(element)"
    }

    private func printResponse(_ response: ResponsePlan, _ source: inout SourceText) {
        for header in response.headers {
            let name = SwiftText.quoted(header.name)
            source.line(
                "check.header(\(name), isRequired: \(header.isRequired)) "
                    + reading.closure("text, faults", "_ = \(value(of: header))"))
        }
        guard let content = response.content else { return source.line("check.noContent()") }
        if content.alternatives.count == 1 {
            return source.line(statement(content.alternatives[0], isSole: true))
        }
        for media in content.alternatives { source.line(statement(media, isSole: false)) }
        source.line("check.finishContent()")
    }
}
