import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads what somebody does like others off the words that only say so.
///
/// "Norway condemned the raid, *as did Denmark*"; "Denmark issued a *similar statement*", "took
/// *similar steps*", "*followed suit*": the deed and whom it was done to stand with the first.
struct EchoStage: Stage {
  let name = "echoes"
  let requires: [Layer] = [.grammar, .entities, .relations]
  let provides: [Layer] = [.relations]

  private static let rule: RuleID = "echo"

  /// What sort of deed a noun tells of.
  private let sorts: [String: [RelationKind]]

  init(schema: Schema) {
    sorts = schema.table("echo-nouns").mapValues { $0 == "view" ? Self.views : [RelationKind($0)] }
  }

  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      joinIn(context, in: &reading)
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && frame.status != .negated && frame.status != .possible {
        guard let (word, kinds) = echoed(by: frame, in: context.tree) else { continue }
        let actors = frame.tokens(in: .subject)
        repeatDeeds(of: kinds, before: word, by: actors, from: frame.trigger, context, in: &reading)
      }
    }
    if reading.publisherCountry == nil { speakForOwn(in: &reading) }
  }

  /// "Norway condemned it, *as did* Denmark and Sweden".
  private func joinIn(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    for token in tree.tokens.indices.dropLast(2)
    where ["as", "so"].contains(tree.tokens[token].form.lowercased())
      && Self.auxiliaries.contains(tree.tokens[token + 1].form.lowercased())
    {
      // "As has been agreed, Oslo will host it": behind a verb or a comma stands another deed.
      let named = (token + 2..<min(token + 9, tree.tokens.count)).prefix {
        ![.verb, .aux, .punct].contains(tree.tokens[$0].tag)
      }.first {
        [.propn, .noun].contains(tree.tokens[$0].tag)
          && reading.links(at: $0, in: context.sentence).contains { $0.strength > .loose }
      }
      guard let named else { continue }
      repeatDeeds(
        of: Set(Self.allKinds), before: token, by: tree.conjuncts(of: named), from: token,
        context, in: &reading)
    }
  }

  /// The word that says that a deed is like another, and what sort of deed it may be.
  private func echoed(
    by frame: PredicateFrame, in tree: Tree
  ) -> (word: Int, kinds: Set<RelationKind>)? {
    let words = frame.tokens(in: .object)
    if frame.lemma == "follow",
      words.contains(where: { tree.tokens[$0].lowercasedLemma == "suit" })
    {
      return (frame.trigger, Set(Self.allKinds))
    }
    if frame.lemma == "do",
      words.contains(where: { tree.tokens[$0].form.lowercased() == "same" })
        || tree.children(of: frame.trigger, by: "advmod").contains(where: {
          tree.tokens[$0].form.lowercased() == "likewise"
        })
    {
      return (frame.trigger, Set(Self.allKinds))
    }
    for word in words {
      let isLike = tree.children(of: word, by: "amod").contains {
        Self.likes.contains(tree.tokens[$0].form.lowercased())
      }
      let aims = tree.children(of: word, by: "nmod").filter {
        ["on", "against", "to", "at", "over"].contains(tree.preposition(of: $0))
      }
      guard isLike, aims.isEmpty, let kinds = sorts[tree.tokens[word].lowercasedLemma] else {
        continue
      }
      return (word, Set(kinds))
    }
    return nil
  }

  /// Claims that the last who did such a thing is joined by others.
  private func repeatDeeds(
    of kinds: Set<RelationKind>, before token: Int, by actors: [Int], from trigger: Int,
    _ context: ClaimContext, in reading: inout Reading
  ) {
    let start = reading.span(of: token..<token + 1, in: context.sentence)
    let actors = actors.flatMap { actor in
      reading.actors(at: actor, in: context.sentence).map { (token: actor, entity: $0.entity) }
    }
    let own = Set(actors.map(\.entity))
    let known = reading.claims.filter {
      kinds.contains($0.kind) && $0.status != .negated && $0.rule != Self.rule
        && !own.contains($0.source)
        && ($0.sentence < context.sentence && $0.sentence + 2 >= context.sentence
          || $0.sentence == context.sentence && $0.span.start < start.start)
    }
    guard
      let last = known.max(by: {
        ($0.sentence, $0.span.start) < ($1.sentence, $1.span.start)
      })
    else { return }
    for actor in actors {
      for deed in known
      where deed.sentence == last.sentence && deed.source == last.source
        && deed.target != actor.entity
      {
        reading.claims.append(
          RelationDraft(
            source: actor.entity, kind: deed.kind, target: deed.target, status: deed.status,
            confidence: Confidence(thousandths: 500), sentence: context.sentence,
            span: context.span(covering: [trigger, actor.token], in: reading), rule: Self.rule))
      }
    }
  }

  private static let auxiliaries: Set<String> = ["did", "has", "have", "had", "does", "do"]

  private static let likes: Set<String> = [
    "similar", "same", "identical", "comparable", "parallel", "matching",
  ]

  private static let allKinds: [RelationKind] = [
    .supports, .opposes, .criticizes, .accuses, .requests, .sanctions, .aids, .threatens,
  ]

  private static let views: [RelationKind] = [.supports, .opposes, .criticizes, .accuses]
}
