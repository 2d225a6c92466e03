import EntenteModel

/// The proposals or events named so far, for short forms to mean them.
struct PhraseMemory {
  private struct Item {
    let entity: Int
    let group: String
    let words: Set<String>
    let name: String
    let sentence: Int
    /// What its phrases name, where nothing else tells it from others of its kind.
    let scope: Set<Int>?
  }

  private var items: [Item] = []

  mutating func add(
    _ entity: Int, group: String, words: Set<String>, name: String, sentence: Int,
    scope: Set<Int>? = nil
  ) {
    items.append(
      Item(
        entity: entity, group: group, words: words, name: name, sentence: sentence, scope: scope))
  }

  /// The last one with the same noun that nothing tells from this: "sanctions on Norway" after
  /// "new sanctions".
  func compatible(lemma: String, group: String, scope: Set<Int>) -> Int? {
    items.last { item in
      guard item.group == group, item.words.contains(lemma), let known = item.scope else {
        return false
      }
      return known.isEmpty || scope.isEmpty || !known.isDisjoint(with: scope)
    }?.entity
  }

  /// The last one of a group that has all of some modifiers.
  func last(group: String, words: Set<String>) -> Int? {
    items.last { $0.group == group && words.isSubset(of: $0.words) }?.entity
  }

  /// The last one that is named by all of some words and more.
  func containing(_ words: Set<String>) -> Int? {
    words.count > 1 ? items.last { words.isSubset(of: $0.words) }?.entity : nil
  }

  /// The last one of a group with the same compound: "safety rules" after "new safety rules".
  func sharing(group: String, compounds: Set<String>) -> Int? {
    compounds.isEmpty
      ? nil : items.last { $0.group == group && compounds.isSubset(of: $0.words) }?.entity
  }

  /// The one named last in one of a few sentences before.
  func latest(before sentence: Int, within distance: Int) -> Int? {
    items.last { $0.sentence < sentence && sentence - $0.sentence <= distance }?.entity
  }

  /// The one with the same name.
  func same(name: String, group: String) -> Int? {
    items.last { $0.group == group && $0.name == name }?.entity
  }

  /// The one with a name of its own that another form of the name means.
  func named(_ words: Set<String>, group: String) -> Int? {
    items.last {
      $0.group == group && $0.words.count > 1 && words.count > 1
        && (words.isSubset(of: $0.words) || $0.words.isSubset(of: words))
    }?.entity
  }

  /// Everything named in the last sentence before that names any.
  func lastGroup(before sentence: Int) -> [Int] {
    guard let last = items.last(where: { $0.sentence < sentence && sentence - $0.sentence <= 2 })
    else { return [] }
    return items.filter { $0.sentence == last.sentence }.suffix(4).map(\.entity)
  }
}

extension Reading {
  /// Notes that some words mean a proposal or an event.
  mutating func stand(for entity: Int, at tokens: Range<Int>, head: Int, sentence: Int) {
    links[sentence][head] = [EntityLink(entity: entity, strength: .direct)]
    // "four hours of talks" are the talks wherever the phrase stands.
    if let whole = trees[sentence].head(of: head), trees[sentence].has(head, "nmod"),
      trees[sentence].preposition(of: head) == "of",
      [
        "hour", "day", "week", "round", "phase", "series", "issue", "question", "topic", "subject",
        "matter", "structure", "set",
      ]
      .contains(trees[sentence].tokens[whole].lowercasedLemma)
    {
      links[sentence][whole] = [EntityLink(entity: entity, strength: .direct)]
    }
    var mention = EntityMention(
      sentence: sentence, tokens: tokens, head: head, kind: entities[entity].kind, form: .nominal,
      name: entities[entity].name, isKnown: false, entity: entity, rule: "phrases/noun")
    mention.isInner = true
    mentions.append(mention)
    let words = words(of: tokens, in: sentence)
    if words != entities[entity].name { entities[entity].addAlias(words) }
  }
}
