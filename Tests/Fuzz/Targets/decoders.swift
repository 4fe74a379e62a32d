import AccordRuntime

@testable import Generated

/// Bytes as a body of a schema: its decoder accepts what its matcher accepts, and what it wrote of a value is
/// read and written as the same. Of each schema there are two operations, the second with `not: {not: …}` around
/// it, which is matched. A second byte from 128 on has the others be choices of a grammar.
func fuzz(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let number = Int(bytes[0]) % schemaNames.count
    var choices = Choices(bytes.dropFirst(2))
    let body = bytes[1] < 128 ? Array(bytes.dropFirst(2)) : Array(value(&choices, 4).json.utf8)
    let decoded = ask("/decoded\(number)", body)
    let matched = ask("/matched\(number)", body)
    if showsInput {
        show(
            "\(schemaNames[number]) \(String(decoding: body, as: UTF8.self))\n\(text(decoded))\n\(text(matched))"
        )
    }
    // What is matched is read as any value afterwards, which may fail where no decoder looks: a number too large.
    let isRefused = matched.status == 400
    // A name that comes twice is refused only where it is known, and a number that is too large only where it
    // becomes one of Swift.
    for own in [#""keyword":"duplicate""#, #""limit":"int64""#, #""limit":"double""#]
    where text(decoded).contains(own) { return }
    if isRefused, !text(matched).contains(#""keyword":"not""#) { return }
    expect(
        (decoded.status == 400) == isRefused,
        "\(schemaNames[number]) \(String(decoding: body, as: UTF8.self)): decoded \(text(decoded)), matched \(text(matched))"
    )
    expect(decoded.status == 200 || decoded.status == 400, "\(schemaNames[number]): \(text(decoded))")
    guard decoded.status == 200 else { return }
    let again = ask("/decoded\(number)", decoded.body)
    expect(
        again.status == 200 && again.body == decoded.body,
        "\(schemaNames[number]) \(String(decoding: body, as: UTF8.self)): \(text(decoded)), again \(text(again))"
    )
}

private func text(_ response: Response) -> String {
    "\(response.status.rawValue) \(String(decoding: response.body, as: UTF8.self))"
}

/// The API's answer, at once: nothing of it has to be waited for.
private func ask(_ path: String, _ body: [UInt8]) -> Response {
    let request = Request(
        method: .post, target: RequestTarget(path), fields: ["Content-Type": "application/json"],
        body: .buffered(body))
    let answer = Answer()
    Task(executorPreference: AtOnce()) {
        answer.response = await api.respond(to: request, context: RequestContext())
    }
    guard let response = answer.response else {
        expect(false, "no answer at once")
        return Response(500)
    }
    return response
}

/// Unchecked, because the task that writes it has ended when `Task.init` returns.
private final class Answer: @unchecked Sendable {
    var response: Response?
}

/// Runs a task where it is started.
private final class AtOnce: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) { job.runSynchronously(on: asUnownedTaskExecutor()) }
}

/// A value of the words of the contract.
private func value(_ choices: inout Choices, _ depth: Int) -> Tree {
    switch choices.index(depth > 0 ? 8 : 4) {
    case 0: return .text(choices.pick(words))
    case 1:
        return .raw(
            choices.pick([
                "1", "0", "-1", "5", "1.0", "2.5", "1e2", "0.01", "100", "9223372036854775808", "1e400",
                "2147483648",
            ]))
    case 2: return .raw(choices.pick(["null", "true", "false"]))
    case 3: return .raw(choices.pick(values))
    case 4, 5: return .list(choices.list(4) { value(&$0, depth - 1) })
    default:
        let members = choices.list(5) { choices in (choices.pick(words), value(&choices, depth - 1)) }
        return choices.often(8) ? .object(members) : .members(members)
    }
}
