/// What the schema knows of a country or a body, looked up by its name.
extension Schema {
  /// The country with a common English name.
  public func country(named name: String) -> CountryDefinition? {
    countryPosition(named: name).map { countries[$0] }
  }

  /// The position in `countries` of the one with a common English name.
  public func countryPosition(named name: String) -> Int? { countryIndex[name] }

  /// The body with a full name; other names of it are not looked at.
  public func organization(named name: String) -> OrganizationDefinition? {
    organizationPosition(named: name).map { organizations[$0] }
  }

  /// The position in `organizations` of the one with a full name.
  public func organizationPosition(named name: String) -> Int? { organizationIndex[name] }

  /// What sort of body has a full name: multinational, party.
  public func category(ofBody name: String) -> String? { organization(named: name)?.category }

  /// The lines "key: value" of a word list in file order; what stands otherwise is left out.
  public func pairs(_ list: String) -> [(key: String, value: String)] {
    lexicon(list).compactMap { line in
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { return nil }
      return (String(parts[0].drop { $0 == " " }), String(parts[1].drop { $0 == " " }))
    }
  }

  /// The lines "key: value" of a word list by key; of several with one key the last counts.
  public func table(_ list: String) -> [String: String] {
    Dictionary(pairs(list).map { ($0.key, $0.value) }, uniquingKeysWith: { _, later in later })
  }

  /// The words of a list by the classes that its lines give them: "arrest: harm personal".
  public func classes(_ list: String) -> WordClasses {
    var words: [String: Set<String>] = [:]
    for (word, classes) in pairs(list) {
      for name in classes.split(separator: " ") { words[String(name), default: []].insert(word) }
    }
    return WordClasses(byName: words)
  }

  /// The lines "key: value value" of a word list, as the values of each key.
  ///
  /// - Parameters:
  ///   - list: The list's name.
  ///   - separator: What stands between the values.
  public func sets(_ list: String, separator: Character = " ") -> [String: Set<String>] {
    table(list).mapValues { line in
      Set(line.split(separator: separator).map { String($0.drop { $0 == " " }) })
    }
  }
}
