import EntenteLanguage
import EntenteModel

extension JudgementStage {
  /// "vowed to go to war if the rebels win", "threatened to close the strait if Norway stays":
  /// whoever must not do something is threatened.
  func threaten(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard frame.form == .verb, frame.lemma == "threaten" || lists.vows.contains(frame.lemma),
      !frame.tokens(in: .subject).isEmpty
    else { return }
    let below = reading.frames[context.sentence].filter {
      $0.form == .verb && $0.trigger > frame.trigger && tree.governs(frame.trigger, $0.trigger)
    }
    guard
      frame.lemma == "threaten"
        || below.contains(where: {
          lists.hostile.contains($0.lemma) || $0.lemma == "go" && isWar($0, tree)
        })
    else { return }
    for condition in below
    where tree.children(of: condition.trigger, by: "mark").contains(where: {
      ["if", "unless"].contains(tree.tokens[$0].form.lowercased())
    }) {
      for source in links(frame.tokens(in: .subject), context, reading) {
        for target in links(condition.tokens(in: .subject), context, reading) {
          threaten(
            target, by: source, covering: [frame.trigger, condition.trigger], context, in: &reading)
        }
      }
    }
  }

  /// "Oslo will pay a heavy price, Berg said": who foretells ill of somebody threatens them.
  func foretell(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard frame.form == .verb,
      tree.children(of: frame.trigger, by: "aux").contains(where: {
        ["will", "would", "shall", "'ll", "’ll"].contains(tree.tokens[$0].form.lowercased())
      }),
      let ills = lists.sufferings[frame.lemma],
      frame.tokens(in: .object).contains(where: { ills.contains(tree.tokens[$0].lowercasedLemma) }),
      let speaker = context.speaker(
        of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading)
    else { return }
    for target in links(frame.tokens(in: .subject), context, reading) {
      threaten(
        target, by: speaker, covering: frame.tokens(in: .subject) + [frame.trigger], context,
        in: &reading)
    }
  }

  /// Claims a threat, but none by anybody to their own side.
  private func threaten(
    _ target: Int, by source: Int, covering tokens: [Int], _ context: ClaimContext,
    in reading: inout Reading
  ) {
    guard source != target, reading.entities[source].country != target,
      reading.entities[target].country != source
    else { return }
    reading.claims.append(
      RelationDraft(
        source: source, kind: .threatens, target: target,
        confidence: Confidence(thousandths: 550), sentence: context.sentence,
        span: context.span(covering: tokens, in: reading), rule: "threat"))
  }

  private func isWar(_ frame: PredicateFrame, _ tree: Tree) -> Bool {
    frame.tokens(in: "to").contains { tree.tokens[$0].lowercasedLemma == "war" }
  }

  private func links(_ tokens: [Int], _ context: ClaimContext, _ reading: Reading) -> [Int] {
    tokens.flatMap { reading.actors(at: $0, in: context.sentence) }.map(\.entity)
  }
}
