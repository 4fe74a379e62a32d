import Testing

@testable import Generator

@Suite("Did you mean")
struct SimilarityTests {
    @Test("slips of the keyboard are seen through", arguments: ["chekc", "chek", "check1", "Check", "ceck"])
    func slips(word: String) {
        #expect(Similarity.closest(word, among: ["generate", "check", "routes"]) == "check")
    }

    @Test("what is far off is left alone", arguments: ["", "x", "cheese", "generator-of-things"])
    func farOff(word: String) {
        #expect(Similarity.closest(word, among: ["check", "routes"]) == nil)
    }

    @Test("the closest wins")
    func closest() {
        #expect(Similarity.closest("Widgets", among: ["Widget", "Gadgets", "WidgetsX2"]) == "Widget")
        #expect(Similarity.hint("Wigdet", among: ["Widget"]) == "did you mean `Widget`?")
    }
}
