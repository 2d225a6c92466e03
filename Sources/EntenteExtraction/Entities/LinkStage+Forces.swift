import EntenteLanguage
import EntenteModel

extension LinkStage {
  /// "Police arrested Holm": those of the country that the article is about act for it.
  func linkBareForces(in reading: inout Reading) {
    guard let home = reading.policingCountry else { return }
    for sentence in reading.text.sentences.indices {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices
      where reading.links[sentence][token].isEmpty
        && Self.forces.contains(tree.tokens[token].form.lowercased())
        && (tree.has(token, "nsubj") || tree.preposition(of: token) == "by")
        && !isElsewhere(token, than: home, in: sentence, of: reading)
        && tree.children(of: token, by: "amod", "nmod", "acl", "appos").allSatisfy({
          isAt($0, home, in: sentence, of: reading)
        })
      {
        reading.links[sentence][token] = [EntityLink(entity: home, strength: .through)]
      }
    }
  }

  /// Forces of a state that news names without the state.
  private static let forces: Set<String> = [
    "police", "authorities", "troops", "soldiers", "prosecutors", "forces",
  ]

  /// "Police arrested Holm *in Elmar*": what is done in a town of another state is done by that.
  private func isElsewhere(
    _ token: Int, than home: Int, in sentence: Int, of reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    guard let verb = tree.head(of: token) else { return false }
    return tree.children(of: verb, by: "obl").filter {
      ["in", "at", "near"].contains(tree.preposition(of: $0))
    }
    .flatMap { reading.links(at: $0, in: sentence) }
    .contains { link in
      let place = reading.entities[link.entity]
      return place.kind == .country && link.entity != home
        || place.kind == .place && place.country != nil && place.country != home
    }
  }

  /// "police *in Elmar*": a place that is nowhere else but in a country.
  private func isAt(_ token: Int, _ home: Int, in sentence: Int, of reading: Reading) -> Bool {
    guard ["in", "at"].contains(reading.trees[sentence].preposition(of: token)) else {
      return false
    }
    let places = reading.links(at: token, in: sentence).map { reading.entities[$0.entity] }
    return !places.isEmpty
      && places.allSatisfy { $0.kind == .place && ($0.country == nil || $0.country == home) }
  }
}

extension LinkStage {
  /// "a delegation led by Holm": what a nameless group does, whoever leads it does.
  func leaders(of token: Int, in sentence: Int, of reading: Reading) -> [EntityLink] {
    let tree = reading.trees[sentence]
    guard ["delegation", "team", "mission", "group"].contains(tree.tokens[token].lowercasedLemma)
    else { return [] }
    return reading.leaders(of: token, in: sentence).filter { $0.strength == .direct }
      .map { EntityLink(entity: $0.entity, strength: .through) }
  }
}

extension Reading {
  /// The country whose police go without a name: the one that an article is about, unless it is
  /// written from a capital elsewhere.
  var policingCountry: Int? {
    guard let home = homeCountry else { return nil }
    for mention in mentions where isDateline(mention) {
      guard let town = mention.entity else { continue }
      if entities[town].country != home { return nil }
    }
    return home
  }

  /// The country that is named most often and in the first sentence too.
  var homeCountry: Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.kind == .country {
      if let country = mention.entity, country != publisherCountry {
        counts[country, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let most, most.value > 1,
      mentions.contains(where: { $0.entity == most.key && $0.sentence < 2 })
    else { return nil }
    return most.key
  }
}
