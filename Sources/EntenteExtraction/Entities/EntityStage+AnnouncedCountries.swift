import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Countries that a text names before it begins.
extension EntityStage {
  /// The countries of the headline, and that of the town before the dash where a report begins.
  func announcements(in reading: Reading, countryAt: (Int) -> Int?) -> [CountryTalk.Announcement] {
    var found: [CountryTalk.Announcement] = []
    for mention in reading.mentions
    where mention.sentence < 2 || reading.headlines.contains(mention.sentence) {
      let capital: Int? =
        if case .capital(let index) = mention.entry { countryAt(index) } else { nil }
      if reading.headlines.contains(mention.sentence) {
        if mention.kind == .country, let country = mention.entity {
          found.append(.init(country: country, weight: Self.headline, dateline: nil))
        }
        if let capital {
          found.append(.init(country: capital, weight: Self.headline / 2, dateline: nil))
        }
      }
      guard let capital, reading.isDateline(mention) else { continue }
      found.append(
        .init(country: capital, weight: Self.dateline, dateline: mention.sentence))
    }
    return found
  }

  /// "*In Lima*, the foreign minister said": a sentence that opens with a capital turns to its
  /// government.
  func openingCountry(of sentence: Int, before title: Int, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    guard let first = tokens.first, ["in", "from"].contains(first.form.lowercased()) else {
      return nil
    }
    return reading.mentionIndices(in: sentence).map { reading.mentions[$0] }.lazy.compactMap {
      mention -> Int? in
      guard case .capital(let index) = mention.entry, mention.tokens.lowerBound == 1,
        mention.tokens.upperBound <= title
      else { return nil }
      return self.country(at: index, in: reading)
    }.first
  }

  /// Whether the headline names a country or its capital.
  func isInHeadline(_ country: Int, of reading: Reading) -> Bool {
    reading.mentions.contains {
      reading.headlines.contains($0.sentence) && names(country, $0, in: reading)
    }
  }

  /// Whether words name a country or its capital.
  func names(_ country: Int, _ mention: EntityMention, in reading: Reading) -> Bool {
    if mention.entity == country { return true }
    guard case .capital(let index) = mention.entry else { return false }
    return schema.countries[index].name == reading.entities[country].name
  }

  /// The entity of a country of the schema.
  func country(at index: Int, in reading: Reading) -> Int? {
    reading.entities.firstIndex {
      $0.kind == .country && $0.name == schema.countries[index].name
    }
  }

  /// "*Norway* criticised President Holm": whoever does something to a leader is another state.
  func actor(upon token: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    guard tree.has(token, "obj") || tree.has(token, "iobj"), let verb = tree.head(of: token),
      let subject = tree.child(of: verb, by: "nsubj")
    else { return nil }
    return reading.mentionIndices(in: sentence).map { reading.mentions[$0] }.first {
      $0.kind == .country && $0.tokens.contains(subject)
    }?.entity
  }

  /// What a country's name in the headline adds.
  private static let headline = 3.0
  /// What the town before a report's dash adds.
  private static let dateline = 2.0
}
