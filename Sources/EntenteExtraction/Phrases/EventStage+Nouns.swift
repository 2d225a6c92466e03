import EntenteLanguage
import EntenteModel

/// Nouns that tell of an event, and the known ones that they take up.
extension EventStage {
  /// A noun that may tell of an event, with what is said around it.
  struct Noun {
    let frame: PredicateFrame
    let phrase: NounPhrase
    let lemma: String
    /// Whether the engine is sure of it.
    let isSure: Bool
    let parts: EventParts
    let context: ClaimContext

    var token: Int { frame.trigger }
    /// Whether it speaks of an event as known: "the meeting", "their talks".
    var isAnaphor: Bool {
      ["the", "this", "that", "these", "those", "possessor"].contains(phrase.determiner)
        || phrase.determiner.isEmpty && phrase.possessor != nil
    }
  }

  func readNoun(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    let (tree, token, sentence) = (context.tree, frame.trigger, context.sentence)
    let lemma = tree.tokens[token].lowercasedLemma
    let isSure = reading.isSure(.event, at: token, in: sentence)
    guard isEventNoun(token, lemma: lemma, isSure: isSure, context: context, in: reading) else {
      return
    }
    if let round = round(of: token, sentence: sentence, in: reading)
      ?? edition(token, sentence: sentence, in: reading)
    {
      reading.links[sentence][token] = [EntityLink(entity: round, strength: .direct)]
      return
    }
    let phrase = NounPhrase(of: token, in: tree)
    if !isSure, isNoHappening(lemma, phrase: phrase, in: tree) { return }
    if !context.isNearDate(token),
      isHabit(frame, in: tree) || EventParts.polls.contains(lemma) && isWished(phrase, in: tree)
        || isState(lemma, phrase: phrase, in: tree)
    {
      return
    }
    let noun = Noun(
      frame: frame, phrase: phrase, lemma: lemma, isSure: isSure,
      parts: parts(of: frame, phrase: phrase, context: context, in: reading), context: context)
    let record = record(of: noun, in: reading)
    if let known = takenUp(by: noun, record, in: reading, memory: memory) {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      memory.extend(known, with: noun.parts)
      addClaims(
        of: known, parts: noun.parts, frame: frame, context: context,
        status: reading.entities[known].status, in: &reading)
      return
    }
    guard tells(noun, in: reading) else { return }
    var draft = draft(of: frame, phrase: phrase, parts: noun.parts, tree: tree, in: reading)
    lendName(lemma, parts: noun.parts, phrase: phrase, to: &draft, in: reading)
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    memory.add(entity, record)
    reading.stand(for: entity, at: phrase.full, head: token, sentence: sentence)
    addClaims(
      of: entity, parts: noun.parts, frame: frame, context: context, status: draft.status,
      in: &reading)
  }

  /// Whether a word is a noun of events that stands for nothing else.
  private func isEventNoun(
    _ token: Int, lemma: String, isSure: Bool, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let (tree, sentence) = (context.tree, context.sentence)
    let isPhrase = isEventPhrase(endingAt: token, in: tree)
    return
      (lexicon.eventHeads.contains(lemma) || isPhrase || isSure && tree.tokens[token].tag == .noun)
      && (!reading.isDoubted(.event, at: token, in: sentence) || isForceful(lemma)
        || isPhrase && !reading.isRuledOut(.event, at: token, in: sentence))
      && !tree.has(token, "compound") && !tree.has(token, "flat")
      && !lexicon.equipment.contains(tree.tokens[token].form)
      && (!lexicon.quantities.contains(lemma) || isSession(token, in: tree))
      && reading.mention(covering: token, in: sentence) == nil
      && !context.isDate(token)
      && !reading.links(at: token, in: sentence).contains {
        reading.entities[$0.entity].kind == .proposal
      }
  }

  private func parts(
    of frame: PredicateFrame, phrase: NounPhrase, context: ClaimContext, in reading: Reading
  ) -> EventParts {
    let sentence = context.sentence
    let group = lexicon.group(context.tree.tokens[frame.trigger].lowercasedLemma)
    var parts = EventParts(of: frame, lists: lists, context: context, in: reading)
    for counted in frames(of: frame, in: reading.frames[sentence], tree: context.tree) {
      // "a round of talks between Norway and Denmark": the talks say who, where and what about.
      parts.join(EventParts(of: counted, lists: lists, context: context, in: reading))
    }
    placeConflict(group, phrase: phrase, parts: &parts, sentence: sentence, in: reading)
    parts.dropBystanders(of: frame, group: group, context: context, in: reading)
    return parts
  }

  private func record(of noun: Noun, in reading: Reading) -> EventMemory.Record {
    let (tree, phrase) = (noun.context.tree, noun.phrase)
    let isPast = ["after", "following", "follow", "since"].contains(
      tree.preposition(of: noun.token))
    var record = EventMemory.Record(
      group: lexicon.group(noun.lemma),
      words: Set(phrase.modifiers.map { tree.tokens[$0].lowercasedLemma })
        .subtracting(lexicon.emptyModifiers).subtracting(lists.spans),
      name: Self.plainKey(tree.words(of: phrase.full)), parts: noun.parts,
      sentence: noun.context.sentence,
      status: isPast
        ? .asserted : isFuture(noun.parts.time, in: reading) ? .planned : noun.frame.status)
    record.isDefinite = phrase.determiner == "the"
    record.lemma = lexicon.violentHeads.contains(noun.lemma) ? noun.lemma : ""
    record.isSingular = tree.tokens[noun.token].fineTag == "NN" && noun.isAnaphor
    return record
  }

  /// The event named before that a noun takes up.
  private func takenUp(
    by noun: Noun, _ record: EventMemory.Record, in reading: Reading, memory: EventMemory
  ) -> Int? {
    let (tree, phrase, sentence) = (noun.context.tree, noun.phrase, noun.context.sentence)
    // "The election was the first poll": the predicate is its subject.
    if tree.child(of: noun.token, by: "cop") != nil,
      let subject = tree.child(of: noun.token, by: "nsubj"),
      let same = reading.links(at: subject, in: sentence).first(where: {
        reading.entities[$0.entity].kind == .event
      }),
      memory.records.contains(where: { $0.entity == same.entity && $0.group == record.group })
    {
      return same.entity
    }
    if noun.isAnaphor, phrase.complements.isEmpty, record.words.isEmpty,
      lists.incidents.contains(noun.lemma), let known = memory.lastDeed(before: sentence)
    {
      // "the incident", "the tragedy": the deed just told of
      return known
    }
    let isBare = phrase.complements.isEmpty && phrase.determiner != "a" && phrase.determiner != "an"
    let isProper = phrase.core.contains { tree.tokens[$0].tag == .propn && $0 != noun.token }
    // "Holm met Vidal, their first meeting": their meeting is the one just told of.
    let isTheirs = phrase.possessor.map { tree.tokens[$0].tag == .pron } == true
    let isOther = phrase.modifiers.contains {
      lists.others.contains(tree.tokens[$0].lowercasedLemma)
    }
    return (isProper ? memory.named(record) : nil)
      ?? (isTheirs ? memory.last(group: record.group, sentence: sentence) : nil)
      ?? ((noun.isAnaphor || isTheirs) && !isOther ? memory.sharing(record) : nil)
      ?? memory.known(
        record, isAnaphor: noun.isAnaphor && (isBare || phrase.determiner == "this"),
        isBare: isBare && !record.words.isEmpty)
  }
}
