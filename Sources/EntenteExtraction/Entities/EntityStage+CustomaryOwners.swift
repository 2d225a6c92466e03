import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose a bare title is by the sort of post that it is: a judge's a court's, a mayor's a city's.
extension EntityStage {
  /// The body or place nearby that a held post of that title belongs to.
  func customaryOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    if title.scope == .local || title.title == "Chief Executive" {
      return placeOwner(of: phrase, title: title, in: reading)
    }
    guard let nouns = lists.titleBodies[title.title],
      phrase.isOneOfSeveral || !isRank(phrase, title: title, in: reading)
    else { return nil }
    if let body = nearest(
      before: phrase.tokens.lowerBound, in: phrase.sentence, of: reading,
      accepts: { $0.kind == .organization && !nouns.isDisjoint(with: $0.words) })
    {
      return body
    }
    guard title.title == "Speaker",
      let country = country(around: phrase.tokens.lowerBound, in: phrase.sentence, of: reading)
    else { return nil }
    return nationalBody("parliament", of: country, in: &reading, index: &index)
  }

  /// "Governor Holm" after "the state of Elmar": the place named last that can have such a post.
  private func placeOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> Int? {
    let posts = reading.entities.indices.first {
      reading.entities[$0].kind == .place && reading.entities[$0].isKept
        && lists.placePosts.contains(reading.entities[$0].name + ": " + title.title)
    }
    if let posts { return posts }
    guard title.title == "Mayor" || title.title == "Governor" else { return nil }
    return nearest(before: phrase.tokens.lowerBound, in: phrase.sentence, of: reading) { entity in
      guard entity.kind == .place else { return false }
      let known = schema.places.first { $0.name == entity.name }
      let isCapital = schema.countries.contains { $0.capital == entity.name }
      guard let known else { return title.title == "Mayor" && isCapital }
      return known.category == (title.title == "Mayor" ? "city" : "region")
    }
  }

  /// The country of whoever appoints somebody to a bare post: "Berg named Holm *as minister*".
  func appointersCountry(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tree = reading.trees[phrase.sentence]
    guard let verb = appointment(to: phrase, in: reading),
      let subject = tree.child(of: verb, by: "obl:agent")
        ?? tree.child(of: verb, by: "nsubj")
        ?? (tree.has(verb, "conj")
          ? tree.head(of: verb).flatMap { tree.child(of: $0, by: "nsubj") } : nil),
      let position = reading.mentionIndices(in: phrase.sentence).first(where: {
        reading.mentions[$0].tokens.contains(subject) && !reading.mentions[$0].isInner
      }),
      let actor = reading.mentions[position].entity
    else { return nil }
    if reading.entities[actor].kind == .country { return actor }
    if let country = reading.entities[actor].country { return country }
    return reading.offices.first {
      $0.holders.contains { reading.mentions[$0].entity == actor } && !$0.owners.isEmpty
    }?.owners.compactMap { reading.mentions[$0].entity }
      .first { reading.entities[$0].kind == .country }
  }

  /// The verb by which somebody comes into a post, or is put out of it: "named Lars Vik minister",
  /// "dismissed Prime Minister Vik".
  private func appointment(to phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tree = reading.trees[phrase.sentence]
    let top = tree.top(of: phrase.titleTokens)
    if tree.preposition(of: top) == "as" || tree.has(top, "xcomp"), let verb = tree.head(of: top),
      Self.appointing.contains(tree.tokens[verb].lowercasedLemma)
    {
      return verb
    }
    guard let holder = phrase.holders.first.map({ reading.mentions[$0] }),
      holder.sentence == phrase.sentence
    else { return nil }
    let name = tree.top(of: holder.tokens)
    if tree.has(name, "obj") || tree.has(name, "nsubj:pass"), let verb = tree.head(of: name),
      Self.appointing.contains(tree.tokens[verb].lowercasedLemma)
        || Self.ousting.contains(tree.tokens[verb].lowercasedLemma)
    {
      return verb
    }
    // "named Lars Vik prime minister", where the parser takes name and title for one phrase.
    let before = holder.tokens.lowerBound - 1
    guard holder.tokens.upperBound == phrase.tokens.lowerBound, before > 0,
      Self.appointing.contains(tree.tokens[before].lowercasedLemma)
    else { return nil }
    return before
  }

  private static let ousting: Set<String> = [
    "dismiss", "fire", "sack", "replace", "oust", "remove",
  ]
  private static let appointing: Set<String> = [
    "appoint", "name", "nominate", "install", "choose", "select", "designate", "pick", "reappoint",
    "elect", "re-elect", "reelect",
  ]
}
