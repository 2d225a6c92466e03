package import EntenteSchema

/// The names that the schema knows, matched against runs of words, longest first.
package struct Gazetteer: Sendable {
  /// What a known name stands for; a name may stand for several things.
  package struct Classes: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let country = Classes(rawValue: 1)
    package static let nationality = Classes(rawValue: 2)
    package static let capital = Classes(rawValue: 4)
    package static let seat = Classes(rawValue: 8)
    package static let organization = Classes(rawValue: 16)
    package static let place = Classes(rawValue: 32)
    package static let givenName = Classes(rawValue: 64)
    package static let title = Classes(rawValue: 128)
    /// Marks a run of words that a longer name begins with.
    static let beginning = Classes(rawValue: 1 << 16)
    /// Marks, on a surface, that a known name goes on from the word before.
    package static let inside = Classes(rawValue: 1 << 17)

    /// What can be a country, city or seat by its name alone, and so is no person.
    package static let political: Classes = [.country, .capital, .seat]
  }

  private var classesByPhrase: [UInt32: UInt32] = [:]

  /// A gazetteer that knows nothing.
  package init() {}

  /// The names of a schema.
  package init(schema: Schema) {
    for country in schema.countries {
      insert([country.name] + country.aliases, as: .country)
      insert(country.adjectives + country.demonyms, as: .nationality)
      insert([country.capital] + country.capitalAliases, as: .capital)
      insert(country.seats, as: .seat)
    }
    for body in schema.organizations { insert([body.name] + body.aliases, as: .organization) }
    for place in schema.places { insert([place.name] + place.aliases, as: .place) }
    for title in schema.titles {
      insert([title.title] + title.aliases + title.plurals, as: .title)
    }
    insert(schema.lexicon("given-names"), as: .givenName)
  }

  /// Sets the gazetteer atom of every word that is part of a known name.
  func mark(_ padded: inout [TokenSurface], margin: Int) {
    guard !classesByPhrase.isEmpty else { return }
    var start = margin
    let end = padded.count - margin
    while start < end {
      guard let (length, classes) = longestMatch(in: padded, from: start, to: end) else {
        start += 1
        continue
      }
      for index in start..<start + length {
        padded[index].gazetteer = classes | (index == start ? 0 : Classes.inside.rawValue)
      }
      start += length
    }
  }

  private func longestMatch(
    in padded: [TokenSurface], from start: Int, to end: Int
  ) -> (length: Int, classes: UInt32)? {
    var best: (Int, UInt32)?
    var phrase: UInt32 = 0
    for index in start..<end {
      phrase = AtomHash.join(phrase, padded[index].form)
      guard let found = classesByPhrase[phrase] else { break }
      let classes = found & ~Classes.beginning.rawValue
      if classes != 0 { best = (index - start + 1, classes) }
      if found & Classes.beginning.rawValue == 0 { break }
    }
    return best
  }

  private mutating func insert(_ names: [String], as classes: Classes) {
    for name in names {
      let words = Self.words(of: name)
      var phrase: UInt32 = 0
      for (index, word) in words.enumerated() {
        phrase = AtomHash.join(phrase, AtomHash.atom(of: word))
        let isLast = index == words.count - 1
        classesByPhrase[phrase, default: 0] |=
          isLast ? classes.rawValue : Classes.beginning.rawValue
      }
    }
  }

  /// Cuts a name as the tokenizer does: at spaces, around hyphens, before a possessive ending.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for part in name.split(whereSeparator: { $0 == " " }) {
      var rest = Substring(part)
      var ending: String?
      for possessive in ["'s", "\u{2019}s"] where rest.hasSuffix(possessive) {
        rest = rest.dropLast(possessive.count)
        ending = possessive
      }
      for (index, piece) in rest.split(separator: "-", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { words.append("-") }
        if !piece.isEmpty { words.append(String(piece)) }
      }
      if let ending { words.append(ending) }
    }
    return words
  }
}
