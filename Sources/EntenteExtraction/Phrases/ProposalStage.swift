import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds what is put forward for others to accept: plans, demands, deals, bans, resolutions.
///
/// A phrase around a known noun is one if it says what it is about; so is whatever stands in the
/// object of a verb of proposing or demanding. Later short forms ("the plan", "these terms") mean
/// the last one that fits.
struct ProposalStage: Stage {
  let name = "proposals"
  let requires: [Layer] = [.links, .coreference]
  let provides: [Layer] = [.proposals]

  private let lexicon: PhraseLexicon
  private let matcher: PatternMatcher

  init(schema: Schema) {
    lexicon = PhraseLexicon(schema: schema)
    matcher = PatternMatcher(schema: schema)
  }

  func run(_ reading: inout Reading) {
    var memory = PhraseMemory()
    for sentence in reading.text.sentences.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tree = reading.trees[sentence]
      linkPronouns(in: sentence, of: &reading, memory: memory)
      let wanted = wantedObjects(in: sentence, of: reading)
      for token in tree.tokens.indices {
        if let governor = wanted[token], tree.tokens[token].tag == .verb {
          addClause(at: token, under: governor, sentence: sentence, in: &reading, memory: &memory)
          continue
        }
        guard isOpen(token, in: tree, sentence: sentence, reading: reading) else { continue }
        let lemma = tree.tokens[token].lowercasedLemma
        if Self.clauseNouns.contains(lemma),
          let clause = tree.children(of: token, by: "acl", "ccomp").first(where: {
            $0 > token && !tree.has($0, "acl:relcl") && tree.child(of: $0, by: "mark") != nil
              && tree.tokens[$0].tag == .verb
          })
        {
          addClause(at: clause, under: token, sentence: sentence, in: &reading, memory: &memory)
          reading.links[sentence][token] = reading.links[sentence][clause]
          continue
        }
        let isHead =
          (lexicon.proposalHeads.contains(lemma) || isCompound(token, lemma: lemma, in: tree))
          && (!lexicon.weakProposalHeads.contains(lemma)
            || hasStance(token, in: sentence, of: reading))
        guard isHead || wanted[token] != nil && !lexicon.eventHeads.contains(lemma) else {
          continue
        }
        read(
          token, lemma: lemma, isWanted: wanted[token] != nil, isHead: isHead, sentence: sentence,
          in: &reading, memory: &memory)
      }
      joinLists(in: sentence, of: &reading)
    }
  }

  private func isCompound(_ token: Int, lemma: String, in tree: Tree) -> Bool {
    token > 0
      && lexicon.proposalPhrases.contains(tree.tokens[token - 1].form.lowercased() + " " + lemma)
  }

  /// Whether a noun can head a phrase of its own here.
  private func isOpen(_ token: Int, in tree: Tree, sentence: Int, reading: Reading) -> Bool {
    let word = tree.tokens[token]
    guard word.tag == .noun || word.tag == .propn else { return false }
    if reading.mention(covering: token, in: sentence) != nil { return false }
    return !tree.has(token, "compound") && !tree.has(token, "flat")
  }

  /// "covered election dates, the issue of fishing rights": a list that the parser took for names of
  /// one thing.
  private func joinLists(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices.reversed() {
      guard let head = tree.head(of: token), tree.has(token, "appos"), token > head,
        let link = reading.links(at: token, in: sentence).first,
        reading.entities[link.entity].kind == .proposal,
        reading.links(at: head, in: sentence).contains(where: {
          reading.entities[$0.entity].kind == .proposal && $0.entity != link.entity
        })
      else { continue }
      reading.links[sentence][head] += reading.links(at: token, in: sentence)
    }
  }

  /// Whether the sentence says that somebody takes a stance to what a noun names.
  private func hasStance(_ token: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    let first = tree.firstConjunct(of: token)
    return reading.frames[sentence].contains { frame in
      frame.trigger != token && matcher.isTrigger(frame)
        && matcher.matches(of: frame).contains { match in
          Self.stances.contains(match.kind)
            && (match.target == token || match.target == first || match.source == token
              || match.source == first)
        }
    }
  }

  private static let stances: Set<RelationKind> = [
    .proposes, .demands, .signs, .supports, .opposes, .discusses, .partOf,
  ]

  /// Tokens that stand where only a proposal can: the object of "demand", "propose", "sign".
  private func wantedObjects(in sentence: Int, of reading: Reading) -> [Int: Int] {
    var wanted: [Int: Int] = [:]
    for frame in reading.frames[sentence] where matcher.isTrigger(frame) {
      for match in matcher.matches(of: frame)
      where ([.proposes, .demands, .signs].contains(match.kind) || match.rule == "pattern/discuss")
        && match.target != frame.trigger
      {
        let isActor = reading.links(at: match.target, in: sentence).contains {
          $0.strength > .loose
        }
        let hasActor =
          reading.links(at: match.source, in: sentence).contains {
            $0.strength > .loose
              && (reading.entities[$0.entity].kind.isActor
                || reading.entities[$0.entity].kind == .proposal)
          }
          || ["resolution", "agreement"].contains(
            reading.trees[sentence].tokens[match.source].lowercasedLemma)
          || match.rule == "pattern/discuss"
            && lexicon.eventHeads.contains(
              reading.trees[sentence].tokens[match.source].lowercasedLemma)
        let word = reading.trees[sentence].tokens[match.target]
        let isVenture =
          Self.ventures.contains(frame.lemma)
          && !lexicon.proposalHeads.contains(word.lowercasedLemma)
        if isVenture { continue }
        if !isActor, hasActor, !Self.vague.contains(word.lowercasedLemma) {
          wanted[match.target] = frame.trigger
        }
      }
    }
    return wanted
  }

  private func read(
    _ token: Int, lemma: String, isWanted: Bool, isHead: Bool, sentence: Int,
    in reading: inout Reading,
    memory: inout PhraseMemory
  ) {
    let tree = reading.trees[sentence]
    let phrase = NounPhrase(of: token, in: tree)
    let group = lexicon.group(lemma)
    let isPlural = tree.tokens[token].fineTag == "NNS"
    // "Early drafts of that plan" are the plan.
    if ["draft", "version", "outline", "text", "copy", "element", "part"].contains(lemma),
      let of = phrase.complements.first, tree.preposition(of: of) == "of",
      lexicon.proposalHeads.contains(tree.tokens[of].lowercasedLemma)
    {
      guard
        let whole = memory.last(group: lexicon.group(tree.tokens[of].lowercasedLemma), words: [])
      else { return }
      reading.stand(for: whole, at: phrase.core, head: token, sentence: sentence)
      return
    }
    let words = Set(phrase.modifiers.map { tree.tokens[$0].lowercasedLemma })
    let isAnaphor = ["the", "this", "that", "these", "those", "such", "its", "their"].contains(
      phrase.determiner)
    if isAnaphor, phrase.complements.isEmpty,
      let known = memory.last(group: group, words: words)
    {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if ["these", "those"].contains(phrase.determiner), isPlural, phrase.complements.isEmpty {
      let group = memory.lastGroup(before: sentence)
      guard !group.isEmpty else { return }
      reading.links[sentence][token] = group.map { EntityLink(entity: $0, strength: .direct) }
      return
    }
    let content = phrase.modifiers.filter {
      !Self.emptyModifiers.contains(tree.tokens[$0].lowercasedLemma)
    }
    let isNamed = phrase.core.contains {
      tree.tokens[$0].tag == .propn && $0 != token || tree.tokens[$0].tag == .num
    }
    let hasClause = tree.child(of: token, by: "acl") != nil
    guard !content.isEmpty || !phrase.complements.isEmpty || isNamed || (isWanted && hasClause)
    else { return }
    if !isHead, tree.tokens[token].tag == .propn { return }
    let name = tree.words(of: Self.trimmed(phrase.full, in: tree))
    let numbers = Set(
      phrase.core.filter { tree.tokens[$0].tag == .num }.map { tree.tokens[$0].lowercasedLemma })
    if !numbers.isEmpty, let known = memory.last(group: group, words: numbers) {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if let known = memory.same(name: EntityStage.key(name), group: group) {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    let contentWords = words.subtracting(Self.emptyModifiers)
    if !contentWords.isEmpty,
      let known = memory.last(group: group, words: contentWords)
        ?? (phrase.determiner != "a" && phrase.determiner != "an"
          ? memory.containing(contentWords.union([lemma])) : nil)
        ?? memory.sharing(group: group, compounds: compounds(of: phrase, in: tree))
    {
      reading.stand(for: known, at: phrase.full, head: token, sentence: sentence)
      addConcerns(of: known, phrase: phrase, sentence: sentence, in: &reading)
      return
    }
    var draft = EntityDraft(kind: .proposal, name: name)
    draft.addAlias(tree.words(of: phrase.core))
    draft.addAlias(tree.words(of: Self.trimmed(phrase.core, in: tree)))
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    reading.stand(for: entity, at: phrase.full, head: token, sentence: sentence)
    memory.add(
      entity, group: group, words: words.union(phrase.core.map { tree.tokens[$0].lowercasedLemma }),
      name: EntityStage.key(name), sentence: sentence)
    addConcerns(of: entity, phrase: phrase, sentence: sentence, in: &reading)
  }

  /// The nouns right before the noun: "security" of "security guarantees".
  private func compounds(of phrase: NounPhrase, in tree: Tree) -> Set<String> {
    Set(
      phrase.modifiers.filter { tree.has($0, "compound") && tree.tokens[$0].tag == .noun }
        .map { tree.tokens[$0].lowercasedLemma })
  }

  /// The phrase without words that say nothing of what it is: "possible", "future".
  static func trimmed(_ range: Range<Int>, in tree: Tree) -> Range<Int> {
    var range = range
    while range.count > 1, emptyModifiers.contains(tree.tokens[range.lowerBound].lowercasedLemma) {
      range = range.dropFirst(1)
    }
    return range
  }

  /// Verbs whose object is put forward only where its noun says so: one announces deaths too.
  private static let ventures: Set<String> = [
    "announce", "launch", "present", "prepare", "develop", "write", "advance", "initiate", "begin",
    "start",
    "offer", "introduce", "submit", "create", "design", "promise",
  ]

  /// Nouns whose clause says what is put forward: "the demand that Norway leave".
  private static let clauseNouns: Set<String> = [
    "demand", "proposal", "condition", "call", "request", "ultimatum", "insistence",
  ]

  /// "They included limits on …": a pronoun that takes up the proposal the sentence before was about.
  private func linkPronouns(in sentence: Int, of reading: inout Reading, memory: PhraseMemory) {
    guard sentence > 0 else { return }
    let tree = reading.trees[sentence]
    let before = reading.trees[sentence - 1]
    let subjects = before.tokens.indices.filter { before.has($0, "nsubj") }
      .flatMap { reading.links(at: $0, in: sentence - 1) }
      .filter { reading.entities[$0.entity].kind == .proposal }
    guard let subject = subjects.first else { return }
    for token in tree.tokens.indices
    where tree.has(token, "nsubj")
      && ["they", "it", "this", "these"].contains(tree.tokens[token].form.lowercased())
    {
      guard let verb = tree.head(of: token),
        Self.contentVerbs.contains(tree.tokens[verb].lowercasedLemma)
      else { continue }
      reading.links[sentence][token] = [EntityLink(entity: subject.entity, strength: .direct)]
    }
  }

  private static let contentVerbs: Set<String> = [
    "include", "contain", "call", "require", "provide", "set", "propose", "demand", "ban", "allow",
    "envisage",
    "foresee", "limit", "cover", "comprise",
  ]

  /// Nouns that name nothing that could be accepted or refused.
  private static let vague: Set<String> = [
    "force", "troop", "statement", "issue", "range", "situation", "crisis", "matter", "topic",
    "way", "effort",
    "priority", "progress", "development", "relation", "announcement", "number", "control",
    "question",
    "concern", "people", "step", "line", "time", "thing", "order", "fire", "shell", "provocation",
    "attack",
    "war", "fight", "conflict", "violence", "report", "information", "news", "detail", "change",
    "element",
    "impact", "implication", "work", "role", "opportunity", "challenge", "front", "front-line",
    "subject",
  ]

  static let emptyModifiers: Set<String> = [
    "possible", "potential", "proposed", "propose", "new", "future", "further", "recent", "first",
    "last",
    "final", "latest", "early", "current", "sustainable", "other", "such", "any", "similar",
    "several",
    "many", "more", "key", "important", "various", "certain", "specific", "own", "next", "previous",
    "late", "durable", "lasting", "late", "legal", "particular", "additional", "so-called",
  ]

  /// What the phrase names on the way: "limits on *Norway*'s fleet".
  private func addConcerns(
    of entity: Int, phrase: NounPhrase, sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    var found: [Int] = []
    for token in phrase.full where token != phrase.head {
      for link in reading.links(at: token, in: sentence)
      where link.strength == .direct && link.entity != entity && !found.contains(link.entity)
        && !(phrase.core.contains(token) && reading.entities[link.entity].kind == .organization)
      {
        if tree.governs(phrase.possessor ?? -1, token) { continue }
        found.append(link.entity)
      }
    }
    if found.isEmpty,
      let country = countryOfPassage(before: phrase.head, sentence: sentence, in: reading)
    {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: country.entity, confidence: Confidence(0.5),
          sentence: country.sentence, span: country.span, rule: "proposals/passage"))
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.7),
          sentence: sentence,
          span: reading.span(of: phrase.full, in: sentence), rule: "proposals/phrase"))
    }
  }

  /// The country that the passage says it is about with a phrase of place: "the war in Georgia".
  private func countryOfPassage(
    before token: Int, sentence: Int, in reading: Reading
  ) -> (entity: Int, sentence: Int, span: TextSpan)? {
    for back in 0...1 where sentence - back >= 0 {
      let place = sentence - back
      let tokens = reading.trees[place].tokens
      let found = reading.mentionIndices(in: place).filter { index in
        let mention = reading.mentions[index]
        let lower = mention.tokens.lowerBound
        return mention.kind == .country && !mention.isInner && lower > 0
          && (back > 0 || lower < token)
          && ["in", "across", "throughout"].contains(tokens[lower - 1].form.lowercased())
      }
      if let last = found.last, let entity = reading.mentions[last].entity,
        entity != reading.publisherCountry
      {
        let mention = reading.mentions[last]
        return (
          entity, place,
          reading.span(of: mention.tokens.lowerBound - 1..<mention.tokens.upperBound, in: place)
        )
      }
    }
    return nil
  }

  /// "demanded that Norway withdraw its ships": the clause is the demand.
  private func addClause(
    at verb: Int, under governor: Int, sentence: Int, in reading: inout Reading,
    memory: inout PhraseMemory
  ) {
    let tree = reading.trees[sentence]
    let subtree = tree.subtree(of: verb)
    var upper = verb + 1
    while upper <= subtree.upperBound, tree.tokens[upper].tag != .punct, upper - verb < 12 {
      upper += 1
    }
    guard upper > verb + 1 else { return }
    let lower = tree.child(of: verb, by: "nsubj").map { tree.subtree(of: $0).lowerBound } ?? verb
    var draft = EntityDraft(kind: .proposal, name: tree.words(of: verb..<upper))
    if lower < verb { draft.addAlias(tree.words(of: lower..<upper)) }
    if governor < lower { draft.addAlias(tree.words(of: governor..<upper)) }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    memory.add(
      entity, group: "demand", words: [], name: EntityStage.key(draft.name), sentence: sentence)
    reading.stand(for: entity, at: verb..<upper, head: verb, sentence: sentence)
    var found: [Int] = []
    for token in min(lower, verb)..<upper where token != verb {
      for link in reading.links(at: token, in: sentence)
      where link.strength == .direct && link.entity != entity {
        if !found.contains(link.entity) { found.append(link.entity) }
      }
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.65),
          sentence: sentence,
          span: reading.span(of: min(lower, governor)..<upper, in: sentence),
          rule: "proposals/clause"))
    }
  }
}
