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
    for line in schema.lexicon("name-origins") {
      let parts = line.split(separator: ":").map(String.init)
      guard parts.count == 2 else { continue }
      groups.append(Set(parts[0].split(separator: ",").map { String($0.drop { $0 == " " }) }))
      for word in parts[1].split(separator: " ") { add(String(word), to: groups.count - 1) }
    }
    for group in groups { listed.formUnion(group) }
    for leader in schema.leaders where listed.contains(leader.country) {
      guard let surname = LeaderMemory.words(leader.name).last, surname.count > 3 else { continue }
      groups.append([leader.country])
      names[surname, default: []].append(groups.count - 1)
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

  private func countries(of lines: [Int]?) -> Set<String>? {
    lines.map { $0.reduce(into: Set<String>()) { $0.formUnion(groups[$1]) } }
  }

  private static func plain(_ part: Substring) -> String {
    part.utf8.allSatisfy { $0 < 128 && $0 != 39 && $0 != 46 }
      ? part.lowercased() : LeaderMemory.words(String(part)).joined()
  }

  /// How much of a name suits a country, from 0 to 1; nothing where the lists do not tell.
  func fit(of name: String, to country: String) -> Double? {
    guard listed.contains(country) else { return nil }
    var all = 0.0
    var suiting = 0.0
    let words = LeaderMemory.words(name)
    for (position, word) in words.enumerated() {
      let isLast = position == words.count - 1
      for (countries, weight) in evidence(of: word, isSurname: isLast || position > 0) {
        let weight = isLast ? weight * 1.5 : weight
        all += weight
        if countries.contains(country) { suiting += weight }
      }
    }
    for mark in Set(name.lowercased()).sorted() {
      guard let countries = countries(of: marks[mark]) else { continue }
      all += 1
      if countries.contains(country) { suiting += 1 }
    }
    return all < 1 ? nil : suiting / all
  }

  private func evidence(of word: String, isSurname: Bool) -> [(Set<String>, Double)] {
    if let countries = countries(of: names[word]) { return [(countries, 1)] }
    guard isSurname else { return [] }
    var found: [(Set<String>, Double)] = []
    for length in stride(from: min(8, word.count - 2), to: 1, by: -1) {
      if let countries = countries(of: endings[String(word.suffix(length))]) {
        found.append((countries, length == 2 ? 0.5 : length == 3 ? 0.8 : 1.2))
        break
      }
    }
    for length in stride(from: min(8, word.count - 3), to: 1, by: -1) {
      if let countries = countries(of: beginnings[String(word.prefix(length))]) {
        found.append((countries, 0.8))
        break
      }
    }
    return found
  }

  /// By how much a country becomes likelier as that of somebody's post.
  func factor(of name: String, for country: String) -> Double {
    guard let fit = fit(of: name, to: country) else { return 1 }
    if fit >= 0.6 { return 2 }
    if fit >= 0.3 { return 1.1 }
    return mixed.contains(country) ? 0.5 : 0.25
  }

  /// Whether a name is hardly of one country and most likely of another.
  func prefers(_ country: String, over other: String, for name: String) -> Bool {
    guard let fit = fit(of: name, to: country), let otherFit = self.fit(of: name, to: other) else {
      return false
    }
    return fit >= 0.6 && otherFit <= 0.15
  }
}
