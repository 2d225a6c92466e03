public import EntenteModel

/// Why some words were taken to mean an entity.
public struct MergeDecision: Hashable, Sendable {
  /// Where the words stand.
  public let span: TextSpan
  /// The words.
  public let text: String
  /// The rule that found them.
  public let rule: RuleID
  /// What ties them to the entity, as a phrase.
  public let reason: String
}

extension Reading {
  /// Why each mention of an entity was taken to mean it, in text order.
  ///
  /// - Complexity: O(*m* log *m*) in the number of mentions.
  public func mergeDecisions(of id: EntityID) -> [MergeDecision] {
    guard let draft = draft(id) else { return [] }
    return mentions.filter { $0.entity == draft }.map { mention in
      MergeDecision(
        span: span(of: mention.tokens, in: mention.sentence),
        text: words(of: mention.tokens, in: mention.sentence), rule: mention.rule,
        reason: reason(for: mention, of: entities[draft]))
    }.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
  }

  private func reason(for mention: EntityMention, of entity: EntityDraft) -> String {
    let own = EntityStage.words(words(of: mention.tokens, in: mention.sentence))
    let full = EntityStage.words(entity.name)
    switch mention.form {
    case .pronoun: return "a pronoun; the nearest before it that fits in kind, number and gender"
    case .nominal:
      return entity.kind == .office ? "the title of the post" : "a description of it in this text"
    case .name: break
    }
    if own == full { return "its name" }
    if mention.isKnown { return "a name that the schema knows for \(entity.name)" }
    if entity.kind == .person, own.count == 1, own.last == full.last {
      return "the surname of the person last named so"
    }
    if own.count == 1, let word = own.first, word.count > 1, Self.initials(of: full).contains(word) {
      return "the first letters of its name"
    }
    if Set(own).isSubset(of: full) { return "a part of its name" }
    if Set(full).isSubset(of: own) { return "its name with more words" }
    return "a name that the text gives it"
  }

  /// The first letters of a name's words, with and without its small words.
  private static func initials(of words: [String]) -> [String] {
    let small: Set<String> = ["of", "the", "and", "for", "on", "in", "to"]
    return [words, words.filter { !small.contains($0) }].map { $0.compactMap(\.first).map(String.init).joined() }
  }
}
