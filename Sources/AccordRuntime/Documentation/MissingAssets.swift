/// What stands in place of the docs page while its files are not there.
enum MissingAssets {
    /// 503 with a page that says which command fetches them.
    static var response: Response {
        Response(
            503,
            fields: [
                "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
                "Content-Security-Policy": "default-src 'none'",
            ], body: Array(page.utf8))
    }

    private static let page = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>The docs page is not installed</title>
        <h1>The docs page is not installed</h1>
        <p>Its files were not found. In the project's folder, <code>make install</code> fetches them;
        then reload this page. When the server runs elsewhere, set <code>UI_DIR</code> to the path of
        the folder <code>swagger-ui</code>.</p>
        <p>The contract itself is at <a href="swagger.json">swagger.json</a> and
        <a href="openapi.yaml">openapi.yaml</a>.</p>
        </html>

        """
}
