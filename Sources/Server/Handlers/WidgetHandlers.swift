import AccordRuntime
import GeneratedAPI

/// Widgets, read by every registered user and written by administrators.
struct WidgetHandlers: WidgetsAPI {
    let widgets: WidgetStore
    let writes: IdempotentWrites
    var now: @Sendable () -> DateTime = { .now }

    func listWidgets(
        _ input: Operations.ListWidgets.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListWidgets.Output {
        let page = try await widgets.page(Int(input.page), size: Int(input.perPage))
        let numbers = Pagination(
            path: WidgetPath.all, page: input.page, itemsPerPage: input.perPage, totalItems: page.total)
        let now = now()
        return .ok(
            numbers.body(of: page.items.map { $0.representation(at: now) }), link: numbers.linkField,
            totalCount: page.total)
    }

    func createWidget(
        _ input: Operations.CreateWidget.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateWidget.Output {
        let widget = input.body
        let deadline = try deadline(widget.deadline)
        let now = now()
        do {
            return try await writes.once(input, caller) { connection in
                let version = try connection.insertWidget(
                    widget.name, widget.infoUrl, deadline: deadline, ownerID: caller.session.userID, now: now)
                return .created(
                    .init(message: "New widget added: \(widget.name)."),
                    location: WidgetPath.one(widget.name), eTag: EntityTag.text(version))
            }
        } catch is WidgetNameTaken {
            return .conflict(
                .init(message: "Widget name: \(widget.name) already exists, must be unique."))
        }
    }

    func getWidget(
        _ input: Operations.GetWidget.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetWidget.Output {
        guard let widget = try await widgets.find(named: input.name) else {
            return .notFound(.init(message: "\(input.name) not found in database."))
        }
        return .ok(widget.representation(at: now()), eTag: EntityTag.text(widget.version))
    }

    func putWidget(
        _ input: Operations.PutWidget.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PutWidget.Output {
        let change = try await widgets.put(
            name: input.name, infoURL: input.body.infoUrl, deadline: try deadline(input.body.deadline),
            ownerID: caller.session.userID, now: now(), ifMatch: IfMatch(input.ifMatch))
        switch change {
        case .updated(let version):
            return .ok(
                .init(message: "'\(input.name)' was successfully updated"), eTag: EntityTag.text(version))
        case .created(let version):
            return .created(
                .init(message: "New widget added: \(input.name)."), location: WidgetPath.one(input.name),
                eTag: EntityTag.text(version))
        }
    }

    func deleteWidget(
        _ input: Operations.DeleteWidget.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteWidget.Output {
        guard try await widgets.delete(named: input.name, ifMatch: IfMatch(input.ifMatch)) else {
            return .notFound(.init(message: "\(input.name) not found in database."))
        }
        return .noContent
    }

    private func deadline(_ text: String) throws(ValidationFaults) -> DateTime {
        do throws(Deadline.Fault) {
            return try Deadline.parse(text, now: now())
        } catch {
            throw .body("/deadline", keyword: "format", value: text, error.sentence)
        }
    }
}
