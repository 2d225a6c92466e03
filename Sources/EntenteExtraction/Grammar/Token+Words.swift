import EntenteLanguage

extension Token {
  /// Whether it is the ending of a genitive: "'s".
  var isGenitive: Bool { form == "'s" || form == "’s" }

  /// Whether it marks an owner: "'s", or "'" behind a plural.
  var isPossessive: Bool { isGenitive || form == "'" || form == "’" }
}
