import Foundation
import Testing

@testable import Generator

/// `UPDATE_GOLDENS=1 swift test --filter RefusalTests` puts into the comments what is said now.
@Suite("Refused contracts")
struct RefusalTests {
    @Test(
        "of a contract exactly that is said which its comments say, at their lines",
        arguments: RefusedContract.names)
    func remarks(name: String) throws {
        let contract = try RefusedContract(name)
        if let issue = contract.knownIssue {
            return withKnownIssue(Comment(rawValue: issue)) { compare(contract) }
        }
        if GoldenFolder.isUpdating { try update(contract) }
        try compare(RefusedContract(name))
    }

    private func compare(_ contract: RefusedContract) {
        let name = contract.name
        let (missing, surplus) = contract.differences()
        for remark in missing {
            Issue.record("\(name):\(remark.line): nothing says \(remark.severity): \(remark.text)")
        }
        for remark in surplus {
            Issue.record(
                "\(name):\(remark.line): \(remark.severity): \(remark.text) (hint: \(remark.hint ?? "none"))")
        }
    }

    @Test("there are refused contracts")
    func presence() {
        #expect(RefusedContract.names.count > 10)
    }

    private func update(_ contract: RefusedContract) throws {
        var lines = contract.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let (missing, surplus) = contract.differences()
        for remark in missing {
            let comment = "# \(remark.severity): \(remark.text)" + (remark.hint.map { "; hint: \($0)" } ?? "")
            lines[remark.line - 1] = lines[remark.line - 1].replacing(comment, with: "").trimmedAtEnd
        }
        for remark in surplus {
            let hint = remark.hint.map { "; hint: \($0)" } ?? ""
            lines[remark.line - 1] += "  # \(remark.severity): \(remark.text)\(hint)"
        }
        try lines.joined(separator: "\n").write(
            to: RefusedContract.folder.appendingPathComponent(contract.name), atomically: true,
            encoding: .utf8)
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
