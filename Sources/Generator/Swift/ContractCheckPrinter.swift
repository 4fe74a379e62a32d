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
                source.line("var check = ResponseCheck(response)")
                source.line("switch operation / \(APIPrinter.chunkSize) {")
                for chunk in chunks.indices { source.line("case \(chunk): ContractChecks.check\(chunk)(operation, response, &check)") }
                source.line("default: break")
                source.line("}")
                source.line("return check.violations")
            }
        }
        source.line()
        source.block("private enum ContractChecks") { source in
            for (index, chunk) in chunks.enumerated() { printChunk(index, chunk, &source) }
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
            switch response.status {
            case .exact(let code): source.line("case \(code):")
            case .range(let digit): source.line("case \(digit)00...\(digit)99:")
            case .fallback:
                source.line("default:")
                hasFallback = true
            }
            source.indented { printResponse(response, &$0) }
        }
        if !hasFallback {
            source.line("default:")
            source.line("    check.unlistedStatus(\(SwiftText.quoted(operation.id)))")
        }
        source.line("}")
    }

    private func printResponse(_ response: ResponsePlan, _ source: inout SourceText) {
        for header in response.headers {
            source.line(
                "check.header(\(SwiftText.quoted(header.name)), isRequired: \(header.isRequired)) { text, faults in"
            )
            source.indented { source in
                if case .array(let item) = header.value.shape {
                    source.line(
                        "_ = faults.list(Optional(text).fieldList ?? []) { text, faults in\n\(reading.indented(reading.text(item)))\n}"
                    )
                } else {
                    source.line("_ = \(reading.text(header.value))")
                }
            }
            source.line("}")
        }
        guard let content = response.content else { return source.line("check.noContent()") }
        for media in content.alternatives {
            let type = SwiftText.quoted(media.mediaType)
            if media.coding == .json, let matcher = media.matcher {
                source.line("check.json(\(type)) { \(MatcherPrinter.call(matcher, "$0")) }")
            } else {
                source.line("check.octets(\(type))")
            }
        }
        source.line("check.finishContent()")
    }
}
