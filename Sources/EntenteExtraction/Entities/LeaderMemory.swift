import EntenteModel
import EntenteSchema
import Foundation

/// Looks up whose post a leader's bare title is.
struct LeaderMemory: Sendable {
  /// Leaders by the key of each full name and of its surname.
  private let byKey: [String: [LeaderDefinition]]

  init(schema: Schema) {
    let familyFirst = Set(schema.lexicon("family-name-first"))
    var byKey: [String: [LeaderDefinition]] = [:]
    for leader in schema.leaders {
      var keys: Set<String> = []
      for name in [leader.name] + leader.aliases {
        let words = Self.words(name)
        keys.insert(words.joined(separator: " "))
        guard words.count > 1, let first = words.first, let last = words.last else { continue }
        keys.insert(last)
        if familyFirst.contains(leader.country) { keys.insert(first) }
      }
      for key in keys { byKey[key, default: []].append(leader) }
    }
    self.byKey = byKey
  }

  /// The one leader of some countries whom a name means.
  ///
  /// - Parameters:
  ///   - name: The name as the text has it, whole or the surname.
  ///   - countries: The countries that may be theirs, by their common English names.
  ///   - year: The year of the article, in which a surname alone means who was in office.
  func leader(called name: String, of countries: Set<String>, year: Int?) -> LeaderDefinition? {
    let words = Self.words(name)
    let fitting = (byKey[words.joined(separator: " ")] ?? []).filter {
      countries.contains($0.country)
    }
    let current = fitting.filter { leader in year.map { leader.held(in: $0) } ?? true }
    if words.count > 1, fitting.count == 1 { return fitting[0] }
    return current.count == 1 ? current[0] : nil
  }

  /// Whether one leader alone, in all countries and years, is called so.
  func isOnly(_ name: String) -> Bool {
    byKey[Self.words(name).joined(separator: " ")]?.count == 1
  }

  /// The countries that leaders of a name led.
  func countries(of name: String) -> Set<String> {
    Set((byKey[Self.words(name).joined(separator: " ")] ?? []).map(\.country))
  }

  /// The one country that somebody of that name led in the article's year, whatever the title.
  func country(ledBy name: String, year: Int?) -> String? {
    let key = Self.words(name).joined(separator: " ")
    let fitting = (byKey[key] ?? []).filter {
      ["President", "Prime Minister", "Chancellor", "Supreme Leader"].contains($0.title)
    }
    let current = fitting.filter { leader in year.map { leader.held(in: $0) } ?? true }
    let countries = Set((current.isEmpty ? fitting : current).map(\.country))
    return countries.count == 1 ? countries.first : nil
  }

  /// The country whose post of that title the holder held in the article's year.
  ///
  /// - Parameters:
  ///   - name: The holder's name as the text has it, whole or the surname.
  ///   - title: The title.
  ///   - year: The year of the article; nothing takes the one country that the name fits in any.
  func country(of name: String, title: OfficeTitleDefinition, year: Int?) -> String? {
    let key = Self.words(name).joined(separator: " ")
    let fitting = (byKey[key] ?? []).filter { $0.title == title.title }
    let current = fitting.filter { leader in year.map { leader.held(in: $0) } ?? true }
    let countries = Set((current.isEmpty ? fitting : current).map(\.country))
    return countries.count == 1 ? countries.first : nil
  }

  /// Whether the one who held a country's post in a year is known, so that others did not.
  func knowsHolder(of title: OfficeTitleDefinition, in country: String, year: Int?) -> Bool {
    guard let year else { return false }
    return byKey.values.contains { leaders in
      leaders.contains { $0.country == country && $0.title == title.title && $0.held(in: year) }
    }
  }

  /// The words of a name without accents, which news leaves out as often as not.
  static func words(_ name: String) -> [String] {
    EntityStage.words(name).map { word in
      // Of ASCII only "^" and "`" count as accents.
      if word.utf8.allSatisfy({ $0 < 128 && $0 != 94 && $0 != 96 }) { return word }
      let plain = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        !$0.properties.isDiacritic && $0.properties.canonicalCombiningClass == .notReordered
      }
      return String(String.UnicodeScalarView(plain)).replacing("ı", with: "i")
        .replacing("ł", with: "l").replacing("ø", with: "o")
    }
  }
}
