import EntenteLanguage
import EntenteModel

extension EventStage {
  /// Events with a name of their own: "Northern Ports Summit 2016".
  func readNames(
    in context: ClaimContext, of reading: inout Reading, memory: inout EventMemory
  ) {
    let sentence = context.sentence
    for index in reading.mentionIndices(in: sentence)
    where reading.mentions[index].kind == .event && !reading.mentions[index].isInner
      && reading.mentions[index].entity == nil && reading.mentions[index].form == .name
    {
      let mention = reading.mentions[index]
      // "by Christmas Eve" says when.
      if lexicon.holidays.contains(mention.name.lowercased()) { continue }
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
      var parts = EventParts(lists: lists)
      parts.participants = namedSides(of: mention, in: reading)
      let record = EventMemory.Record(
        group: group, words: words, name: Self.plainKey(mention.name), parts: parts,
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
      addPlaceInFront(of: entity, mention: mention, context: context, in: &reading)
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
    let tokens = reading.trees[mention.sentence].tokens
    let isPoll = mention.tokens.contains {
      EventParts.polls.contains(tokens[$0].lowercasedLemma)
    }
    for index in reading.mentionIndices(in: mention.sentence) {
      let inner = reading.mentions[index]
      guard inner.isInner, let actor = inner.entity,
        mention.tokens.contains(inner.tokens.lowerBound)
      else { continue }
      let entity = reading.entities[actor]
      if isPoll {
        // "the Norwegian general election" is held there, "the Oslo Parliament election" for it.
        if entity.kind == .country || entity.kind == .place {
          add(event, .locatedIn, actor, mention, in: &reading)
        } else if entity.kind.isActor, !isChamber(entity.name) {
          add(actor, .participatesIn, event, mention, in: &reading)
        }
      } else if isTopic(inner, of: mention, in: tokens) {
        // "Oslo Conference *on Norway*"
        add(event, .concerns, actor, mention, in: &reading)
      } else if entity.kind.isActor {
        add(actor, .participatesIn, event, mention, in: &reading)
      } else if entity.kind == .place, isVenue(inner, of: mention, in: tokens) {
        add(event, .locatedIn, actor, mention, in: &reading)
      }
    }
    let next = mention.tokens.upperBound
    guard next + 1 < tokens.count, ["in", "at"].contains(tokens[next].form),
      let place = reading.mention(startingAt: next + 1, in: mention.sentence),
      let entity = reading.mentions[place].entity,
      [.place, .country].contains(reading.entities[entity].kind)
    else { return }
    add(event, .locatedIn, entity, mention, in: &reading)
  }

  /// "*In Oslo* she will attend the Northern Ports Summit".
  private func addPlaceInFront(
    of event: Int, mention: EntityMention, context: ClaimContext, in reading: inout Reading
  ) {
    let tree = context.tree
    guard let verb = tree.head(of: mention.head),
      let governor = reading.frames[mention.sentence].first(where: {
        $0.trigger == verb && $0.form == .verb
      }), EventParts.isAttended(mention.head, by: governor, in: tree),
      !tree.children(of: mention.head, by: "nmod").contains(where: {
        EventParts.placePrepositions.contains(tree.preposition(of: $0))
      })
    else { return }
    var parts = EventParts(lists: lists)
    parts.addFrontedPlace(of: governor, context: context, in: reading)
    parts.addPlaceOfJourney(to: governor, context: context, in: reading)
    for place in parts.places { add(event, .locatedIn, place, mention, in: &reading) }
  }

  /// Whether a name inside another stands behind the word for what it is about.
  private func isTopic(
    _ inner: EntityMention, of mention: EntityMention, in tokens: [Token]
  ) -> Bool {
    let start = inner.tokens.lowerBound
    let before = start > 0 && tokens[start - 1].form.lowercased() == "the" ? start - 2 : start - 1
    return before > mention.tokens.lowerBound
      && ["on", "for", "about"].contains(tokens[before].form.lowercased())
  }

  /// "*Malmo* Security Conference": an assembly that begins with a city is held there.
  private func isVenue(_ inner: EntityMention, of mention: EntityMention, in tokens: [Token])
    -> Bool
  {
    inner.tokens.lowerBound == mention.tokens.lowerBound
      && mention.tokens.contains {
        let word = tokens[$0].form.lowercased()
        return EventParts.assemblies.contains(word) || word == "summit"
      }
  }

  /// The countries that a name is made with: "*Norway-Denmark* Dialogue".
  private func namedSides(of mention: EntityMention, in reading: Reading) -> [Int] {
    let sides = reading.mentionIndices(in: mention.sentence).map { reading.mentions[$0] }.filter {
      $0.isInner && $0.kind == .country && mention.tokens.contains($0.tokens.lowerBound)
    }.compactMap(\.entity)
    return sides.count > 1 ? sides : []
  }

  /// "meeting of Holm and Vidal in Oslo" besides the text's words, or for them where they are many.
  func lendName(
    _ lemma: String, parts: EventParts, phrase: NounPhrase, to draft: inout EntityDraft,
    in reading: Reading
  ) {
    guard let generated = generatedName(lemma: lemma, parts: parts, in: reading) else { return }
    guard phrase.full.count > 8, parts.participants.count > 1 else {
      draft.addAlias(generated)
      return
    }
    // A phrase with everybody's titles is no name.
    let name = draft.name
    draft.name = generated
    draft.addAlias(name)
  }

  /// A name by which two mentions are told to be one, whatever articles stand inside.
  static func plainKey(_ name: String) -> String {
    EntityStage.words(name).filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
  }

  /// Whether a body is one that people are elected to.
  func isChamber(_ name: String) -> Bool {
    EntityStage.words(name).contains(where: lists.elected.contains)
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

extension EntityMention {
  /// The mention as one that lends its words to no token.
  var asInner: EntityMention {
    var copy = self
    copy.isInner = true
    return copy
  }
}
