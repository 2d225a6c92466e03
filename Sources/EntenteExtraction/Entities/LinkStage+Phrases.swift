import EntenteLanguage
import EntenteModel

/// Phrases that stand for somebody by what hangs from them.
extension LinkStage {
  /// "Danish officials", "the forces of Denmark", "Denmark's harbours".
  func linkPhrases(of sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    // From the end, so that "ministers *of Danish bodies*" find what the bodies stand for.
    linkPhrases(tree.tokens.indices.reversed().filter { isAgent($0, in: tree) }, sentence, &reading)
    linkPhrases(Array(tree.tokens.indices), sentence, &reading)
  }

  private func linkPhrases(_ tokens: [Int], _ sentence: Int, _ reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tokens where reading.links[sentence][token].isEmpty {
      let word = tree.tokens[token]
      guard
        word.tag == .noun || word.tag == .propn
          || word.tag == .adj && tree.child(of: token, by: "det") != nil
      else { continue }
      let isAgent = isAgent(token, in: tree)
      var found: [EntityLink] = []
      for child in tree.children(of: token)
      where tree.has(child, "amod") || tree.has(child, "compound") || tree.has(child, "nmod")
        || tree.has(child, "appos")
      {
        let isPart = tree.has(child, "nmod") && !tree.has(child, "nmod:poss")
        let preposition = isPart ? tree.preposition(of: child) : ""
        guard
          !isPart || ["of", "from", ""].contains(preposition)
            // "officials *in Norway*", but "*NATO* troops in Norway" are not Norway's.
            || (isAgent && preposition == "in" && found.isEmpty)
            // "a spokesman *for* the Danish government"
            || preposition == "for" && speakers.contains(word.lowercasedLemma)
              && !isNamed(token, in: sentence, of: reading)
        else { continue }
        for member in tree.conjuncts(of: child) {
          for link in body(at: member, in: sentence, of: reading) where link.strength > .loose {
            if preposition == "of", reading.entities[link.entity].kind == .place,
              Self.localities.contains(tree.tokens[token].lowercasedLemma)
            {
              // "seized the town of Elmar"
              found.append(link)
              continue
            }
            guard
              let owner = owner(
                link.entity, of: token, by: preposition, isAgent: isAgent, in: tree, of: reading)
            else { continue }
            // "Norway's allies" are others; "NATO allies" are its own.
            let isOthers =
              relations.contains(word.lowercasedLemma)
              && (isPart || tree.has(child, "nmod:poss")
                || reading.entities[owner].kind != .organization
                  // "its Norwegian partners" are Norwegians.
                  && !(tree.has(child, "amod") && tree.child(of: token, by: "nmod:poss") != nil))
            let strength: EntityLink.Strength = isAgent && !isOthers ? .through : .loose
            if !found.contains(where: { $0.entity == owner }) {
              found.append(EntityLink(entity: owner, strength: strength))
            }
          }
        }
      }
      reading.links[sentence][token] =
        named(at: token, in: sentence, of: reading)
        ?? (found.isEmpty ? leaders(of: token, in: sentence, of: reading) : found)
    }
  }

  /// "a spokesman for the front, *Lars Vik*": who has a name speaks for himself.
  private func isNamed(_ token: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    return tree.tokens.indices.contains { name in
      tree.has(name, "appos") && tree.governs(token, name)
        && reading.links[sentence][name].contains { reading.entities[$0.entity].kind == .person }
    }
  }

  /// What a word stands for, or where it is only a word for a body the one that it is a word for:
  /// "members of the rival *Northern League movement*".
  private func body(at token: Int, in sentence: Int, of reading: Reading) -> [EntityLink] {
    let own = reading.links[sentence][token]
    let tree = reading.trees[sentence]
    guard own.isEmpty,
      ["movement", "group", "organization", "organisation", "network", "party", "faction"].contains(
        tree.tokens[token].lowercasedLemma)
    else { return own }
    return tree.children(of: token, by: "compound").flatMap { reading.links[sentence][$0] }
      .filter { $0.strength == .direct && reading.entities[$0.entity].kind == .organization }
  }

  /// The actor that a part of a phrase names; for "police *in Elmar*" the country of the place.
  private func owner(
    _ entity: Int, of token: Int, by preposition: String, isAgent: Bool, in tree: Tree,
    of reading: Reading
  ) -> Int? {
    if reading.entities[entity].kind.isActor { return entity }
    guard isAgent, preposition == "in", reading.entities[entity].kind == .place,
      Self.powers.contains(tree.tokens[token].lowercasedLemma)
    else { return nil }
    return reading.entities[entity].country
  }

  /// What "of" names: "the town of Elmar".
  static let localities: Set<String> = [
    "town", "city", "village", "port", "district", "province", "region", "island", "capital",
    "municipality", "enclave", "suburb", "settlement", "hamlet", "commune", "county", "governorate",
  ]

  /// Those by whom a state acts in a place of its own.
  private static let powers: Set<String> = [
    "police", "court", "judge", "prosecutor", "authority", "authorities", "official", "tribunal",
    "policeman", "prosecutors", "officials", "policemen", "government",
  ]

  private func isAgent(_ token: Int, in tree: Tree) -> Bool {
    agents.contains(tree.tokens[token].lowercasedLemma)
      || agents.contains(tree.tokens[token].form.lowercased())
      || speakers.contains(tree.tokens[token].lowercasedLemma)
      // "Denmark's *ruling* military council"
      || rulingBodies.contains(tree.tokens[token].lowercasedLemma)
        && tree.children(of: token, by: "amod").contains {
          rulingWords.contains(tree.tokens[$0].form.lowercased())
        }
  }

  /// "a Danish national, *Ana Vidal*": the noun means whoever is named right behind it.
  private func named(at token: Int, in sentence: Int, of reading: Reading) -> [EntityLink]? {
    let tree = reading.trees[sentence]
    // "*Lawyer* Ida Holm met": the word stands for the name that it leads.
    if tree.tokens[token].tag == .noun, let name = tree.child(of: token, by: "flat"),
      name == token + 1
    {
      let person = reading.links[sentence][name].filter {
        $0.strength == .direct && reading.entities[$0.entity].kind == .person
      }
      if person.count == 1 { return person }
    }
    guard !tree.tokens[token].isCapitalised, tree.tokens[token].fineTag != "NNS",
      let name = tree.children(of: token, by: "appos").first(where: { $0 > token && $0 < token + 4 }
      )
    else { return nil }
    let meant = reading.links[sentence][name].filter {
      $0.strength == .direct
        && (reading.entities[$0.entity].kind == .person
          // "an Iranian bank, *Bank Elmar*"
          || reading.entities[$0.entity].kind == .organization && tree.tokens[name].isCapitalised
          // "the Norwegian capital, *Oslo*"
          || reading.entities[$0.entity].kind == .place
            && Self.localities.contains(tree.tokens[token].lowercasedLemma)
          // "Norway's ally, *Denmark*"
          || reading.entities[$0.entity].kind == .country
            && relations.contains(tree.tokens[token].lowercasedLemma))
    }
    return meant.count == 1 ? meant : nil
  }
}
