import EntenteLanguage
import EntenteModel

/// Whom a part of a name means.
extension EntityStage {
  /// "Junior" and the like behind a surname.
  static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// The words of a name without what tells a son from his father: "Lars Vik *III*".
  private static func ownWords(_ words: [String]) -> ArraySlice<String> {
    guard words.count > 2, let last = words.last, generations.contains(last.filter(\.isLetter))
    else { return words[...] }
    return words.dropLast()
  }

  /// Whether "Abu Tarek" and "Abu Tarek al-Omari" are one: a byname goes with or without the origin.
  private static func areOneByname(
    _ left: ArraySlice<String>, _ right: ArraySlice<String>
  ) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return short.count > 1 && short.count < long.count && long.starts(with: short)
      && short.first.map(["abu", "umm", "ibn"].contains) == true
  }

  /// A person whose name has the same surname and the given name in another form.
  func variant(of all: [String], in reading: Reading) -> Int? {
    let words = Self.ownWords(all)
    return reading.entities.indices.first { candidate in
      guard reading.entities[candidate].kind == .person else { return false }
      let other = Self.ownWords(reading.entities[candidate].words)
      if Self.areOneByname(words, other) { return true }
      guard let last = other.last, last == words.last, other.count > 1 else { return false }
      if Set(words).isSubset(of: other) || Set(other).isSubset(of: words) { return true }
      if isShort(words[words.startIndex], of: other[0]) || isShort(other[0], of: words[0]) {
        return true
      }
      return words[0].count == 1 && other[0].hasPrefix(words[0])
        || other[0].count == 1 && words[0].hasPrefix(other[0])
    }
  }

  /// Whether one given name is short for another: "Tom" for "Thomas".
  private func isShort(_ name: String, of full: String) -> Bool {
    lists.shortNames[name]?.contains(full) ?? false
  }

  /// The person that a surname means: the last named before it, else the first after it.
  func person(short key: String, at position: Int, in reading: Reading) -> Int? {
    let place = (reading.mentions[position].sentence, reading.mentions[position].head)
    let fitting = reading.entities.indices.filter { candidate in
      guard reading.entities[candidate].kind == .person else { return false }
      let words = Self.ownWords(reading.entities[candidate].words)
      return words.count > 1
        && (words.contains(key) || words.first.map { isShort(key, of: $0) } ?? false)
    }
    let bySurname = fitting.filter { Self.ownWords(reading.entities[$0].words).last == key }
    let candidates = bySurname.isEmpty ? fitting : bySurname
    guard candidates.count > 1 else { return candidates.first }
    if let usual = usualBearer(of: key, among: candidates, before: position, in: reading) {
      return usual
    }
    let before = candidates.compactMap { candidate -> (place: (Int, Int), candidate: Int)? in
      reading.mentions.filter { $0.entity == candidate && ($0.sentence, $0.head) < place }
        .map { ($0.sentence, $0.head) }.max { $0 < $1 }.map { ($0, candidate) }
    }.max { $0.place < $1.place }
    return before?.candidate ?? candidates.first
  }

  /// Whom a surname alone meant before, else whom the article is about: relatives are named in
  /// passing.
  private func usualBearer(
    of key: String, among candidates: [Int], before position: Int, in reading: Reading
  ) -> Int? {
    let place = (reading.mentions[position].sentence, reading.mentions[position].head)
    let earlier = reading.mentions.enumerated().filter { other, mention in
      other != position && (mention.sentence, mention.head) < place
        && mention.entity.map(candidates.contains) == true
    }.map(\.element).sorted { ($0.sentence, $0.head) < ($1.sentence, $1.head) }
    if let settled = earlier.last(where: { $0.kind == .person && Self.key($0.name) == key }) {
      return settled.entity
    }
    return earlier.first { $0.sentence <= 1 }?.entity
  }

  /// Surnames of known people that no name finder saw.
  func linkLooseSurnames(in reading: inout Reading) {
    var surnames: [String: Int] = [:]
    for (index, entity) in reading.entities.enumerated() where entity.kind == .person {
      let words = entity.name.split(separator: " ")
      guard words.count > 1, let last = words.last, last.count > 2 else { continue }
      if surnames[String(last)] == nil { surnames[String(last)] = index }
    }
    for sentence in reading.text.sentences.indices {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices {
        guard let entity = surnames[tokens[token].form],
          reading.mention(covering: token, in: sentence) == nil
        else { continue }
        reading.mentions.append(
          EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token, kind: .person, form: .name,
            name: tokens[token].form, isKnown: false, entity: entity, rule: "entities/surname"))
        reading.entities[entity].addAlias(tokens[token].form)
      }
    }
  }
}
