import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Agreements with a name of their own: "Elmar Declaration".
  func readNames(in sentence: Int, of reading: inout Reading, memory: inout PhraseMemory) {
    let tree = reading.trees[sentence]
    for index in reading.mentionIndices(in: sentence)
    where reading.mentions[index].kind == .proposal && reading.mentions[index].form == .name
      && reading.mentions[index].entity == nil
    {
      let mention = reading.mentions[index]
      let forms = mention.tokens.map { tree.tokens[$0].form.lowercased() }
      let words = Set(forms.filter { !Self.joints.contains($0) })
      let head = forms.last { lexicon.agreementNameHeads.contains($0) } ?? forms.last ?? ""
      let group = lexicon.group(head.hasSuffix("s") ? String(head.dropLast()) : head)
      let key = EntityStage.key(mention.name)
      let entity: Int
      if let known = memory.same(name: key, group: group) ?? memory.named(words, group: group) {
        entity = known
        reading.entities[entity].addAlias(mention.name)
      } else {
        reading.entities.append(EntityDraft(kind: .proposal, name: mention.name))
        entity = reading.entities.count - 1
        memory.add(entity, group: group, words: words, name: key, sentence: sentence)
      }
      reading.mentions[index].entity = entity
      for token in mention.tokens {
        reading.links[sentence][token] = [EntityLink(entity: entity, strength: .direct)]
      }
      addNamedConcerns(of: entity, mention: mention, in: &reading)
    }
  }

  private static let joints: Set<String> = ["-", "–", "of", "on", "the", "and", "for"]

  /// Countries in the name, and what the phrase after it names: "Trade Agreement with *Norway*".
  private func addNamedConcerns(
    of entity: Int, mention: EntityMention, in reading: inout Reading
  ) {
    let sentence = mention.sentence
    let tree = reading.trees[sentence]
    var found: [Int] = []
    var upper = mention.tokens.upperBound
    for index in reading.mentionIndices(in: sentence)
    where reading.mentions[index].isInner
      && mention.tokens.contains(reading.mentions[index].tokens.lowerBound)
      && (reading.mentions[index].kind == .country
        || reading.mentions[index].kind == .organization
          && [
            reading.mentions[index].tokens.lowerBound - 1,
            reading.mentions[index].tokens.upperBound,
          ]
          .contains { place in
            mention.tokens.contains(place) && ["-", "–"].contains(tree.tokens[place].form)
          })
    {
      if let country = reading.mentions[index].entity { found.append(country) }
    }
    for complement in NounPhrase(of: mention.head, in: tree).complements
    where complement >= mention.tokens.upperBound {
      for token in tree.conjuncts(of: complement) {
        for link in reading.links(at: token, in: sentence) where link.strength > .loose {
          found.append(link.entity)
          upper = max(upper, token + 1)
        }
      }
    }
    for (position, other) in found.enumerated()
    where other != entity && !found[..<position].contains(other) {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.7),
          sentence: sentence,
          span: reading.span(of: mention.tokens.lowerBound..<upper, in: sentence),
          rule: "proposals/name"))
    }
  }
}
