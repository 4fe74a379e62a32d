/// Makes a network deterministic: a state is the set of threads that are alive at a place of the text.
///
/// A thread is a state of the network and what it still owes: the look-ahead machines it has started, each
/// with its state. A state also knows what came before the place, as far as assertions ask for it.
struct PatternConstruction {
    struct Thread: Hashable {
        var state: Int
        var debts: [Debt]
    }

    struct Debt: Hashable {
        var look: Int
        var state: Int
    }

    struct Place: Hashable {
        var threads: [Thread]
        var context: PatternMachine.Context
        /// The states of the look-behind machines.
        var behinds: [Int]
    }

    /// What comes after a place.
    enum Ahead: Int {
        case word, other, end
    }

    private let network: PatternNetwork
    private let alphabet: PatternAlphabet
    private let mode: PatternMachine.Mode
    /// For each look-ahead machine, which states won't change any more.
    private let settled: [[Bool]]
    private var numbers: [Place: Int] = [:]
    private var places: [Place] = []
    private var work = 0

    init(_ network: PatternNetwork, _ alphabet: PatternAlphabet, _ mode: PatternMachine.Mode) {
        self.network = network
        self.alphabet = alphabet
        self.mode = mode
        settled = network.aheads.map { look in (0..<look.machine.stateCount).map(look.machine.isSettled) }
    }

    mutating func run() throws(PatternProblem) -> PatternMachine {
        let dead = Place(threads: [], context: .other, behinds: network.behinds.map { _ in 0 })
        _ = try number(dead)
        var machine = PatternMachine(
            classCount: alphabet.classCount, table: [], accepting: [], starts: [])
        for context in PatternMachine.Context.allCases {
            let behinds = network.behinds.map { $0.machine.starts[context.rawValue] }
            let thread = Thread(state: network.first, debts: [])
            machine.starts.append(
                try number(normal(Place(threads: [thread], context: context, behinds: behinds))))
        }
        var next = 0
        while next < places.count {
            try expand(places[next], &machine)
            next += 1
        }
        return machine
    }

    private mutating func number(_ place: Place) throws(PatternProblem) -> Int {
        if let known = numbers[place] { return known }
        guard places.count < PatternLimits.rawStates else { throw PatternLimits.tooLarge }
        numbers[place] = places.count
        places.append(place)
        return places.count - 1
    }

    /// A place without what can't matter to the answer, so that equal ones are found.
    private func normal(_ place: Place) -> Place {
        var place = place
        if place.threads.isEmpty {
            return Place(threads: [], context: .other, behinds: network.behinds.map { _ in 0 })
        }
        if !network.hasStart { place.context = .other }
        if !network.hasWordBoundary, place.context == .word { place.context = .other }
        return place
    }

    private mutating func expand(_ place: Place, _ machine: inout PatternMachine) throws(PatternProblem) {
        var alive: [[Thread]?] = [nil, nil]
        for scalarClass in 0..<alphabet.classCount {
            let isWord = network.hasWordBoundary && alphabet.isWord[scalarClass]
            let ahead = isWord ? Ahead.word : .other
            let threads: [Thread]
            if let known = alive[ahead.rawValue] {
                threads = known
            } else {
                threads = try closure(place, ahead)
            }
            alive[ahead.rawValue] = threads
            machine.table.append(try number(step(place, threads, scalarClass, isWord)))
        }
        let last = try closure(place, .end)
        machine.accepting.append(last.contains { $0.state == 0 && isPaid($0) })
    }

    /// Where the threads are once a scalar of the class has been taken.
    private mutating func step(
        _ place: Place, _ threads: [Thread], _ scalarClass: Int, _ isWord: Bool
    ) -> Place {
        if place.threads.isEmpty { return place }
        var next: Set<Thread> = []
        for thread in threads {
            work += 1 + thread.debts.count
            let state: Int
            switch network.states[thread.state] {
            case .scalar(let classes, let after) where classes[scalarClass]: state = after
            case .match where mode != .suffix: state = thread.state
            default: continue
            }
            guard let debts = advance(thread.debts, scalarClass) else { continue }
            next.insert(Thread(state: state, debts: debts))
        }
        if next.contains(Thread(state: 0, debts: [])), mode != .suffix {
            // The match is certain; nothing else matters.
            next = [Thread(state: 0, debts: [])]
            let behinds = network.behinds.map { _ in 0 }
            return Place(threads: Array(next), context: .other, behinds: behinds)
        }
        if mode != .prefix { next.insert(Thread(state: network.first, debts: [])) }
        let behinds = network.behinds.enumerated().map {
            $0.element.machine.next(place.behinds[$0.offset], scalarClass)
        }
        return normal(Place(threads: sorted(next), context: isWord ? .word : .other, behinds: behinds))
    }

