import EntenteModel

/// Compares the names of proposals and events, which are phrases and not names proper.
///
/// Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945), over
/// content words; the surname stands for the person.
struct PhraseSimilarity: Sendable {
  /// From which similarity on two phrases name one thing.
  static let threshold = 0.6

  /// Words that carry no content: articles, prepositions and "and".
  private static let functionWords: Set<String> = [
    "a", "an", "the", "and", "of", "in", "on", "at", "to", "for", "from", "with", "by", "between",
    "among", "over", "under", "about", "against", "into", "through", "throughout", "during",
    "before", "after", "within", "without", "across", "along", "around", "behind", "beyond",
    "despite", "inside", "near", "off", "onto", "outside", "since", "toward", "towards", "until",
    "up", "upon", "via", "per", "amid", "concerning", "regarding", "as", "s",
  ]

  /// The names of persons as words, the longest first, each with the surname that stands for it.
  private let persons: [(words: [String], surname: String)]
  private let normalizer: NameNormalizer

  /// A similarity that knows the persons of an article.
  ///
  /// - Parameter persons: All names of each person, the fullest first.
  init(persons: [[String]]) {
    let normalizer = NameNormalizer()
    self.normalizer = normalizer
    var known: [[String]: String] = [:]
    for names in persons {
      guard let full = names.first else { continue }
      let fullWords = normalizer.key(of: full, kind: .person).split(separator: " ").map(String.init)
      guard let last = fullWords.last else { continue }
      let single = names.dropFirst()
        .map { normalizer.key(of: $0, kind: .person) }
        .filter { fullWords.contains($0) }.min()
      let surname = fullWords.count > 1 ? single ?? last : last
      for name in names {
        let plain = normalizer.key(of: name, kind: .person).split(separator: " ").map(String.init)
        for words in [normalizer.words(of: name), plain] where !words.isEmpty {
          known[words] = min(known[words] ?? surname, surname)
        }
      }
    }
    self.persons = known.map { (words: $0.key, surname: $0.value) }.sorted {
      $0.words.count != $1.words.count
        ? $0.words.count > $1.words.count : $0.words.lexicographicallyPrecedes($1.words)
    }
  }

  /// The content words of a phrase.
  func contentWords(of phrase: String) -> Set<String> {
    let words = normalizer.words(of: phrase)
    var content: Set<String> = []
    var index = 0
    while index < words.count {
      if let person = persons.first(where: { words[index...].starts(with: $0.words) }) {
        content.insert(person.surname)
        index += person.words.count
      } else {
        if !Self.functionWords.contains(words[index]) { content.insert(words[index]) }
        index += 1
      }
    }
    return content
  }

  /// The Dice coefficient of two sets of content words: 0 where either is empty.
  func dice(_ left: Set<String>, _ right: Set<String>) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
  }
}
