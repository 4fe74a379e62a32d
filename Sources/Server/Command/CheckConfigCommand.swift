/// Shows every setting with its value and where it comes from; what is wrong with them is thrown.
struct CheckConfigCommand: Sendable {
    let console: Console

    func run(_ report: SettingsReport) throws(ConfigurationError) {
        let rows = report.settings.map { [$0.setting.name, $0.setting.shown, $0.source.rawValue] }
        console.write(TextTable(["SETTING", "VALUE", "FROM"], rows).text)
        if !report.faults.isEmpty { throw ConfigurationError(report.faults) }
    }
}
