import EntenteLanguage
import EntenteModel

/// Where acts of force were, by what else the sentence says of place.
extension EventParts {
  /// "In Elmar two men were killed in a clash", "captured him during a raid *in Vik*", "Rebels *in
  /// Elmar* killed ten in attacks": the places of the verb in whose phrases the event stands.
  mutating func addPlacesOfGovernor(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty,
      lists.harms.contains(frame.lemma) || lists.outbursts.contains(frame.lemma)
        || lists.deeds.contains(frame.lemma) || lists.strifes.contains(frame.lemma)
    else { return }
    let tree = context.tree
    var current = tree.firstConjunct(of: frame.trigger)
    for _ in tree.tokens {
      guard let head = tree.head(of: current), tree.tokens[head].tag != .verb,
        tree.has(current, "nmod")
      else { break }
      current = tree.firstConjunct(of: head)
    }
    guard let verb = tree.head(of: current), tree.tokens[verb].tag == .verb,
      let governor = reading.frames[context.sentence].first(where: { $0.trigger == verb }),
      isScene(current, of: governor, in: tree)
    else { return }
    for phrase in tree.children(of: verb, by: "obl")
    where phrase != current && Self.placePrepositions.contains(tree.preposition(of: phrase))
      && !context.isDate(phrase) && places.isEmpty
    {
      addPlaces(ofPhrase: phrase, context: context, in: reading)
    }
    if places.isEmpty { addFrontedPlace(of: governor, context: context, in: reading) }
    for part in tree.children(of: verb, by: "obj", "nsubj", "nsubj:pass")
    where places.isEmpty && part != current {
      addPlaces(at: part, beneath: ["in", "at", "near"], context: context, in: reading)
    }
  }

  /// "Speaking *in Elmar* after talks with Holm": who speaks right after talks is still there.
  mutating func addPlaceOfSpeech(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard places.isEmpty, Self.talks.contains(frame.lemma),
      ["after", "following"].contains(tree.preposition(of: frame.trigger)),
      let verb = tree.head(of: frame.trigger), verb < frame.trigger,
      ["speak", "say", "tell"].contains(tree.tokens[verb].lowercasedLemma)
    else { return }
    for phrase in tree.children(of: verb, by: "obl")
    where phrase > verb && phrase < frame.trigger && tree.preposition(of: phrase) == "in" {
      addPlaces(at: phrase, context: context, in: reading)
    }
  }

  /// Whether a verb tells of what happened in the event that stands in one of its phrases.
  private func isScene(_ phrase: Int, of governor: PredicateFrame, in tree: Tree) -> Bool {
    guard governor.status == .asserted || governor.status == .planned else { return false }
    let isDone =
      lists.felling.contains(governor.lemma) || lists.affecting.contains(governor.lemma)
      || Self.hurting.contains(governor.lemma) || lists.making.contains(governor.lemma)
      || ["arrest", "detain", "launch", "carry out", "stage", "conduct", "capture", "open"]
        .contains(governor.lemma)
    guard isDone else { return false }
    if tree.has(phrase, "obj") { return true }
    return tree.has(phrase, "obl")
      && ["in", "during", "by", "from", "with", "as"].contains(tree.preposition(of: phrase))
  }

  /// "a checkpoint *south of Elmar*", "on the *outskirts of Elmar*": what lies beside a place is where
  /// an event was that is placed nowhere else.
  mutating func addPlaceBeside(
    _ trigger: Int, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty else { return }
    let tokens = context.tree.tokens
    for token in tokens.indices.dropFirst(trigger + 1).prefix(16) {
      if [";", ":"].contains(tokens[token].form) || tokens[token].tag == .sconj { return }
      // "30 kilometres *from* Elmar"
      let isFar =
        Self.measures.contains(tokens[token].form.lowercased()) && token + 2 < tokens.count
        && tokens[token + 1].form == "from"
      guard
        isFar
          || lists.besides.contains(tokens[token].form.lowercased()) && token + 2 < tokens.count
            && ["of", "from"].contains(tokens[token + 1].form)
      else { continue }
      let start = tokens[token + 2].tag == .det ? token + 3 : token + 2
      guard let mention = reading.mention(startingAt: start, in: context.sentence),
        let entity = reading.mentions[mention].entity, reading.entities[entity].kind == .place
      else { continue }
      places.append(entity)
      return
    }
  }

  private static let measures: Set<String> = [
    "kilometers", "kilometres", "miles", "km", "meters", "metres",
  ]

  /// "*Police in Elmar* say that a bomb killed ten": where those are who tell of it.
  mutating func addPlaceOfReporters(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    guard places.isEmpty, let speaker = frame.speaker else { return }
    addPlaces(at: speaker, beneath: ["in", "at"], context: context, in: reading)
  }

  /// Whether words behind an event's noun name a country itself, and not by its people or by an
  /// adjective: "attacks on *Norway*", but "attacks on *Norwegian* targets".
  func isNamedItself(
    _ entity: Int, behind trigger: Int, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let name = reading.entities[entity].name.lowercased()
    let tokens = context.tree.tokens
    return reading.mentionIndices(in: context.sentence).contains { index in
      let mention = reading.mentions[index]
      guard mention.entity == entity, mention.tokens.lowerBound > trigger,
        !isModifier(mention.head, in: context.tree)
      else { return false }
      let words = mention.tokens.map { tokens[$0].form.lowercased() }.joined(separator: " ")
      return name.contains(words) || words.contains(name)
        || tokens[mention.head].fineTag == "NNP" && words.count < 6
    }
  }
}
