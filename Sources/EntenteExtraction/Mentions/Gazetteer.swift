import EntenteLanguage

/// The names that a schema knows, found in a sentence word by word.
///
/// A trie over words (Fredkin, "Trie memory", 1960) in one hash table: the key is a state and a word.
/// Words are compared in lower case; how much case matters is decided by the name: an acronym must
/// be written as it is, other names must at least begin with a capital.
struct Gazetteer: Sendable {
  /// What a name names.
  enum Entry: Hashable, Sendable {
    /// A country by name, as an index of the schema.
    case country(Int)
    /// A country by the adjective.
    case adjective(Int)
    /// A country by the word for its people.
    case people(Int)
    /// The capital of a country.
    case capital(Int)
    /// A seat by which news means the government.
    case seat(Int)
    /// A known body.
    case organization(Int)
    /// A known place.
    case place(Int)
    /// The title of a post.
    case title(Int)
    /// The title of several posts.
    case titles(Int)
  }

  /// Words that a name was found at.
  struct Match: Hashable, Sendable {
    /// The words, as token indices.
    let tokens: Range<Int>
    /// What they can name, in the order of the schema.
    let entries: [Entry]
  }

  private struct Name: Hashable {
    let forms: [String]
    let entry: Entry
  }

  private struct Step: Hashable {
    let state: Int32
    let word: Int32
  }

  private var wordNumbers: [String: Int32] = [:]
  private var steps: [Step: Int32] = [:]
  private var names: [[Name]] = [[]]

  /// Adds a name as the tokenizer cuts it.
  mutating func add(_ forms: [String], as entry: Entry) {
    guard !forms.isEmpty else { return }
    var state: Int32 = 0
    for form in forms {
      let folded = Self.folded(form)
      let next = Int32(wordNumbers.count)
      let word = wordNumbers[folded] ?? next
      if word == next { wordNumbers[folded] = word }
      let step = Step(state: state, word: word)
      if let known = steps[step] {
        state = known
      } else {
        let fresh = Int32(names.count)
        names.append([])
        steps[step] = fresh
        state = fresh
      }
    }
    let name = Name(forms: forms, entry: entry)
    if !names[Int(state)].contains(name) { names[Int(state)].append(name) }
  }

  /// The longest name from each token on that fits, whether they overlap or not.
  ///
  /// - Complexity: O(*n* · *l*) for *n* tokens and names of up to *l* words.
  func matches(in tokens: [Token]) -> [Match] {
    let words = tokens.map { wordNumbers[Self.folded($0.form)] ?? -1 }
    var matches: [Match] = []
    for start in tokens.indices where words[start] >= 0 {
      var state: Int32 = 0
      var best: Match?
      for index in start..<tokens.count {
        guard words[index] >= 0, let next = steps[Step(state: state, word: words[index])] else {
          break
        }
        state = next
        let range = start..<index + 1
        let fitting = names[Int(state)].filter { Self.fits($0, tokens: tokens[range]) }
        if !fitting.isEmpty { best = Match(tokens: range, entries: fitting.map(\.entry)) }
      }
      if let best { matches.append(best) }
    }
    return matches
  }

  /// Lower case, with one form of apostrophe.
  static func folded(_ form: String) -> String {
    var folded = form.lowercased()
    if folded.utf8.contains(0xE2) { folded = folded.replacing("’", with: "'") }
    return folded
  }

  /// Whether the words are written as the name may be.
  private static func fits(_ name: Name, tokens: ArraySlice<Token>) -> Bool {
    if zip(name.forms, tokens).allSatisfy({
      $0 == $1.form || $0 == $1.form.replacing("’", with: "'")
    }) {
      return true
    }
    switch name.entry {
    case .title, .titles: return true
    default: break
    }
    if name.forms.count == 1, isAcronym(name.forms[0]) || isMixed(name.forms[0]) { return false }
    guard let first = tokens.first?.form.first, first.isUppercase else { return false }
    // "the Polish ministry" is not a name that begins with "Polish" unless its words are capitalised.
    return zip(name.forms, tokens).allSatisfy { form, token in
      !isAcronym(form) || form == token.form
    }
  }

  /// Whether a short form mixes its letters, "AfD", and so is no other word.
  private static func isMixed(_ form: String) -> Bool {
    let letters = form.unicodeScalars
    return letters.count < 5
      && letters.dropFirst().contains { $0.properties.isUppercase }
      && letters.contains { $0.properties.isLowercase }
  }

  /// Whether a word is made of capitals: "UN", "U.S.", "ISIL".
  static func isAcronym(_ form: String) -> Bool {
    form.unicodeScalars.count > 1
      && form.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
      && form.unicodeScalars.contains { $0.properties.isUppercase }
  }
}
