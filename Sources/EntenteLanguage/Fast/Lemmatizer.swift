/// Finds dictionary forms: by the word and its tag where the pair is known, else by the ending.
///
/// Both tables map to edit scripts: drop some letters at the end, add others, keep or fold case.
package struct Lemmatizer: Sendable {
  /// How to make a lemma from a word.
  package struct Script: Hashable, Sendable {
    /// Whether capitals stay.
    package let keepsCase: Bool
    /// How many characters to drop at the end.
    package let dropped: Int
    /// What to add then.
    package let added: String

    /// A script from its parts.
    package init(keepsCase: Bool, dropped: Int, added: String) {
      self.keepsCase = keepsCase
      self.dropped = dropped
      self.added = added
    }

    /// The lemma of a word.
    package func lemma(of word: String) -> String {
      if dropped == 0, added.isEmpty { return keepsCase ? word : word.lowercased() }
      return String((keepsCase ? word : word.lowercased()).dropLast(dropped)) + added
    }
  }

  /// The kind that its model file carries.
  package static let fileKind = "fast-lemmas"
  /// The longest ending that rules look at, in bytes.
  package static let longestEnding = 6

  private let scripts: [Script]
  private let rules: [UInt64: UInt16]
  /// Verbs by past forms that no ending tells.
  private let irregular: [String: String]

  /// Reads a lemmatizer from a file.
  ///
  /// - Parameters:
  ///   - path: The model file.
  ///   - irregular: Past forms that no ending tells, each with its verb behind a space: "froze
  ///     freeze".
  /// - Throws: `LanguageError` where the file cannot be used.
  package init(path: String, irregular: [String] = []) throws(LanguageError) {
    let pairs = irregular.map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count == 2 }.map { ($0[0], $0[1]) }
    self.irregular = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let file = try ModelFile(path: path, kind: Self.fileKind)
    var scripts: [Script] = []
    for line in try file.lines(of: "scripts") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let dropped = Int(fields[1]), dropped >= 0 else {
        throw .damaged(path, reason: "it has an unreadable script")
      }
      scripts.append(
        Script(keepsCase: fields[0] == "keep", dropped: dropped, added: String(fields[2])))
    }
    let keys = try file.section("keys")
    let values = try file.section("values")
    guard keys.count % 8 == 0, values.count == keys.count / 4 else {
      throw .damaged(path, reason: "its rules are incomplete")
    }
    var rules: [UInt64: UInt16] = [:]
    rules.reserveCapacity(keys.count / 8)
    for index in 0..<keys.count / 8 {
      let script: UInt16 = values.integer(at: index * 2)
      guard Int(script) < scripts.count else {
        throw .damaged(path, reason: "it has a rule without a script")
      }
      rules[keys.integer(at: index * 8)] = script
    }
    self.scripts = scripts
    self.rules = rules
  }

  /// The dictionary form of a word.
  ///
  /// - Parameters:
  ///   - word: The word as it stands.
  ///   - fineTag: Its fine tag.
  /// - Complexity: O(n) in the word's bytes.
  package func lemma(of word: String, fineTag: String) -> String {
    Self.withKeys(of: word, fineTag: fineTag) { keys in
      for (place, key) in keys.enumerated() {
        if let script = rules[key] { return scripts[Int(script)].lemma(of: word) }
        // Past the whole word only endings follow, and an irregular form has none that tells.
        if place == 0, fineTag.hasPrefix("VB"), let verb = irregular[word.lowercased()] {
          return verb
        }
      }
      return word
    }
  }

  /// Calls `body` with the keys under which a word's script may be found, the most telling first:
  /// the whole word, then its endings down to none, each with the tag.
  package static func withKeys<Result>(
    of word: String, fineTag: String, _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    let tag = UInt64(AtomHash.atom(of: fineTag)) << 32
    // Letters of other scripts keep their case in keys; few have one.
    let surface = TokenSurface(word)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: longestEnding + 2) { keys in
      // A whole word's key differs from the same letters as an ending by one lowest bit.
      var count = 0
      keys.initializeElement(at: count, to: tag | UInt64(surface.lower & ~1))
      count += 1
      var word = word
      word.withUTF8 { bytes in
        var hash = AtomHash.start
        var endings = 0
        let longest = min(longestEnding, bytes.count)
        // Endings are hashed from the last byte on, and so are found shortest first.
        for length in 0...longest {
          if length > 0 {
            hash = AtomHash.next(hash, TokenSurface.lowered(bytes, at: bytes.count - length))
          }
          keys.initializeElement(
            at: 1 + longest - length, to: tag | UInt64(AtomHash.atom(hash)))
          endings += 1
        }
        count += endings
      }
      return body(UnsafeBufferPointer(rebasing: keys[0..<count]))
    }
  }
}
