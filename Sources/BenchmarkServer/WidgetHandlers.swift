import Accord

/// Two hundred widgets in memory.
struct WidgetHandlers: WidgetsAPI {
    private let widgets: [Components.Schemas.Widget]
    private let places: [String: Int]

    init() {
        widgets = (1...200).map { Components.Schemas.Widget(number: $0) }
        places = Dictionary(uniqueKeysWithValues: widgets.enumerated().map { ($1.name, $0) })
    }

    func listWidgets(
        _ input: Operations.ListWidgets.Input, context: RequestContext
    ) async throws -> Operations.ListWidgets.Output {
        let start = min((input.page - 1) * input.perPage, widgets.count)
        let end = min(start + input.perPage, widgets.count)
        return .ok(
            .init(
                page: input.page, perPage: input.perPage, total: widgets.count,
                items: Array(widgets[start..<end])))
    }

    func createWidget(
        _ input: Operations.CreateWidget.Input, context: RequestContext
    ) async throws -> Operations.CreateWidget.Output {
        .created(input.body)
    }

    func getWidget(
        _ input: Operations.GetWidget.Input, context: RequestContext
    ) async throws -> Operations.GetWidget.Output {
        guard let place = places[input.name] else {
            return .notFound(.init(title: "No such widget", status: 404))
        }
        return .ok(widgets[place])
    }
}

extension Components.Schemas.Widget {
    /// A widget whose every member follows from its number.
    init(number: Int) {
        let digits = String(number)
        let padded = String(repeating: "0", count: 3 - digits.count) + digits
        self.init(
            name: "widget-\(padded)", infoUrl: "https://example.com/widgets/widget-\(padded)",
            // 2027-01-15T09:30:00Z and 2026-11-21T08:00:00Z.
            deadline: DateTime(seconds: 1_800_005_400), createdAt: DateTime(seconds: 1_795_248_000),
            owner: .init(
                id: 1000 + number, email: "owner-\(padded)@example.com",
                site: "https://example.com/owners/\(1000 + number)"))
    }
}
