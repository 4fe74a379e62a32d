import CAccordYAML

/// libyaml's parser as a source of Swift values.
final class YAMLEvents {
    struct Scalar {
        var text: String
        var isPlain: Bool
        var anchor: String?
        var tag: String?
    }

    struct Event {
        enum Kind {
            case document
            case mapping(anchor: String?, tag: String?)
            case sequence(anchor: String?, tag: String?)
            case end
            case scalar(Scalar)
            case alias(String)
        }
        var kind: Kind
        var position: Position
    }

    // On the heap because libyaml keeps pointers into the parser; only this object has it, and frees it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var event = yaml_event_t()
    private let bytes: UnsafeBufferPointer<UInt8>

    /// The bytes must stay where they are for as long as events are asked for.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ContractProblem) {
        self.bytes = bytes
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw ContractProblem(.start, "not enough memory to read the file")
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event that matters, nil at the end. ``discard()`` it before the next call.
    func next() throws(ContractProblem) -> Event? {
        while true {
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
            if event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT {
                discard()
                return nil
            }
            if let kind = kind() { return Event(kind: kind, position: position(event.start_mark)) }
            discard()
        }
    }

    func discard() {
        yaml_event_delete(&event)
    }

    private func kind() -> Event.Kind? {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: .document
        case YAML_MAPPING_START_EVENT:
            .mapping(
                anchor: text(event.data.mapping_start.anchor), tag: text(event.data.mapping_start.tag))
        case YAML_SEQUENCE_START_EVENT:
            .sequence(
                anchor: text(event.data.sequence_start.anchor), tag: text(event.data.sequence_start.tag))
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: .end
        case YAML_ALIAS_EVENT: .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: .scalar(scalar())
        default: nil
        }
    }

    private func scalar() -> Scalar {
        let scalar = event.data.scalar
        return Scalar(
            text: String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
            anchor: text(scalar.anchor), tag: text(scalar.tag))
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func position(_ mark: yaml_mark_t) -> Position {
        Position(line: mark.line + 1, column: mark.column + 1)
    }
}

// MARK: - What libyaml complains about

extension YAMLEvents {
    private func problem() -> ContractProblem {
        let parser = parser.pointee
        guard parser.error != YAML_MEMORY_ERROR, let problem = parser.problem else {
            return ContractProblem(.start, "not enough memory to read the file")
        }
        if parser.error == YAML_READER_ERROR {
            // The reader knows no lines yet, only an offset.
            let place = Position(offset: min(parser.problem_offset, bytes.count), in: bytes)
            return ContractProblem(
                place, "invalid YAML: " + String(cString: problem),
                hint: "write the character as an escape in double quotes, such as \"\\x07\"")
        }
        var text = "invalid YAML: " + String(cString: problem)
        if let context = parser.context {
            text += " (" + String(cString: context)
            text += parser.context_mark.line > 0 ? ", line \(parser.context_mark.line + 1))" : ")"
        }
        return ContractProblem(position(parser.problem_mark), text, hint: hint(parser))
    }

    private func hint(_ parser: yaml_parser_t) -> String? {
        let problem = String(cString: parser.problem)
        if line(Int(parser.problem_mark.line)).contains(UInt8(ascii: "\t")) {
            return "indent with spaces; YAML forbids tabs there"
        }
        if problem.hasPrefix("mapping values are not allowed") {
            return "put a text that contains `: ` in quotes, or check the indentation"
        }
        if problem.hasPrefix("found character that cannot start any token") {
            return "put a text that starts with this character in quotes"
        }
        return nil
    }

    private func line(_ number: Int) -> ArraySlice<UInt8> {
        let lines = Array(bytes).split(separator: 0x0a, omittingEmptySubsequences: false)
        return number < lines.count ? lines[number] : []
    }
}