    /// Moves look-ahead machines on; nil when one has gone wrong for good. What is paid is left out.
    private func advance(_ debts: [Debt], _ scalarClass: Int) -> [Debt]? {
        if debts.isEmpty { return debts }
        var left: [Debt] = []
        for debt in debts {
            let machine = network.aheads[debt.look].machine
            let next = Debt(look: debt.look, state: machine.next(debt.state, scalarClass))
            guard let debt = reduced(next) else { return nil }
            if let debt = debt.first, !left.contains(debt) { left.append(debt) }
        }
        return left
    }

    /// Nothing when the debt is paid for good, nil when it never will be.
    private func reduced(_ debt: Debt) -> [Debt]? {
        guard settled[debt.look][debt.state] else { return [debt] }
        let look = network.aheads[debt.look]
        return look.machine.accepting[debt.state] != look.isNegated ? [] : nil
    }

    /// Whether the text may end here as far as the thread's look-aheads go.
    private func isPaid(_ thread: Thread) -> Bool {
        thread.debts.allSatisfy { debt in
            let look = network.aheads[debt.look]
            return look.machine.accepting[debt.state] != look.isNegated
        }
    }

    /// Sorted, without threads that owe more than another one in the same state.
    private func sorted(_ threads: Set<Thread>) -> [Thread] {
        var kept = Array(threads)
        if !network.aheads.isEmpty {
            kept.removeAll { thread in
                threads.contains { other in
                    other.state == thread.state && other.debts.count < thread.debts.count
                        && other.debts.allSatisfy(thread.debts.contains)
                }
            }
        }
        return kept.sorted { left, right in
            if left.state != right.state { return left.state < right.state }
            return left.debts.lexicographicallyPrecedes(right.debts) {
                ($0.look, $0.state) < ($1.look, $1.state)
            }
        }
    }
}

// MARK: - Without taking a scalar

extension PatternConstruction {
    /// All that the place's threads reach without taking a scalar: those that can take one, and the match.
    private mutating func closure(_ place: Place, _ ahead: Ahead) throws(PatternProblem) -> [Thread] {
        var seen = Set(place.threads)
        var waiting = place.threads
        var reached: [Thread] = []
        while let thread = waiting.popLast() {
            work += 1 + thread.debts.count
            guard work <= PatternLimits.work else { throw PatternLimits.tooLarge }
            var next: [Thread] = []
            switch network.states[thread.state] {
            case .scalar, .match: reached.append(thread)
            case .split(let one, let other):
                next = [Thread(state: one, debts: thread.debts), Thread(state: other, debts: thread.debts)]
            case .start(let after):
                if place.context == .start { next = [Thread(state: after, debts: thread.debts)] }
            case .end(let after):
                if ahead == .end { next = [Thread(state: after, debts: thread.debts)] }
            case .wordBoundary(let isNegated, let after):
                let isBoundary = (place.context == .word) != (ahead == .word)
                if isBoundary != isNegated { next = [Thread(state: after, debts: thread.debts)] }
            case .lookBehind(let look, let after):
                let behind = network.behinds[look]
                if behind.machine.accepting[place.behinds[look]] != behind.isNegated {
                    next = [Thread(state: after, debts: thread.debts)]
                }
            case .lookAhead(let look, let after):
                next = owing(thread, look, place.context, after)
            }
            for thread in next where seen.insert(thread).inserted { waiting.append(thread) }
        }
        return reached
    }

    private func owing(_ thread: Thread, _ look: Int, _ context: PatternMachine.Context, _ next: Int)
        -> [Thread]
    {
        let start = network.aheads[look].machine.starts[context.rawValue]
        guard let debt = reduced(Debt(look: look, state: start)) else { return [] }
        var thread = Thread(state: next, debts: thread.debts)
        if let debt = debt.first, !thread.debts.contains(debt) {
            thread.debts.append(debt)
            thread.debts.sort { ($0.look, $0.state) < ($1.look, $1.state) }
        }
        return [thread]
    }
}
