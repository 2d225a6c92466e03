import EntenteLanguage
import EntenteModel
import EntenteSchema

extension ProposalStage {
  func read(
    _ token: Int, lemma: String, isWanted: Bool, isHead: Bool, isBare: Bool,
    sentence: Int,
    in reading: inout Reading,
    memory: inout PhraseMemory
  ) {
    let tree = reading.trees[sentence]
    let phrase = NounPhrase(of: token, in: tree, isReaching: true)
    let group = lexicon.group(lemma)
    let isPlural = tree.tokens[token].fineTag == "NNS"
    // "Early drafts of that plan" are the plan.
    if Self.versions.contains(lemma), let of = phrase.complements.first,
      tree.preposition(of: of) == "of",
      lexicon.proposalHeads.contains(tree.tokens[of].lowercasedLemma)
    {
      let inner = tree.tokens[of].lowercasedLemma
      if let whole = memory.last(group: lexicon.group(inner), words: []) {
        reading.stand(for: whole, at: phrase.core, head: token, sentence: sentence)
      }
      return
    }
    if Self.realizations.contains(lemma), let of = phrase.complements.first,
      tree.preposition(of: of) == "of",
      lexicon.proposalHeads.contains(tree.tokens[of].lowercasedLemma)
        || compound(of, lemma: tree.tokens[of].lowercasedLemma, in: tree) != nil
    {
      // "the implementation of the pact": a stance to it is one to the pact.
      return
    }
    if Self.wishes.contains(lemma),
      phrase.complements.contains(where: { complement in
        tree.preposition(of: complement) == "for" && tree.tokens[complement].tag == .noun
      })
    {
      // "a demand for an inquiry": the inquiry is what is put forward.
      return
    }
    if isConsent(phrase, lemma: lemma, sentence: sentence, in: reading) { return }
    let words = Set(phrase.modifiers.map { tree.tokens[$0].lowercasedLemma })
    let isAnaphor = ["the", "this", "that", "these", "those", "such", "its", "their"].contains(
      phrase.determiner)
    if isAnaphor, phrase.complements.isEmpty,
      let known = memory.last(group: group, words: words.union([lemma]))
        ?? memory.last(group: group, words: words)
    {
      // The one with the same noun comes first: "the deal" is a deal before it is an agreement.
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if ["the", "this"].contains(phrase.determiner), phrase.complements.isEmpty,
      phrase.modifiers.isEmpty, !isPlural, Self.generic.contains(lemma),
      tree.child(of: token, by: "acl") == nil,
      let known = memory.latest(before: sentence, within: 2)
    {
      // "voted against the plan", after "adopted a sanctions resolution"
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      return
    }
    if let possessor = phrase.possessor, tree.tokens[possessor].tag == .pron,
      phrase.complements.isEmpty, lexicon.isStepNoun(lemma),
      let known = memory.last(group: group, words: [lemma])
    {
      // "calls for her release", after "urged Norway to release her"
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
    guard
      !content.isEmpty || !phrase.complements.isEmpty || isNamed || isBare
        || (isWanted && hasClause)
    else { return }
    if !isHead, tree.tokens[token].tag == .propn { return }
    let start = sum(before: phrase, in: tree) ?? phrase.full.lowerBound
    let end = endOfName(phrase, lemma: lemma, sentence: sentence, in: reading)
    let range = start..<max(end, phrase.core.upperBound)
    if isBare, content.isEmpty, phrase.complements.isEmpty, !isNamed {
      // "a deal", of which the article has told more: the same one.
      if let known = memory.last(group: group, words: []) {
        reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
        return
      }
    }
    let name =
      nameOfPossessed(phrase, sentence: sentence, in: reading)
      ?? tree.words(
        // "a new vote" is not any vote.
        of: lexicon.eventHeads.contains(lemma) ? range : Self.trimmed(range, in: tree))
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
    let authors = authors(of: phrase, sentence: sentence, in: reading)
    let contentWords = words.subtracting(Self.emptyModifiers).subtracting(
      authors.map { tree.tokens[$0].lowercasedLemma })
    if group == lexicon.group("ceasefire"), phrase.complements.isEmpty,
      contentWords.isSubset(of: Self.urgencies), let known = memory.last(group: group, words: [])
    {
      // A war has one truce at a time: "an immediate ceasefire" after "a nationwide ceasefire".
      reading.stand(for: known, at: phrase.full, head: token, sentence: sentence)
      return
    }
    let isShared =
      lexicon.bareProposalHeads.contains(lemma) || lemma == "resolution" && !authors.isEmpty
    let scope =
      contentWords.isEmpty && numbers.isEmpty && isShared
      ? scope(of: phrase, upTo: range.upperBound, sentence: sentence, in: reading) : nil
    if let scope, let known = memory.compatible(lemma: lemma, group: group, scope: scope) {
      if phrase.complements.isEmpty == false, !reading.entities[known].name.contains(" on "),
        !scope.isEmpty
      {
        // The form that says whom it is about is the fuller name.
        let short = reading.entities[known].name
        reading.entities[known].name = name
        reading.entities[known].aliases.removeAll { $0 == name }
        reading.entities[known].addAlias(short)
      }
      reading.stand(for: known, at: range, head: token, sentence: sentence)
      reading.entities[known].addAlias(name)
      memory.add(
        known, group: group, words: words.union([lemma]), name: EntityStage.key(name),
        sentence: sentence, scope: scope)
      addConcerns(
        of: known, phrase: phrase, upTo: range.upperBound, sentence: sentence, in: &reading)
      return
    }
    if !contentWords.isEmpty,
      let known = memory.last(group: group, words: contentWords)
        ?? (phrase.determiner != "a" && phrase.determiner != "an"
          ? memory.containing(contentWords.union([lemma])) : nil)
        ?? memory.sharing(group: group, compounds: compounds(of: phrase, in: tree))
    {
      reading.stand(for: known, at: phrase.full, head: token, sentence: sentence)
      addConcerns(
        of: known, phrase: phrase, upTo: range.upperBound, sentence: sentence, in: &reading)
      return
    }
    var draft = EntityDraft(kind: .proposal, name: name)
    draft.addAlias(tree.words(of: phrase.core))
    draft.addAlias(tree.words(of: Self.trimmed(phrase.core, in: tree)))
    if phrase.full.count < 9 { draft.addAlias(tree.words(of: phrase.full)) }
    if let first = phrase.complements.first, first < range.upperBound {
      // "resolution of the dispute", of "resolution of the dispute over the breakaway region"
      let upper = NounPhrase(of: first, in: tree).core.upperBound
      if upper < range.upperBound, upper > phrase.core.upperBound {
        draft.addAlias(tree.words(of: range.lowerBound..<upper))
      }
    }
    if phrase.complements.isEmpty, content.isEmpty,
      let clause = tree.child(of: token, by: "acl:relcl"), clause > token
    {
      // "a deal that would require Norway to ship ore": nothing else tells which.
      let upper = self.end(ofClause: clause, in: tree)
      if upper - phrase.core.lowerBound < 24 {
        draft.addAlias(tree.words(of: phrase.core.lowerBound..<upper))
      }
    }
    if let clause = tree.purpose(behind: phrase.full.upperBound) {
      // "a deal to unite the island"
      let upper = self.end(ofClause: clause, in: tree)
      draft.addAlias(tree.words(of: token..<upper))
      draft.addAlias(tree.words(of: phrase.core.lowerBound..<upper))
    }
    for topic in topics(behind: token, in: tree) {
      draft.addAlias(tree.words(of: phrase.core) + " " + tree.words(of: topic))
    }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    reading.stand(for: entity, at: range, head: token, sentence: sentence)
    linkSum(of: phrase, to: entity, sentence: sentence, in: &reading)
    memory.add(
      entity, group: group, words: words.union(phrase.core.map { tree.tokens[$0].lowercasedLemma }),
      name: EntityStage.key(name), sentence: sentence, scope: scope)
    addConcerns(
      of: entity, phrase: phrase, upTo: range.upperBound, sentence: sentence, in: &reading)
  }
}
