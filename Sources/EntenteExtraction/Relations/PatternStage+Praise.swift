import EntenteLanguage
import EntenteModel

/// What praise for a deed says of the thing that was done.
extension PatternStage {
  /// "thanked Oslo for signing *the accord*": whoever praises somebody for bringing a thing about is
  /// for the thing.
  func praise(
    of frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.form == .verb, lists.praising.contains(frame.lemma), frame.status != .negated else {
      return []
    }
    let tree = context.tree
    let speakers = frame.tokens(in: .subject)
      .flatMap { reading.actors(at: $0, in: context.sentence) }.map(\.entity)
    let objects = frame.tokens(in: .object)
    var claims = signed(frame, by: objects, speakers, in: reading, context: context)
    var seen: Set<Int> = []
    for deed in tree.tokens.indices
    where deed > frame.trigger && tree.tokens[deed].fineTag == "VBG"
      && tree.children(of: deed, by: "mark", "case").contains(where: {
        tree.tokens[$0].form.lowercased() == "for"
      })
      && (tree.head(of: deed) == frame.trigger
        || tree.head(of: deed).map(objects.contains) == true)
    {
      for verb in tree.conjuncts(of: deed)
      where lists.bringing.contains(tree.tokens[verb].lowercasedLemma) {
        for thing in tree.children(of: verb, by: "obj", "obl").flatMap({ tree.conjuncts(of: $0) })
        where !tree.has(thing, "obl") || ["to", "with", "on"].contains(tree.preposition(of: thing))
        {
          for link in reading.links(at: thing, in: context.sentence)
          where link.strength == .direct
            && [.proposal, .event].contains(reading.entities[link.entity].kind)
            && seen.insert(link.entity).inserted
          {
            for speaker in speakers {
              claims.append(
                RelationDraft(
                  source: speaker, kind: .supports, target: link.entity, status: frame.status,
                  confidence: Confidence(thousandths: 550), sentence: context.sentence,
                  span: context.span(covering: [frame.trigger, thing], in: reading),
                  rule: "praise"))
            }
          }
        }
      }
    }
    return claims
  }

  /// "congratulated Oslo and Malmo on *the signing of the accord*": they signed, and whoever
  /// congratulates them is for it.
  private func signed(
    _ frame: PredicateFrame, by signers: [Int], _ speakers: [Int], in reading: Reading,
    context: ClaimContext
  ) -> [RelationDraft] {
    let tree = context.tree
    let deeds = tree.tokens.indices.filter {
      $0 > frame.trigger && lists.signings.contains(tree.tokens[$0].lowercasedLemma)
        && ["on", "for", "upon"].contains(tree.preposition(of: $0))
        && tree.head(of: $0).map { $0 == frame.trigger || signers.contains($0) } == true
    }
    let papers = deeds.flatMap { tree.children(of: $0, by: "nmod") }
      .filter { tree.preposition(of: $0) == "of" }
      .flatMap { reading.direct(.proposal, at: $0, in: context.sentence) }
    let people = signers.flatMap { tree.conjuncts(of: $0) }
      .flatMap { reading.actors(at: $0, in: context.sentence) }.map(\.entity)
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    return papers.flatMap { paper in
      (people.map { ($0, RelationKind.signs) } + speakers.map { ($0, .supports) }).map {
        RelationDraft(
          source: $0.0, kind: $0.1, target: paper.entity, status: frame.status,
          confidence: Confidence(thousandths: 600), sentence: context.sentence,
          span: context.span(covering: [frame.trigger] + deeds, in: reading), rule: "praise")
      }
    }
  }
}
