import EntenteLanguage
import EntenteModel

/// The proposals that a noun's phrase can mean, which the text has named before.
extension ProposalStage {
  /// Whether a phrase only stands for what follows it or for what somebody thinks of that: "drafts
  /// of the plan", "the implementation of the pact".
  func isOfAnother(
    _ phrase: NounPhrase, lemma: String, sentence: Int, in reading: inout Reading,
    memory: PhraseMemory
  ) -> Bool {
    let tree = reading.trees[sentence]
    if let of = phrase.complements.first, tree.preposition(of: of) == "of" {
      let inner = tree.tokens[of].lowercasedLemma
      let isProposal = lexicon.proposalHeads.contains(inner)
      if isProposal, lists.versions.contains(lemma) {
        // "Early drafts of that plan" are the plan.
        if let whole = memory.last(group: lexicon.group(inner), words: []) {
          reading.stand(for: whole, at: phrase.core, head: phrase.head, sentence: sentence)
        }
        return true
      }
      if lists.realizations.contains(lemma),
        isProposal || compound(of, lemma: inner, in: tree) != nil
      {
        // "the implementation of the pact": a stance to it is one to the pact.
        return true
      }
    }
    if lists.wishes.contains(lemma),
      phrase.complements.contains(where: { complement in
        tree.preposition(of: complement) == "for" && tree.tokens[complement].tag == .noun
      })
    {
      // "a demand for an inquiry": the inquiry is what is put forward.
      return true
    }
    return isConsent(phrase, lemma: lemma, sentence: sentence, in: reading)
  }

  /// The proposal that a short form takes up.
  func takenUp(by noun: Noun, in reading: Reading, memory: PhraseMemory) -> Int? {
    let (phrase, tree) = (noun.phrase, reading.trees[noun.sentence])
    guard phrase.complements.isEmpty else { return nil }
    if ["the", "this", "that", "these", "those", "such", "its", "their"].contains(
      phrase.determiner),
      // The one with the same noun comes first: "the deal" is a deal before it is an agreement.
      let known = memory.last(group: noun.group, words: noun.words.union([noun.lemma]))
        ?? memory.last(group: noun.group, words: noun.words)
    {
      return known
    }
    if ["the", "this"].contains(phrase.determiner), phrase.modifiers.isEmpty,
      tree.tokens[phrase.head].fineTag != "NNS", lists.generic.contains(noun.lemma),
      tree.child(of: phrase.head, by: "acl") == nil,
      let known = memory.latest(before: noun.sentence, within: 2)
    {
      // "voted against the plan", after "adopted a sanctions resolution"
      return known
    }
    guard let possessor = phrase.possessor, tree.tokens[possessor].tag == .pron,
      lexicon.isStepNoun(noun.lemma)
    else { return nil }
    // "calls for her release", after "urged Norway to release her"
    return memory.last(group: noun.group, words: [noun.lemma])
  }

  /// "these terms": all that was named right before.
  func isSeveral(_ noun: Noun, in reading: Reading) -> Bool {
    ["these", "those"].contains(noun.phrase.determiner) && noun.phrase.complements.isEmpty
      && reading.trees[noun.sentence].tokens[noun.phrase.head].fineTag == "NNS"
  }

  /// The proposal with the same number or the same name.
  func named(_ noun: Noun, _ naming: Naming, memory: PhraseMemory) -> Int? {
    // "a deal", of which the article has told more: the same one.
    if noun.isBare, noun.isPlain, let known = memory.last(group: noun.group, words: []) {
      return known
    }
    if !noun.numbers.isEmpty, let known = memory.last(group: noun.group, words: noun.numbers) {
      return known
    }
    return memory.same(name: EntityStage.key(naming.name), group: noun.group)
  }

  /// Adds a phrase to the proposal that its modifiers and phrases mean.
  ///
  /// - Returns: Whether there is one.
  func joinKnown(
    _ noun: Noun, _ naming: Naming, in reading: inout Reading, memory: inout PhraseMemory
  ) -> Bool {
    let (phrase, sentence) = (noun.phrase, noun.sentence)
    let contentWords = naming.contentWords
    if noun.group == lexicon.group("ceasefire"), phrase.complements.isEmpty,
      contentWords.isSubset(of: lists.urgencies),
      let known = memory.last(group: noun.group, words: [])
    {
      // A war has one truce at a time: "an immediate ceasefire" after "a nationwide ceasefire".
      reading.stand(for: known, at: phrase.full, head: phrase.head, sentence: sentence)
      return true
    }
    if let scope = naming.scope,
      let known = memory.compatible(lemma: noun.lemma, group: noun.group, scope: scope)
    {
      if !phrase.complements.isEmpty, !scope.isEmpty {
        nameFully(known, naming.name, in: &reading)
      }
      reading.stand(for: known, at: naming.range, head: phrase.head, sentence: sentence)
      reading.entities[known].addAlias(naming.name)
      memory.add(
        known, group: noun.group, words: noun.words.union([noun.lemma]),
        name: EntityStage.key(naming.name), sentence: sentence, scope: scope)
      addConcerns(
        of: known, phrase: phrase, upTo: naming.range.upperBound, sentence: sentence, in: &reading)
      return true
    }
    guard !contentWords.isEmpty else { return false }
    let isIndefinite = phrase.determiner == "a" || phrase.determiner == "an"
    guard
      let known = memory.last(group: noun.group, words: contentWords)
        ?? (isIndefinite ? nil : memory.containing(contentWords.union([noun.lemma])))
        ?? memory.sharing(
          group: noun.group, compounds: compounds(of: phrase, in: reading.trees[sentence]))
    else { return false }
    reading.stand(for: known, at: phrase.full, head: phrase.head, sentence: sentence)
    addConcerns(
      of: known, phrase: phrase, upTo: naming.range.upperBound, sentence: sentence, in: &reading)
    return true
  }

  /// Gives a proposal the form of its name that says whom it is about.
  private func nameFully(_ known: Int, _ name: String, in reading: inout Reading) {
    let short = reading.entities[known].name
    guard !short.contains(" on ") else { return }
    reading.entities[known].name = name
    reading.entities[known].aliases.removeAll { $0 == name }
    reading.entities[known].addAlias(short)
  }
}
