import EntenteLanguage
import EntenteModel

extension EventStage {
  /// Events with a name of their own: "Northern Ports Summit 2016".
  func readNames(in sentence: Int, of reading: inout Reading, memory: inout EventMemory) {
    for index in reading.mentionIndices(in: sentence)
    where reading.mentions[index].kind == .event && !reading.mentions[index].isInner
      && reading.mentions[index].entity == nil && reading.mentions[index].form == .name
    {
      let mention = reading.mentions[index]
      // "Elmar Peace Treaty" in a headline names no happening.
      if mention.tokens.contains(where: {
        lexicon.agreementNameHeads.contains(
          reading.trees[sentence].tokens[$0].form.lowercased())
      }) {
        continue
      }
      let tree = reading.trees[sentence]
      let words = Set(mention.tokens.map { tree.tokens[$0].lowercasedLemma })
      let last = mention.tokens.last { tree.tokens[$0].tag != .num } ?? mention.head
      let group = lexicon.group(tree.tokens[last].form.lowercased())
      let entity: Int
      let record = EventMemory.Record(
        group: group, words: words, name: EntityStage.key(mention.name), parts: EventParts(),
        sentence: sentence, status: .asserted)
      if let known = memory.named(record) {
        entity = known
        reading.entities[entity].addAlias(mention.name)
      } else {
        reading.entities.append(EntityDraft(kind: .event, name: mention.name))
        entity = reading.entities.count - 1
        memory.add(entity, record)
      }
      reading.mentions[index].entity = entity
      for token in mention.tokens {
        reading.links[sentence][token] = [EntityLink(entity: entity, strength: .direct)]
      }
      addNamedParticipants(of: entity, mention: mention, in: &reading)
    }
  }

  /// Countries and bodies in the name take part, and the phrase after it says where.
  private func addNamedParticipants(
    of event: Int, mention: EntityMention, in reading: inout Reading
  ) {
    for index in reading.mentionIndices(in: mention.sentence) {
      let inner = reading.mentions[index]
      guard inner.isInner, let actor = inner.entity,
        mention.tokens.contains(inner.tokens.lowerBound),
        reading.entities[actor].kind.isActor
      else { continue }
      add(actor, .participatesIn, event, mention, in: &reading)
    }
    let tokens = reading.trees[mention.sentence].tokens
    let next = mention.tokens.upperBound
    guard next + 1 < tokens.count, ["in", "at"].contains(tokens[next].form),
      let place = reading.mention(startingAt: next + 1, in: mention.sentence),
      let entity = reading.mentions[place].entity,
      [.place, .country].contains(reading.entities[entity].kind)
    else { return }
    add(event, .locatedIn, entity, mention, in: &reading)
  }

  private func add(
    _ source: Int, _ kind: RelationKind, _ target: Int, _ mention: EntityMention,
    in reading: inout Reading
  ) {
    let upper =
      kind == .locatedIn
      ? min(mention.tokens.upperBound + 2, reading.trees[mention.sentence].tokens.count)
      : mention.tokens.upperBound
    reading.claims.append(
      RelationDraft(
        source: source, kind: kind, target: target, confidence: Confidence(0.7),
        sentence: mention.sentence,
        span: reading.span(of: mention.tokens.lowerBound..<upper, in: mention.sentence),
        rule: "events/name"))
  }
}
