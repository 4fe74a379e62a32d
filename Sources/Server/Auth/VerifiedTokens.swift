import Synchronization

/// Tokens whose signature was found good a short while ago, with their claims: whoever asks again and again
/// with one token costs no cryptography each time.
///
/// It belongs to one key. What can change with time (expiry, session, user) is not remembered but looked at
/// each time. There are at most `capacity` tokens; those go that have not been shown for longest.
final class VerifiedTokens: Sendable {
    private struct Entry {
        var token: String
        var claims: TokenClaims
    }

    /// When as many tokens are young as are let be, they are old, and the old ones go. One that is shown
    /// becomes young again.
    private struct Generations {
        var young: [SignatureEnd: Entry] = [:]
        var old: [SignatureEnd: Entry] = [:]
    }

    private let generations = Mutex(Generations())
    private let generationSize: Int

    /// For so many tokens of at most 4 KiB; one of this server has 350 bytes.
    init(capacity: Int = 1024) { generationSize = max(1, capacity / 2) }

    /// How many tokens are remembered.
    var count: Int { generations.withLock { $0.young.count + $0.old.count } }

    /// The claims of a token that was remembered.
    func claims(of token: String) -> TokenClaims? {
        guard let end = SignatureEnd(token) else { return nil }
        return generations.withLock { generations in
            if let entry = generations.young[end] { return entry.token == token ? entry.claims : nil }
            guard let entry = generations.old[end], entry.token == token else { return nil }
            generations.old[end] = nil
            keep(entry, end, &generations)
            return entry.claims
        }
    }

    /// Remembers a token whose signature is good.
    func remember(_ token: String, _ claims: TokenClaims) {
        guard let end = SignatureEnd(token) else { return }
        generations.withLock { keep(Entry(token: token, claims: claims), end, &$0) }
    }

    private func keep(_ entry: Entry, _ end: SignatureEnd, _ generations: inout Generations) {
        if generations.young.count >= generationSize {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[end] = entry
    }
}

/// The last 32 octets of a token: 190 bits of its signature.
///
/// They are compared as a whole, and a token's other octets only when these are equal, so the time that a
/// guess takes does not tell how much of it is right.
private struct SignatureEnd: Hashable {
    private let words: SIMD4<UInt64>

    init?(_ token: String) {
        let octets = token.utf8.span.bytes
        guard octets.byteCount > 32 else { return nil }
        // Every pattern of bits is such a number, and the place was checked.
        words = octets.unsafeLoadUnaligned(fromByteOffset: octets.byteCount - 32, as: SIMD4<UInt64>.self)
    }

    static func == (left: Self, right: Self) -> Bool {
        let differences = left.words ^ right.words
        return differences[0] | differences[1] | differences[2] | differences[3] == 0
    }

    /// One word is as random as all four: only tokens that this server signed are kept.
    func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }
}
