/// Jobs in the order in which they came.
struct WaitingJobs {
    /// The first ones are taken, and nil.
    private var places: [Job?] = []
    private var free = 0
    /// How many have been taken since the beginning.
    private(set) var taken = 0

    /// How many wait.
    var count: Int { places.count - free }

    /// How many have been added since the beginning.
    var added: Int { taken + count }

    mutating func append(_ job: Job) { places.append(job) }

    mutating func popFirst() -> Job? {
        guard count > 0 else { return nil }
        let job = places[free].take()
        free += 1
        taken += 1
        // The rest moves up when it is the smaller part, so that each job moves once on average.
        if free >= count {
            places.removeFirst(free)
            free = 0
        }
        return job
    }
}
