import EntenteLanguage
import EntenteModel

/// Words that say what the engine's names are, or that they are none.
extension NameStage {
  /// Verbs of purpose in the names of bodies, "Coalition to *Counter* …", which open no name.
  static let purposes: Set<String> = [
    "Counter", "Combat", "Defeat", "Support", "Stop", "End", "Protect", "Fight", "Free", "Save",
    "Prevent",
  ]

  /// Adjectives of parts of the world, which name none.
  static let regional: Set<String> = [
    "Asian", "African", "European", "American", "Arab", "Baltic", "Balkan", "Nordic", "Andean",
    "Caucasian", "Scandinavian", "Eurasian",
  ]

  /// Whether a word is one that no name begins or ends with.
  static func isNoName(_ token: Token) -> Bool { noNames.contains(token.form.lowercased()) }

  private static let noNames: Set<String> = [
    "the", "a", "an", "of", "for", "and", "mr", "mr.", "mrs", "ms", "(", ")", ",", "“", "”", "\"",
    "-", "–", "here", "or",
  ]

  static func kind(of span: NameSpan.Kind) -> EntityKind? {
    switch span {
    case .person: .person
    case .organization: .organization
    case .geopolitical, .place: .place
    case .event: .event
    case .nationality, .title: nil
    }
  }
}
