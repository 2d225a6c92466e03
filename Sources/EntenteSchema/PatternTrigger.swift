/// The words that trigger a pattern, and whether reading can ever make them of a text.
///
/// Reading makes of a verb its lemma with a particle, of that with its object or with a prepositional
/// phrase a set phrase, and of a noun the noun, the noun after its preposition, and the noun with a
/// word before it or with "of" and one behind it; articles are no part of any of them.
struct PatternTrigger {
  private let words: [String]
  private let partOfSpeech: String

  init(_ text: String, partOfSpeech: String) {
    words = text.split(separator: " ").map(String.init)
    self.partOfSpeech = partOfSpeech
  }

  /// What to write instead of a trigger that finds nothing; nothing where it can find something.
  var remedy: String? {
    switch partOfSpeech {
    case "verb": verbRemedy
    case "noun":
      words.count < 3 || words.count == 3 && words[1] == "of"
        ? nil
        : "Name one noun with at most one word before it or 'of' and one behind it, such as "
          + "'\(words.suffix(2).joined(separator: " "))'."
    default: words.count < 2 ? nil : "Name one adjective; what stands beside it is a role."
    }
  }

  private var verbRemedy: String? {
    guard let verb = words.first, words.count > 1, verb != "be" else { return nil }
    var rest = words.dropFirst()
    var stem = verb
    if let particle = rest.first, Self.particles.contains(particle), rest.count > 1 {
      stem += " " + particle
      rest = rest.dropFirst()
    }
    guard let last = rest.last else { return nil }
    if Self.isBound(last) {
      let phrase = words.dropLast().joined(separator: " ")
      return "Write '\(phrase)', and '\(last)' as its 'source' or 'target'."
    }
    let inner = rest.dropLast()
    if inner.isEmpty || inner.count == 1 && inner.allSatisfy(Self.isPreposition) { return nil }
    let preposition = inner.first.flatMap { Self.isPreposition($0) ? $0 + " " : nil } ?? ""
    return "A phrase is a verb, then a noun or a preposition with a noun, without what stands "
      + "before the noun: try '\(stem) \(preposition)\(last)'."
  }

  private static let particles: Set<String> = [
    "aside", "away", "back", "down", "forth", "forward", "in", "off", "on", "out", "over", "up",
  ]

  /// Whether a word starts a phrase of its own and is never a part of the verb.
  private static func isBound(_ word: String) -> Bool {
    ["against", "at", "between", "for", "from", "of", "toward", "towards", "with"].contains(word)
  }

  private static func isPreposition(_ word: String) -> Bool {
    PatternRole.prepositions.contains(word) || word == "round"
  }
}
