import AccordRuntime
import AccordThreads

/// Reads the files of TLS when a server starts, and again when it is asked to.
struct TLSReloader: Sendable {
    private let configuration: TLSConfiguration
    private let logger: Logger
    /// What the files held first.
    let initial: TLSContext

    init(_ configuration: TLSConfiguration, _ logger: Logger) throws(HTTPServerError) {
        self.configuration = configuration
        self.logger = logger
        do throws(TLSError) {
            initial = try TLSContext(configuration)
        } catch {
            throw .tls(error)
        }
    }

    /// Has new connections of all workers begin with what the files hold now. Files that can't be used change
    /// nothing and are told. A thread reads them, since a disk may be slow.
    func reload(into workers: [LoopBound<Worker>]) {
        let isStarted: Void? = try? SystemThread.start {
            do throws(TLSError) {
                let context = try TLSContext(configuration)
                for worker in workers { worker.loop.run { worker.value.secure(with: context) } }
                logger.notice("TLS certificates read again")
            } catch {
                logger.error("TLS certificates stay as they were: \(error)")
            }
        }
        if isStarted == nil { logger.error("TLS certificates stay as they were: no thread to read them") }
    }
}
