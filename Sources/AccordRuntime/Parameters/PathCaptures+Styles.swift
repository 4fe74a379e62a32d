/// Parameters of a path, in the styles `simple`, `label` and `matrix`.
extension PathCaptures {
    /// The decoded text of a capture. A broken escape, NUL or bad UTF-8 is a fault.
    public func text(_ index: Int, of target: RequestTarget, _ faults: inout Faults) -> String? {
        parameter(index, of: target).text("", style: .simple, &faults)
    }

    /// The decoded items of a capture that is a list; an encoded comma is part of its item.
    public func texts(_ index: Int, of target: RequestTarget, _ faults: inout Faults) -> [String]? {
        parameter(index, of: target).texts("", style: .simple, exploded: false, &faults)
    }

    /// A capture as it was sent, to be read in another style: `captures.parameter(0, of: target).texts(…)`.
    public func parameter(_ index: Int, of target: RequestTarget) -> EncodedParameter {
        EncodedParameter(path: bytes(index, of: target))
    }
}

/// Parameters of header fields, which are of style `simple`.
extension Request {
    /// A header parameter as it was sent; of one that is repeated, its values with commas between. Nil when
    /// it is absent.
    public func parameter(header name: String) -> EncodedParameter? {
        text(header: name).map { EncodedParameter(field: $0) }
    }
}
