import Foundation

@testable import Generator

/// A contract whose comments say what is to be said about it: `# error: the message; hint: what helps` at the
/// end of the line that it is about, several one after another. A hint that no comment gives is not compared.
struct RefusedContract {
    let name: String
    let text: String

    static let folder = SharedFiles.packageRoot.appendingPathComponent("Tests/GeneratorTests/Refused")

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    init(_ name: String) throws {
        self.name = name
        text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// What is wrong with what is said now, from a line `# Known issue: …`; the comments have what is right.
    var knownIssue: String? {
        text.split(separator: "\n").first { $0.contains("# Known issue: ") }.map(String.init)
    }

    struct Remark: Hashable {
        var line: Int
        var severity: String
        var text: String
        var hint: String?
    }

    /// What the comments say.
    var expected: [Remark] {
        var remarks: [Remark] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for part in Self.comments(line) {
                let words = part.split(separator: "; hint: ", maxSplits: 1)
                let head = words[0].split(separator: ": ", maxSplits: 1)
                remarks.append(
                    Remark(
                        line: index + 1, severity: String(head[0]), text: String(head[1]),
                        hint: words.count > 1 ? String(words[1]) : nil))
            }
        }
        return remarks
    }

    private static func comments(_ line: Substring) -> [String] {
        var starts = ["error", "warning", "note"].flatMap { line.ranges(of: "# \($0): ") }.map(\.lowerBound)
        starts.sort()
        return zip(starts, starts.dropFirst() + [line.endIndex]).map { start, end in
            line[line.index(start, offsetBy: 2)..<end].trimming(" ")
        }
    }

    /// What the generator says.
    func diagnostics() -> Diagnostics { planned(text).diagnostics }

    /// The remarks that differ: those that were expected and not made, and those that were made only.
    func differences() -> (missing: [Remark], surplus: [Remark]) {
        var missing = expected
        var surplus: [Remark] = []
        for diagnostic in diagnostics().sorted {
            let remark = Remark(
                line: diagnostic.place.line, severity: diagnostic.severity.rawValue, text: diagnostic.text,
                hint: diagnostic.hint)
            let index = missing.firstIndex { expected in
                expected.line == remark.line && expected.severity == remark.severity
                    && expected.text == remark.text && (expected.hint == nil || expected.hint == remark.hint)
            }
            if let index { missing.remove(at: index) } else { surplus.append(remark) }
        }
        return (missing, surplus)
    }
}
