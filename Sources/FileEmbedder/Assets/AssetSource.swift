/// Writes assets as Swift.
enum AssetSource {
    static func text(of assets: [Asset]) -> String {
        """
        // Made from the files of this target by EmbedFiles.
        import AccordRuntime

        extension TextAsset {
            /// The files of this target, by name.
            static let embedded: [TextAsset] = [
        \(assets.map(element).joined(separator: "\n"))
            ]
        }

        """
    }

    private static func element(_ asset: Asset) -> String {
        """
                TextAsset(
                    path: "\(asset.name)",
                    text: \(SwiftLiteral.raw(asset.text))),
        """
    }
}
