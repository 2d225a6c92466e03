import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds what happens: meetings, visits, attacks, elections, with participants, place and date.
///
/// A noun makes an event if the text says who, where or when; a verb of meeting, visiting or
/// resigning does if it is dated or placed. "The meeting" then means the last one that fits.
struct EventStage: Stage {
  let name = "events"
  let requires: [Layer] = [.links, .coreference, .dates, .proposals]
  let provides: [Layer] = [.events]

  let lexicon: PhraseLexicon

  init(schema: Schema, lexicon: PhraseLexicon) { self.lexicon = lexicon }

  func run(_ reading: inout Reading) {
    let headline = reading.headlines
    var memory = EventMemory()
    let contexts = ClaimContext.all(in: reading)
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      readNames(in: sentence, of: &reading, memory: &memory)
      guard !headline.contains(sentence) else { continue }
      let frames = reading.frames[sentence]
      for frame in frames {
        switch frame.form {
        case .noun: readNoun(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .verb: readVerb(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .adjective: break
        }
      }
      readStays(in: contexts[sentence], of: &reading, memory: &memory)
    }
    readTitle(contexts, in: &reading, memory: &memory)
    EventMerger(lexicon: lexicon).merge(memory.records, in: &reading)
    linkEdges(in: &reading)
    addNested(in: &reading)
    addWholes(contexts, in: &reading)
    addDuring(contexts, in: &reading)
    addOutcomes(contexts, in: &reading)
    addCompanions(contexts, memory: memory, in: &reading)
    addDelegates(contexts, memory: memory, in: &reading)
  }

  // MARK: Nouns

  private func readNoun(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    let tree = context.tree
    let token = frame.trigger
    let sentence = context.sentence
    let lemma = tree.tokens[token].lowercasedLemma
    let isSure = reading.isSure(.event, at: token, in: sentence)
    let isPhrase = isEventPhrase(endingAt: token, in: tree)
    guard
      lexicon.eventHeads.contains(lemma) || isPhrase || isSure && tree.tokens[token].tag == .noun,
      !reading.isDoubted(.event, at: token, in: sentence)
        || isForceful(lemma)
        || isPhrase
          && !reading.isRuledOut(.event, at: token, in: sentence),
      !tree.has(token, "compound"),
      !lexicon.equipment.contains(tree.tokens[token].form),
      !lexicon.quantities.contains(lemma) || isSession(token, in: tree),
      !tree.has(token, "flat"),
      reading.mention(covering: token, in: sentence) == nil,
      !context.isDate(token),
      !reading.links(at: token, in: sentence).contains(where: {
        reading.entities[$0.entity].kind == .proposal
      })
    else { return }
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
    let group = lexicon.group(lemma)
    let words = Set(phrase.modifiers.map { tree.tokens[$0].lowercasedLemma }).subtracting(
      ProposalStage.emptyModifiers)
    var parts = EventParts(of: frame, context: context, in: reading)
    for counted in frames(of: frame, in: reading.frames[sentence], tree: tree) {
      // "a round of talks between Norway and Denmark": the talks say who, where and what about.
      parts.join(EventParts(of: counted, context: context, in: reading))
    }
    placeConflict(group, phrase: phrase, parts: &parts, sentence: sentence, in: reading)
    parts.dropBystanders(of: frame, group: group, context: context, in: reading)
    let isAnaphor =
      ["the", "this", "that", "these", "those", "possessor"].contains(phrase.determiner)
      || (phrase.determiner.isEmpty && phrase.possessor != nil)
    let isPast = ["after", "following", "follow", "since"].contains(tree.preposition(of: token))
    var record = EventMemory.Record(
      group: group, words: words, name: Self.plainKey(tree.words(of: phrase.full)), parts: parts,
      sentence: sentence,
      status: isPast ? .asserted : isFuture(parts.time, in: reading) ? .planned : frame.status)
    record.isDefinite = phrase.determiner == "the"
    record.lemma = lexicon.violentHeads.contains(lemma) ? lemma : ""
    record.isSingular = tree.tokens[token].fineTag == "NN" && isAnaphor
    let isOther = phrase.modifiers.contains {
      Self.others.contains(tree.tokens[$0].lowercasedLemma)
    }
    // "The election was the first poll": the predicate is its subject.
    if tree.child(of: token, by: "cop") != nil, let subject = tree.child(of: token, by: "nsubj"),
      let same = reading.links(at: subject, in: sentence).first(where: {
        reading.entities[$0.entity].kind == .event
      }),
      memory.records.contains(where: { $0.entity == same.entity && $0.group == group })
    {
      reading.stand(for: same.entity, at: phrase.core, head: token, sentence: sentence)
      memory.extend(same.entity, with: parts)
      addClaims(
        of: same.entity, parts: parts, frame: frame, context: context,
        status: reading.entities[same.entity].status, in: &reading)
      return
    }
    if isAnaphor, phrase.complements.isEmpty, words.isEmpty,
      Self.incidents.contains(lemma), let known = memory.lastDeed(before: sentence)
    {
      // "the incident", "the tragedy": the deed just told of
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      memory.extend(known, with: parts)
      addClaims(
        of: known, parts: parts, frame: frame, context: context,
        status: reading.entities[known].status, in: &reading)
      return
    }
    let isBare = phrase.complements.isEmpty && phrase.determiner != "a" && phrase.determiner != "an"
    let isProper = phrase.core.contains { tree.tokens[$0].tag == .propn && $0 != token }
    // "Holm met Vidal, their first meeting": their meeting is the one just told of.
    let isTheirs = phrase.possessor.map { tree.tokens[$0].tag == .pron } == true
    if let known = (isProper ? memory.named(record) : nil)
      ?? (isTheirs ? memory.last(group: group, sentence: sentence) : nil)
      ?? ((isAnaphor || isTheirs) && !isOther ? memory.sharing(record) : nil)
      ?? memory.known(
        record, isAnaphor: isAnaphor && (isBare || phrase.determiner == "this"),
        isBare: isBare && !words.isEmpty)
    {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      memory.extend(known, with: parts)
      addClaims(
        of: known, parts: parts, frame: frame, context: context,
        status: reading.entities[known].status,
        in: &reading)
      return
    }
    // "urged both to resume talks" asks for talks and tells of none.
    if tree.has(token, "obj"), parts.places.isEmpty, parts.time == nil,
      let verb = tree.head(of: token),
      reading.links(at: verb, in: sentence).contains(where: {
        reading.entities[$0.entity].kind == .proposal
      })
    {
      return
    }
    if isAskedFor(phrase, lemma: lemma, parts: parts, in: tree) { return }
    let isNamed = phrase.core.contains {
      tree.tokens[$0].tag == .propn && $0 != token || Self.isYear(tree.tokens[$0].form)
    }
    let isViolent = lexicon.violentHeads.contains(lemma)
    guard
      !parts.participants.isEmpty || !parts.places.isEmpty || parts.time != nil || isNamed
        || (isViolent && !phrase.complements.isEmpty)
        || (isViolent && phrase.determiner == "the"
          && phrase.modifiers.contains {
            !ProposalStage.emptyModifiers.contains(tree.tokens[$0].lowercasedLemma)
          })
        || (!parts.topics.isEmpty && isAnaphor)
        || isAttended(phrase, in: tree)
        || isHoused(frame, sentence: sentence, in: reading)
    else { return }
    if lemma == "travel", parts.participants.isEmpty || parts.places.isEmpty { return }
    if !isSure, lexicon.weakEventHeads.contains(lemma), parts.places.isEmpty, !parts.isDated,
      parts.participants.count < 2 || lexicon.group(lemma) != lexicon.group("row"),
      !parts.isSpoken,
      !isSomebodys(phrase, lemma: lemma, sentence: sentence, in: reading),
      !isAttended(phrase, in: tree)
    {
      return
    }
    if isViolent, parts.places.isEmpty, !parts.isDated, isMerelyPossible(phrase, in: tree) {
      return
    }
    var draft = self.draft(of: frame, phrase: phrase, parts: parts, tree: tree, in: reading)
    lendName(lemma, parts: parts, phrase: phrase, to: &draft, in: reading)
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    memory.add(entity, record)
    reading.stand(for: entity, at: phrase.full, head: token, sentence: sentence)
    addClaims(
      of: entity, parts: parts, frame: frame, context: context, status: draft.status, in: &reading)
  }
}
