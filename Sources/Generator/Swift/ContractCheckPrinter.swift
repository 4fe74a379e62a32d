/// Prints the check of responses against the contract, for debug builds and tests.
struct ContractCheckPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        source.line("#if DEBUG")
        source.block("extension API: ContractChecking") { source in
            source.block("public func violations(of response: Response, operation: Int) -> [String]") {
                source in
                source.line("var check = ResponseCheck(response)")
                source.line("switch operation {")
                for (index, operation) in plan.operations.enumerated() {
                    source.line("case \(index):")
                    source.indented { printOperation(operation, &$0) }
                }
                source.line("default: break")
                source.line("}")
                source.line("return check.violations")
            }
        }
        source.line("#endif")
        return source
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
            source.line("    check.unlistedStatus(\(SwiftNames.quoted(operation.id)))")
        }
        source.line("}")
    }

    private func printResponse(_ response: ResponsePlan, _ source: inout SourceText) {
        for header in response.headers {
            source.line(
                "check.header(\(SwiftNames.quoted(header.name)), isRequired: \(header.isRequired)) { text, faults in"
            )
            source.indented { source in
                if case .array(let item) = header.value.type {
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
            let type = SwiftNames.quoted(media.mediaType)
            switch media.coding {
            case .json:
                source.line("check.json(\(type)) { json in")
                source.indented { $0.line(reading.json(media.value)) }
                source.line("}")
            case .text, .urlencoded, .multipart, .binary: source.line("check.octets(\(type))")
            }
        }
        source.line("check.finishContent()")
    }
}
