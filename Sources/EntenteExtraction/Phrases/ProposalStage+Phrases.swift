import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reading a noun's phrase: the proposal that it takes up, or the new one that it names.
extension ProposalStage {
  /// A noun that may name a proposal, with what its phrase says before it is looked up.
  struct Noun {
    let phrase: NounPhrase
    let lemma: String
    /// The word that stands for all nouns that can take it up.
    let group: String
    let sentence: Int
    /// Whether it stands where only a proposal can.
    let isWanted: Bool
    /// Whether it is a noun of proposals, wherever it stands.
    let isHead: Bool
    /// Whether it needs no phrase to say what it is about.
    let isBare: Bool
    /// The lemmas of its modifiers, and those modifiers that say which it is.
    let words: Set<String>
    let content: [Int]
    let numbers: Set<String>
    /// Whether a name or a number stands in its phrase.
    let isNamed: Bool

    /// Whether nothing but the noun itself says which it is.
    var isPlain: Bool { content.isEmpty && phrase.complements.isEmpty && !isNamed }
  }

  /// What a noun's proposal would be called, and what tells it from others.
  struct Naming {
    let name: String
    let range: Range<Int>
    /// The modifiers that say which it is, without who is behind it.
    let contentWords: Set<String>
    /// What its phrases name, where nothing else tells it from others of its kind.
    let scope: Set<Int>?
  }

