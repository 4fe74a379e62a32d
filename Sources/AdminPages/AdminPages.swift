import AccordRuntime

extension EmbeddedPages {
    /// The user management pages, at `/admin`: the files beside this one, which the build embeds. They
    /// are a client of the API like any other and know nothing but what it answers them.
    public static func admin(renderProblem: @escaping ProblemRenderer) -> EmbeddedPages {
        EmbeddedPages(
            prefix: "/admin", subject: "The user management pages", assets: TextAsset.embedded,
            renderProblem: renderProblem)
    }
}
