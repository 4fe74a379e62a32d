/// The names of statuses in Swift, those that Apple's generator gives them.
enum StatusNames {
    static func caseName(_ status: ResponsePlan.StatusKey) -> String {
        switch status {
        case .exact(let code): codes[code] ?? "code\(code)"
        case .range(let digit):
            ["informational", "successful", "redirection", "clientError", "serverError"][digit - 1]
        case .fallback: "default"
        }
    }

    static func typeName(_ status: ResponsePlan.StatusKey) -> String {
        let name = caseName(status)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static let codes = [
        100: "continue", 101: "switchingProtocols", 200: "ok", 201: "created", 202: "accepted",
        203: "nonAuthoritativeInformation", 204: "noContent", 205: "resetContent", 206: "partialContent",
        300: "multipleChoices", 301: "movedPermanently", 302: "found", 303: "seeOther", 304: "notModified",
        307: "temporaryRedirect", 308: "permanentRedirect", 400: "badRequest", 401: "unauthorized",
        402: "paymentRequired", 403: "forbidden", 404: "notFound", 405: "methodNotAllowed",
        406: "notAcceptable", 408: "requestTimeout", 409: "conflict", 410: "gone", 411: "lengthRequired",
        412: "preconditionFailed", 413: "contentTooLarge", 414: "uriTooLong", 415: "unsupportedMediaType",
        416: "rangeNotSatisfiable", 417: "expectationFailed", 421: "misdirectedRequest",
        422: "unprocessableContent", 423: "locked", 424: "failedDependency", 426: "upgradeRequired",
        428: "preconditionRequired", 429: "tooManyRequests", 431: "requestHeaderFieldsTooLarge",
        451: "unavailableForLegalReasons", 500: "internalServerError", 501: "notImplemented",
        502: "badGateway", 503: "serviceUnavailable", 504: "gatewayTimeout",
    ]
}
