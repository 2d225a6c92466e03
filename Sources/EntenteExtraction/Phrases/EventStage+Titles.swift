import EntenteLanguage
import EntenteModel

/// Events that an article's title names: "Attack on the Danish Embassy in Elmar".
///
/// Titles leave out articles and verbs and write words large, so that their trees say little: the
/// words themselves are read, from the noun to both sides.
extension EventStage {
  func readTitle(
    _ contexts: [ClaimContext], in reading: inout Reading, memory: inout EventMemory
  ) {
    for sentence in reading.text.sentences.indices.prefix(while: { isTitle($0, in: reading) })
    where !reading.furniture.contains(sentence) {
      let tree = contexts[sentence].tree
      for token in tree.tokens.indices {
        reachOn(from: token, sentence: sentence, in: &reading)
        guard let lemma = titleLemma(token, sentence: sentence, in: reading) else { continue }
        enterTitle(token, lemma: lemma, sentence: sentence, in: &reading, memory: &memory)
      }
    }
  }

  /// "Elmar Talks with Norway": the phrase after a name that ends in an event's noun.
  private func reachOn(from token: Int, sentence: Int, in reading: inout Reading) {
    guard let index = reading.mention(covering: token, in: sentence, kind: .event),
      let event = reading.mentions[index].entity,
      reading.mentions[index].tokens.upperBound == token + 1
    else { return }
    let tree = reading.trees[sentence]
    let end = titleEnd(of: token, in: tree)
    guard end > token + 1 else { return }
    let lower = reading.mentions[index].tokens.lowerBound
    reading.entities[event].addAlias(tree.words(of: lower..<end))
  }

  private func isTitle(_ sentence: Int, in reading: Reading) -> Bool {
    !reading.article.title.isEmpty
      && reading.text.sentences[sentence].span.end
        <= max(reading.article.bodyStart, reading.article.title.unicodeScalars.count + 1)
  }

  /// The noun of an event that a word of a title is, if it is one and stands for nothing yet.
  private func titleLemma(_ token: Int, sentence: Int, in reading: Reading) -> String? {
    let tree = reading.trees[sentence]
    let word = tree.tokens[token]
    // "Release of Holm", "PM call with Holm": in titles such nouns look like verbs.
    let isOpening =
      word.tag == .verb && ["VB", "VBP", "VBG"].contains(word.fineTag)
      && token + 1 < tree.tokens.count
      && (tree.tokens[token + 1].form == "of"
        || token > 0 && tree.tokens[token + 1].form.lowercased() == "with")
    guard word.tag == .noun || word.tag == .propn || isOpening,
      reading.mention(covering: token, in: sentence) == nil,
      !reading.links(at: token, in: sentence).contains(where: {
        [.event, .proposal].contains(reading.entities[$0.entity].kind)
      }),
      !lexicon.equipment.contains(word.form), word.fineTag != "VBZ"
    else { return nil }
    let form = word.form.lowercased()
    let lemmas = [word.lowercasedLemma, form, form.hasSuffix("s") ? String(form.dropLast()) : form]
    guard let lemma = lemmas.first(where: lexicon.eventHeads.contains),
      !lexicon.quantities.contains(lemma)
    else { return nil }
    // "Attack Victims", "Peace Talks Process": the noun only says of what sort the next one is.
    if token + 1 < tree.tokens.count, [.noun, .propn].contains(tree.tokens[token + 1].tag),
      !tree.tokens[token + 1].form.hasPrefix("'")
    {
      return nil
    }
    return isNoHappening(lemma, phrase: NounPhrase(of: token, in: tree), in: tree) ? nil : lemma
  }

  private func enterTitle(
    _ token: Int, lemma: String, sentence: Int, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    let tree = reading.trees[sentence]
    let core = titleStart(of: token, in: tree)..<token + 1
    let full = core.lowerBound..<titleEnd(of: token, in: tree)
    var parts = EventParts(lists: lists)
    addTitleParts(full, head: token, to: &parts, sentence: sentence, in: reading)
    let group = lexicon.group(lemma)
    let own = memory.records.filter {
      $0.group == group && reading.entities[$0.entity].isKept
        // "a second summit" is by its words not the one that the title tells of.
        && !lists.later.contains(
          EntityStage.words(reading.entities[$0.entity].name).first ?? "")
    }
    let around = Set(parts.participants + parts.places)
    let known =
      own.first { record in
        !around.isDisjoint(with: whereabouts(of: record.parts, in: reading))
      }
      ?? own.first { record in
        record.parts.places.isEmpty || parts.places.isEmpty
      } ?? deed(lemma, around: around, of: memory, in: reading)
    let name = tree.words(of: full)
    if let known {
      reading.entities[known.entity].addAlias(name)
      reading.stand(for: known.entity, at: full, head: token, sentence: sentence)
      if group == lexicon.group("visit") {
        // "Visit to Norway *and Denmark*": the text below may tell of one stop alone.
        var more = EventParts(lists: lists)
        more.places = parts.places.filter { !known.parts.places.contains($0) }
        addTitleClaims(
          of: known.entity, parts: more, tokens: full, sentence: sentence, in: &reading)
      }
      return
    }
    let hasName = core.contains { $0 != token && tree.tokens[$0].tag == .propn }
    guard full.upperBound > token + 1 || hasName,
      !lexicon.weakEventHeads.contains(lemma) || !around.isEmpty
    else { return }
    var draft = EntityDraft(kind: .event, name: name)
    if core.count > 1 { draft.addAlias(tree.words(of: core)) }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    var record = EventMemory.Record(
      group: group, words: [], name: Self.plainKey(name), parts: parts, sentence: sentence,
      status: .asserted)
    record.lemma = lexicon.violentHeads.contains(lemma) ? lemma : ""
    memory.add(entity, record)
    reading.stand(for: entity, at: full, head: token, sentence: sentence)
    addTitleClaims(of: entity, parts: parts, tokens: full, sentence: sentence, in: &reading)
  }

  /// Who takes part, the places, and the countries of both.
  private func whereabouts(of parts: EventParts, in reading: Reading) -> Set<Int> {
    let own = parts.participants + parts.places
    return Set(own + own.compactMap { reading.entities[$0].country })
  }

  /// "Attack in Denmark" over a tale of a massacre in Elmar: titles call what was done as they like.
  private func deed(
    _ lemma: String, around: Set<Int>, of memory: EventMemory, in reading: Reading
  ) -> EventMemory.Record? {
    guard lists.deeds.contains(lemma) else { return nil }
    return memory.records.first { record in
      lists.deeds.contains(record.lemma) && reading.entities[record.entity].isKept
        && (around.isEmpty || record.parts.places.isEmpty
          || !around.isDisjoint(with: whereabouts(of: record.parts, in: reading)))
    }
  }

  private func addTitleClaims(
    of event: Int, parts: EventParts, tokens: Range<Int>, sentence: Int, in reading: inout Reading
  ) {
    func claim(_ source: Int, _ kind: RelationKind, _ target: Int) {
      reading.claims.append(
        RelationDraft(
          source: source, kind: kind, target: target, confidence: Confidence(0.65),
          sentence: sentence, span: reading.span(of: tokens, in: sentence), rule: "events/title"))
    }
    for actor in parts.participants { claim(actor, .participatesIn, event) }
    for place in parts.places { claim(event, .locatedIn, place) }
    for topic in parts.topics { claim(event, .concerns, topic) }
  }
}
