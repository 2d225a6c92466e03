import EntenteLanguage
public import EntenteModel

extension Reading {
  /// The draft with an id, as an index in `entities`.
  func draft(_ id: EntityID) -> Int? {
    Assembler.ids(of: entities, in: article.id).firstIndex(of: id)
  }

  /// The usual name of an entity, or its id where the reading does not know it.
  func name(of id: EntityID) -> String { draft(id).map { entities[$0].name } ?? id.rawValue }

  /// The kind of an entity; that of the id where the reading does not know it.
  func kind(of id: EntityID) -> EntityKind {
    draft(id).map { entities[$0].kind }
      ?? EntityKind(String(id.rawValue.prefix { $0 != ":" }))
  }

  /// The tokens of a sentence that stand for an entity, in text order.
  ///
  /// - Complexity: O(*n*) in the number of tokens and entities.
  public func tokens(of id: EntityID, in sentence: Int) -> [Int] {
    draft(id).map { tokens(ofDraft: $0, in: sentence) } ?? []
  }

  /// The tokens of a sentence that stand for a draft, in text order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func tokens(ofDraft draft: Int, in sentence: Int) -> [Int] {
    guard links.indices.contains(sentence) else { return [] }
    // A title's words stand for its holder; what they mention all the same is the post.
    let mentioned = mentionIndices(in: sentence).map { mentions[$0] }.filter { $0.entity == draft }
    return links[sentence].indices.filter { token in
      links[sentence][token].contains { $0.entity == draft }
        || mentioned.contains { $0.tokens.contains(token) }
    }
  }

  /// The way through the grammar from one end of a claim to the other, the shortest there is.
  ///
  /// - Parameters:
  ///   - source: The claim's source.
  ///   - target: Its target.
  ///   - span: The evidence.
  ///   - sentence: Its sentence.
  /// - Returns: Words and relations, "Berg nsubj ↑ meet ↓ obl Oslo"; nothing where an end does not
  ///   stand in the sentence.
  /// - Complexity: O(*s* · *t* · *n*) for *s* and *t* tokens of the ends.
  public func path(
    from source: EntityID, to target: EntityID, evidence span: TextSpan, sentence: Int
  ) -> String? {
    guard trees.indices.contains(sentence) else { return nil }
    let tokens = text.sentences[sentence].tokens
    let sources = self.tokens(of: source, in: sentence).filter { span.contains(tokens[$0].span) }
    let targets = self.tokens(of: target, in: sentence).filter { span.contains(tokens[$0].span) }
    var best: (steps: Int, text: String)?
    for from in sources {
      for to in targets where to != from {
        guard let way = trees[sentence].path(from: from, to: to) else { continue }
        let steps = way.count { $0 == "↑" || $0 == "↓" }
        if best.map({ steps < $0.steps }) ?? true {
          best = (steps, "\(tokens[from].form) \(way) \(tokens[to].form)")
        }
      }
    }
    return best?.text
  }
}
