import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Countries that are hardly those of a post, by what the text says its holder does to them.
extension EntityStage {
  /// The mentions of countries that somebody acts upon or sends envoys to.
  ///
  /// "President Ward criticized *Norway*", "travelled to *Norway*", "named an ambassador to
  /// *Norway*": another state's, where it is not said to be theirs.
  func mentionsAbroad(for holder: Int, talk: CountryTalk, in reading: Reading) -> Set<Int> {
    var abroad = talk.complements
    for sentence in talk.sentences[holder] ?? [] {
      let tree = reading.trees[sentence]
      let own = reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.entity == holder && !$0.isInner }
      guard !own.isEmpty else { continue }
      var tokens = Set(own.flatMap { Array($0.tokens) })
      for position in talk.officesOfHolder[holder] ?? []
      where reading.offices[position].sentence == sentence {
        tokens.formUnion(reading.offices[position].titleTokens)
      }
      for position in reading.mentionIndices(in: sentence) {
        let mention = reading.mentions[position]
        guard mention.kind == .country, mention.rule != "names/demonym" else { continue }
        let top = tree.top(of: mention.tokens)
        guard let verb = tree.head(of: tree.firstConjunct(of: top)),
          tree.tokens[verb].tag == .verb, isDoneTo(tree.firstConjunct(of: top), in: tree),
          !lists.rulingVerbs.contains(tree.tokens[verb].lowercasedLemma),
          let subject = subject(of: verb, in: tree), tokens.contains(subject)
        else { continue }
        abroad.insert(position)
      }
    }
    return abroad
  }

  private func isDoneTo(_ token: Int, in tree: Tree) -> Bool {
    tree.has(token, "obj") || tree.has(token, "iobj")
      || tree.has(token, "obl")
        && ["against", "to", "with", "upon", "into"].contains(tree.preposition(of: token))
  }

  /// Who does something, with the first of joined verbs too.
  private func subject(of verb: Int, in tree: Tree) -> Int? {
    tree.child(of: verb, by: "nsubj") ?? tree.child(of: tree.firstConjunct(of: verb), by: "nsubj")
  }

  private static let coming: Set<String> = [
    "arrive", "land", "fly", "visit", "travel", "trip", "tour", "summit", "conference", "guest",
  ]

  /// The country of the capital from which a report is written, for a title that no country near
  /// suits: "WASHINGTON - President Ward criticized Norway".
  func datelineCountry(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, holder: Int, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    guard title.isHead, reading.publisherCountry == nil else { return nil }
    for mention in reading.mentions where reading.isDateline(mention) {
      guard case .capital(let place) = mention.entry,
        // Who arrives or comes to a summit is a guest.
        !reading.text.sentences[mention.sentence].tokens.contains(where: {
          Self.coming.contains($0.lowercasedLemma)
        })
      else { continue }
      let name = schema.countries[place].name
      guard !(lists.lackingPosts[title.title]?.contains(name) ?? false),
        (origins.fit(of: reading.entities[holder].name, to: name) ?? 1) >= 0.6
      else { return nil }
      let country = self.country(named: name, in: &reading, index: &index)
      let isTaken = reading.offices.contains { other in
        other.title == phrase.title
          && other.entity.map { reading.entities[$0].owner == country } ?? false
      }
      return isTaken ? nil : country
    }
    return nil
  }
}
