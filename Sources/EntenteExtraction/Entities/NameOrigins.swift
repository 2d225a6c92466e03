import EntenteSchema

/// Tells how well somebody's name suits a country, by given names, surnames and the ends of surnames.
///
/// A reader who meets "President Kowalczyk" between Poland and Lithuania knows whose president he is.
/// The lists say where names are usual; they prove nothing, and so only weigh on what the text says.
struct NameOrigins: Sendable {
  /// The countries of each line of the lists; the rest points into them, since a set for each of
  /// thousands of names would take long to make.
  private var groups: [Set<String>] = []
  /// The lines of each whole name.
  private var names: [String: [Int]] = [:]
  /// The lines of what names end with, begin with and hold.
  private var endings: [String: [Int]] = [:]
  private var beginnings: [String: [Int]] = [:]
  private var marks: [Character: [Int]] = [:]
  /// Countries whose names are listed at all.
  private var listed: Set<String> = []
  /// Countries of immigrants, in which officials have names from everywhere.
  private let mixed: Set<String>

  init(schema: Schema) {
    mixed = Set(schema.lexicon("mixed-countries"))
    for (countries, words) in schema.pairs("name-origins") {
      groups.append(Set(countries.split(separator: ",").map { String($0.drop { $0 == " " }) }))
      for word in words.split(separator: " ") { add(String(word), to: groups.count - 1) }
    }
    for group in groups { listed.formUnion(group) }
    for leader in schema.leaders where listed.contains(leader.country) {
      groups.append([leader.country])
      let surnames = ([leader.name] + leader.aliases).compactMap { LeaderMemory.words($0).last }
      for surname in Set(surnames).sorted() where surname.count > 3 {
        names[surname, default: []].append(groups.count - 1)
      }
    }
  }

  private mutating func add(_ word: String, to group: Int) {
    if word.hasPrefix("*"), let mark = word.dropFirst().lowercased().first {
      marks[mark, default: []].append(group)
    } else if word.hasPrefix("-") {
      endings[Self.plain(word.dropFirst()), default: []].append(group)
    } else if word.hasSuffix("-") {
      beginnings[Self.plain(word.dropLast()), default: []].append(group)
    } else {
      for part in word.split(separator: "-") {
        names[Self.plain(part), default: []].append(group)
      }
    }
  }

  private static func plain(_ part: Substring) -> String {
    part.utf8.allSatisfy { $0 < 128 && $0 != 39 && $0 != 46 }
      ? part.lowercased() : LeaderMemory.words(String(part)).joined()
  }

  /// What a part of a name says: the lines of the lists that have it, and how much it tells.
  fileprivate typealias Clue = (lines: [Int], weight: Double)

  /// What the parts of one name say, found once for all the countries that are asked about.
  struct Evidence {
    fileprivate var clues: [Clue] = []
    fileprivate var weight = 0.0
  }

  /// What the parts of a name say.
  func evidence(of name: String) -> Evidence {
    var found = Evidence()
    let words = LeaderMemory.words(name)
    for (position, word) in words.enumerated() {
      let isLast = position == words.count - 1
      for clue in clues(of: word, isSurname: isLast || position > 0) {
        found.clues.append((clue.lines, isLast ? clue.weight * 1.5 : clue.weight))
      }
    }
    var seen: Set<Character> = []
    for letter in name.lowercased() {
      guard let lines = marks[letter], seen.insert(letter).inserted else { continue }
      found.clues.append((lines, 1))
    }
    for clue in found.clues { found.weight += clue.weight }
    return found
  }

  /// How much of a name suits a country, from 0 to 1; nothing where the lists do not tell.
  func fit(of name: String, to country: String) -> Double? {
    listed.contains(country) ? fit(of: evidence(of: name), to: country) : nil
  }

  /// How much of what a name says suits a country.
  func fit(of evidence: Evidence, to country: String) -> Double? {
    guard listed.contains(country), evidence.weight >= 1 else { return nil }
    var suiting = 0.0
    for clue in evidence.clues where clue.lines.contains(where: { groups[$0].contains(country) }) {
      suiting += clue.weight
    }
    return suiting / evidence.weight
  }

  private func clues(of word: String, isSurname: Bool) -> [Clue] {
    if let lines = names[word] { return [(lines, 1)] }
    guard isSurname else { return [] }
    var found: [Clue] = []
    for length in stride(from: min(8, word.count - 2), to: 1, by: -1) {
      if let lines = endings[String(word.suffix(length))] {
        found.append((lines, length == 2 ? 0.5 : length == 3 ? 0.8 : 1.2))
        break
      }
    }
    for length in stride(from: min(8, word.count - 3), to: 1, by: -1) {
      if let lines = beginnings[String(word.prefix(length))] {
        found.append((lines, 0.8))
        break
      }
    }
    return found
  }

  /// By how much a country becomes likelier as that of somebody's post.
  func factor(of evidence: Evidence, for country: String) -> Double {
    guard let fit = fit(of: evidence, to: country) else { return 1 }
    if fit >= 0.6 { return 2 }
    if fit >= 0.3 { return 1.1 }
    return mixed.contains(country) ? 0.5 : 0.25
  }

  /// Whether a name is hardly of one country and most likely of another.
  func prefers(_ country: String, over other: String, for name: String) -> Bool {
    prefers(country, over: other, for: evidence(of: name))
  }

  /// Whether what a name says is hardly of one country and most likely of another.
  func prefers(_ country: String, over other: String, for name: Evidence) -> Bool {
    guard let fit = fit(of: name, to: country), let otherFit = self.fit(of: name, to: other) else {
      return false
    }
    return fit >= 0.6 && otherFit <= 0.15
  }
}