  func read(
    _ token: Int, lemma: String, isWanted: Bool, isHead: Bool, isBare: Bool, sentence: Int,
    in reading: inout Reading, memory: inout PhraseMemory
  ) {
    let phrase = NounPhrase(of: token, in: reading.trees[sentence], isReaching: true)
    if isOfAnother(phrase, lemma: lemma, sentence: sentence, in: &reading, memory: memory) {
      return
    }
    let noun = noun(
      phrase, lemma: lemma, isWanted: isWanted, isHead: isHead, isBare: isBare, sentence: sentence,
      in: reading)
    if let known = takenUp(by: noun, in: reading, memory: memory) {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if isSeveral(noun, in: reading) {
      let group = memory.lastGroup(before: sentence)
      guard !group.isEmpty else { return }
      reading.links[sentence][token] = group.map { EntityLink(entity: $0, strength: .direct) }
      return
    }
    guard saysWhich(noun, in: reading) else { return }
    let naming = naming(of: noun, in: reading)
    if let known = named(noun, naming, memory: memory) {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if joinKnown(noun, naming, in: &reading, memory: &memory) { return }
    add(noun, naming, in: &reading, memory: &memory)
  }

  private func noun(
    _ phrase: NounPhrase, lemma: String, isWanted: Bool, isHead: Bool, isBare: Bool, sentence: Int,
    in reading: Reading
  ) -> Noun {
    let tokens = reading.trees[sentence].tokens
    return Noun(
      phrase: phrase, lemma: lemma, group: lexicon.group(lemma), sentence: sentence,
      isWanted: isWanted, isHead: isHead, isBare: isBare,
      words: Set(phrase.modifiers.map { tokens[$0].lowercasedLemma }),
      content: phrase.modifiers.filter {
        !lexicon.emptyModifiers.contains(tokens[$0].lowercasedLemma)
      },
      numbers: Set(
        phrase.core.filter { tokens[$0].tag == .num }.map { tokens[$0].lowercasedLemma }),
      isNamed: phrase.core.contains {
        tokens[$0].tag == .propn && $0 != phrase.head || tokens[$0].tag == .num
      })
  }

  /// Whether a phrase says enough for a proposal of its own.
  private func saysWhich(_ noun: Noun, in reading: Reading) -> Bool {
    let tree = reading.trees[noun.sentence]
    guard
      !noun.isPlain || noun.isBare
        || noun.isWanted && tree.child(of: noun.phrase.head, by: "acl") != nil
    else { return false }
    return noun.isHead || tree.tokens[noun.phrase.head].tag != .propn
  }

  private func naming(of noun: Noun, in reading: Reading) -> Naming {
    let (phrase, sentence) = (noun.phrase, noun.sentence)
    let tree = reading.trees[sentence]
    let start = sum(before: phrase.head, in: tree) ?? phrase.full.lowerBound
    let end = endOfName(phrase, lemma: noun.lemma, sentence: sentence, in: reading)
    let range = start..<max(end, phrase.core.upperBound)
    let name =
      nameOfPossessed(phrase, sentence: sentence, in: reading)
      ?? tree.words(
        // "a new vote" is not any vote.
        of: lexicon.eventHeads.contains(noun.lemma) ? range : lexicon.trimmed(range, in: tree))
    let authors = authors(of: phrase, sentence: sentence, in: reading)
    let contentWords = noun.words.subtracting(lexicon.emptyModifiers).subtracting(
      authors.map { tree.tokens[$0].lowercasedLemma })
    let isShared =
      lexicon.bareProposalHeads.contains(noun.lemma)
      || noun.lemma == "resolution" && !authors.isEmpty
    let scope =
      contentWords.isEmpty && noun.numbers.isEmpty && isShared
      ? scope(of: phrase, upTo: range.upperBound, sentence: sentence, in: reading) : nil
    return Naming(name: name, range: range, contentWords: contentWords, scope: scope)
  }

  /// A new proposal.
  private func add(
    _ noun: Noun, _ naming: Naming, in reading: inout Reading, memory: inout PhraseMemory
  ) {
    let (phrase, range, sentence) = (noun.phrase, naming.range, noun.sentence)
    let tree = reading.trees[sentence]
    var draft = EntityDraft(kind: .proposal, name: naming.name)
    for alias in aliases(of: noun, upTo: range, in: tree) { draft.addAlias(alias) }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    reading.stand(for: entity, at: range, head: phrase.head, sentence: sentence)
    linkSum(of: phrase, to: entity, sentence: sentence, in: &reading)
    memory.add(
      entity, group: noun.group,
      words: noun.words.union(phrase.core.map { tree.tokens[$0].lowercasedLemma }),
      name: EntityStage.key(naming.name), sentence: sentence, scope: naming.scope)
    addConcerns(
      of: entity, phrase: phrase, upTo: range.upperBound, sentence: sentence, in: &reading)
  }

  /// The shorter and longer forms that a phrase has.
  private func aliases(of noun: Noun, upTo range: Range<Int>, in tree: Tree) -> [String] {
    let (phrase, core) = (noun.phrase, noun.phrase.core)
    var found = [tree.words(of: core), tree.words(of: lexicon.trimmed(core, in: tree))]
    if phrase.full.count < 9 { found.append(tree.words(of: phrase.full)) }
    if let first = phrase.complements.first, first < range.upperBound {
      // "resolution of the dispute", of "resolution of the dispute over the breakaway region"
      let upper = NounPhrase(of: first, in: tree).core.upperBound
      if upper < range.upperBound, upper > core.upperBound {
        found.append(tree.words(of: range.lowerBound..<upper))
      }
    }
    if phrase.complements.isEmpty, noun.content.isEmpty,
      let clause = tree.child(of: phrase.head, by: "acl:relcl"), clause > phrase.head
    {
      // "a deal that would require Norway to ship ore": nothing else tells which.
      let upper = end(ofClause: clause, in: tree)
      if upper - core.lowerBound < 24 { found.append(tree.words(of: core.lowerBound..<upper)) }
    }
    if let clause = tree.purpose(behind: phrase.full.upperBound) {
      // "a deal to unite the island"
      let upper = end(ofClause: clause, in: tree)
      found.append(tree.words(of: phrase.head..<upper))
      found.append(tree.words(of: core.lowerBound..<upper))
    }
    return found
      + topics(behind: phrase.head, in: tree).map {
        tree.words(of: core) + " " + tree.words(of: $0)
      }
  }
}
