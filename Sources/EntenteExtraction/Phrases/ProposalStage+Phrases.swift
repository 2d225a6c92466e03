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
    guard
      !content.isEmpty || !phrase.complements.isEmpty || isNamed || isBare
        || (isWanted && hasClause)
    else { return }
    if !isHead, tree.tokens[token].tag == .propn { return }
    let range = withAmount(phrase, in: tree)
    let name = tree.words(of: Self.trimmed(range, in: tree))
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
    reading.stand(for: entity, at: range, head: token, sentence: sentence)
    linkAmount(of: phrase, to: entity, sentence: sentence, in: &reading)
    memory.add(
      entity, group: group, words: words.union(phrase.core.map { tree.tokens[$0].lowercasedLemma }),
      name: EntityStage.key(name), sentence: sentence)
    addConcerns(of: entity, phrase: phrase, sentence: sentence, in: &reading)
  }

  /// "$145 million in *assistance*": the sum belongs to the name.
  private func withAmount(_ phrase: NounPhrase, in tree: Tree) -> Range<Int> {
    guard let amount = amount(of: phrase, in: tree) else { return phrase.full }
    return min(tree.subtree(of: amount).lowerBound, phrase.full.lowerBound)..<phrase.full.upperBound
  }

  private func amount(of phrase: NounPhrase, in tree: Tree) -> Int? {
    guard tree.preposition(of: phrase.head) == "in", let head = tree.head(of: phrase.head),
      head < phrase.head, phrase.head - head < 8,
      tree.tokens[head].tag == .sym || tree.tokens[head].tag == .num
        || ["$", "£", "€"].contains(tree.tokens[head].form)
    else { return nil }
    return head
  }

  /// A sum stands for what it is given as.
  private func linkAmount(
    of phrase: NounPhrase, to entity: Int, sentence: Int, in reading: inout Reading
  ) {
    guard let amount = amount(of: phrase, in: reading.trees[sentence]) else { return }
    reading.links[sentence][amount] = [EntityLink(entity: entity, strength: .direct)]
  }

  /// The nouns right before the noun: "security" of "security guarantees".
  func compounds(of phrase: NounPhrase, in tree: Tree) -> Set<String> {
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

  static let emptyModifiers: Set<String> = [
    "possible", "potential", "proposed", "propose", "new", "future", "further", "recent", "first",
    "last",
    "final", "latest", "early", "current", "sustainable", "other", "such", "any", "similar",
    "several",
    "many", "more", "key", "important", "various", "certain", "specific", "own", "next", "previous",
    "late", "durable", "lasting", "late", "legal", "particular", "additional", "so-called",
  ]
}
