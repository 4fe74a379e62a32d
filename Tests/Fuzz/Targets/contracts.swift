@testable import Generator

/// Bytes as the choices of a grammar that writes contracts, so that what plans schemas is reached.
func fuzz(_ bytes: [UInt8]) {
    var author = ContractAuthor(bytes)
    let contract = author.document().json
    let others = [Array(author.otherFile().json.utf8), Array(author.options().utf8)]
    judge(Array(contract.utf8), others: others)
}
