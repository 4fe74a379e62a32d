import AccordRuntime

/// The sentences of this API for faults; the runtime's own where it has none.
enum FaultText {
    /// The pattern of widgets' names in the contract.
    private static let widgetName = "^[a-z0-9_-]{1,100}$"

    /// What is wrong, as a sentence that can stand without the name.
    static func text(_ fault: Fault) -> String {
        switch (ErrorMap.name(of: fault), fault.keyword, fault.value) {
        case (_, "required", _) where fault.place == .body:
            "Missing required parameter in the post body"
        // Of all bodies only that of a login has a least number of members.
        case ("body", "minProperties", _): "An email or a username is required, and a password"
        case ("name", "pattern", let value?) where fault.limit == widgetName:
            "'\(value)' contains one or more invalid characters. Widget name must contain only letters, "
                + "numbers, hyphen and underscore characters."
        case ("info_url", "format", let value?), ("info_url", "pattern", let value?):
            InfoURLText.text(value)
        case ("deadline", "pattern", let value?):
            Deadline.Fault.unreadable(value).sentence
        case ("page", "minimum", let value?):
            "Invalid page: \(value). page must be a positive integer"
        case ("page", "type", let value?), ("per_page", "type", let value?):
            "\(value) is not a valid integer"
        case ("per_page", "minimum", let value?), ("per_page", "maximum", let value?):
            "The value '\(value)' is not a valid choice for 'per_page'."
        default: fault.message
        }
    }
}
