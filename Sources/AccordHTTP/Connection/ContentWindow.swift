import AccordRuntime

/// The content of a request that did not all come with its head: what has come of it, and who waits for it.
/// Used on its connection's loop only.
final class ContentWindow {
    /// What is asked of the content, and what the answer is.
    enum Question {
        /// All of it; the limit is that of the server where there is none.
        case whole(limit: Int?)
        /// Its end: empty content.
        case end
        /// The next octets; nil where there are no more.
        case piece
    }

    typealias Waiter = CheckedContinuation<Result<[UInt8]?, Problem>, Never>

    private let decoder: BodyDecoder
    private let service: Service
    private var isCollected = false
    private var waiters: [(question: Question, waiter: Waiter)] = []
    private var problem: Problem?
    /// The octets that the server counts as held here.
    private var held = 0

    /// What is read while nobody asks.
    private static let size = 64 * 1024

    init(_ framing: BodyFraming, _ service: Service) {
        decoder = BodyDecoder(framing, limits: service.limits)
        self.service = service
        decoder.limit = .max
    }

    deinit { hold(0) }

    /// All of it, where that has come and the server's limit allows it.
    var whole: [UInt8]? {
        isComplete && problem == nil && decoder.count <= service.limits.body ? decoder.content : nil
    }
    /// Whether all of it has come.
    var isComplete: Bool { decoder.isComplete }
    /// Whether any of it has come.
    var hasBegun: Bool { decoder.hasBegun }
    /// Whether somebody waits for more.
    var isAwaited: Bool { !waiters.isEmpty }
    /// Whether more may be read now.
    var hasRoom: Bool { isCollected || decoder.discards || decoder.content.count < Self.size }

    /// Takes octets from `offset` on. What can't be content is told to whoever asks, and nothing behind it can be
    /// understood.
    func take(_ octets: borrowing Octets, at offset: inout Int) {
        guard problem == nil else { return offset = octets.count }
        do throws(Problem) {
            _ = try decoder.decode(octets, at: &offset)
            if hold(decoder.content.count) > service.limits.heldContent { throw .tooMuchContent }
        } catch {
            offset = octets.count
            return fail(error)
        }
        answer()
    }

    /// Answers a question when that is possible.
    func ask(_ question: Question, _ waiter: Waiter) {
        waiters.append((question, waiter))
        switch question {
        case .whole(let limit):
            let limit = limit ?? service.limits.body
            isCollected = true
            decoder.limit = limit
            if decoder.announced > limit { return fail(.contentTooLarge(limit: limit)) }
        case .end:
            decoder.discards = true
            decoder.limit = service.limits.body
            hold(0)
            if decoder.announced > decoder.limit { return fail(.contentTooLarge(limit: decoder.limit)) }
        case .piece: break
        }
        answer()
    }

    /// Tells whoever asks, now or later, that the content will not come.
    func abandon(_ problem: Problem) {
        if !isComplete { fail(problem) }
    }

    private func fail(_ problem: Problem) {
        if self.problem == nil { self.problem = problem }
        answer()
    }

    private func answer() {
        let asked = waiters
        waiters = []
        for (question, waiter) in asked {
            if let answer = answer(to: question) {
                waiter.resume(returning: answer)
            } else {
                waiters.append((question, waiter))
            }
        }
        if isComplete, waiters.isEmpty, !asked.isEmpty { hold(0) }
    }

    private func answer(to question: Question) -> Result<[UInt8]?, Problem>? {
        if let problem { return .failure(problem) }
        switch question {
        case .whole: return isComplete ? .success(decoder.content) : nil
        case .end: return isComplete ? .success([]) : nil
        case .piece:
            if decoder.content.isEmpty { return isComplete ? .success(nil) : nil }
            defer { hold(0) }
            return .success(decoder.takeContent())
        }
    }

    /// Counts the octets that are held here; returns how many the whole server holds.
    @discardableResult
    private func hold(_ count: Int) -> Int {
        defer { held = count }
        return service.metrics.heldContent.add(count - held)
    }
}

/// The face of a window for responders, who may be on any thread.
struct RequestContent: IncomingContent {
    let connection: LoopBound<Connection>
    /// Which of the connection's requests it belongs to.
    let number: Int

    func collect(limit: Int?) async throws(Problem) -> [UInt8] { try await ask(.whole(limit: limit)) ?? [] }

    func discard() async throws(Problem) { _ = try await ask(.end) }

    func next() async throws(Problem) -> [UInt8]? { try await ask(.piece) }

    private func ask(_ question: ContentWindow.Question) async throws(Problem) -> [UInt8]? {
        let result = await withCheckedContinuation { waiter in
            connection.loop.run { connection.value.ask(question, waiter, number) }
        }
        return try result.get()
    }
}
