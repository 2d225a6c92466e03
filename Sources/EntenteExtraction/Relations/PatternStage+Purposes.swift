import EntenteLanguage
import EntenteModel

extension PatternStage {
  /// "provided $5 million *to support* Norway": to back somebody with money or goods is to aid them.
  func paid(
    _ claim: RelationDraft, by frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> RelationDraft {
    guard claim.kind == .supports, frame.form == .verb,
      reading.entities[claim.target].kind.isActor,
      context.tree.tokens[frame.trigger].fineTag == "VB",
      let giving = giving(above: frame.trigger, in: reading, context: context)
    else { return claim }
    var claim = claim
    claim.kind = .aids
    if ["announce", "pledge", "promise", "offer"].contains(giving.lemma) {
      claim.status = .planned
    }
    return claim
  }

  /// The verb of giving money or goods whose purpose an infinitive tells.
  private func giving(
    above infinitive: Int, in reading: Reading, context: ClaimContext
  ) -> PredicateFrame? {
    let tree = context.tree
    guard
      tree.has(infinitive, "advcl") || tree.has(infinitive, "acl") || tree.has(infinitive, "xcomp"),
      let head = tree.head(of: infinitive), head < infinitive
    else { return nil }
    return reading.frames[context.sentence].first { frame in
      let given = frame.tokens(in: .goods) + frame.tokens(in: .money)
      return frame.form == .verb && lists.giving.contains(frame.lemma) && !given.isEmpty
        && (frame.trigger == head || given.contains(head))
    }
  }

  /// "*This funding* will help Norway", in a government's own words: it is that government's.
  func aidByMeans(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    let (tree, sentence) = (context.tree, context.sentence)
    guard frame.form == .verb, lists.helping.contains(frame.lemma), frame.status != .negated,
      let publisher = reading.publisherCountry,
      let means = frame.tokens(in: .subject).first(where: { isOwnMeans($0, in: tree) }),
      !reading.hasActor(at: means, in: sentence),
      context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading).contains(where: {
        $0 == publisher || reading.entities[$0].country == publisher
      })
    else { return [] }
    return frame.tokens(in: .object).flatMap { token in
      reading.links(at: token, in: sentence).filter {
        $0.entity != publisher && reading.entities[$0.entity].country != publisher
          && [.country, .organization].contains(reading.entities[$0.entity].kind)
      }.map { target in
        RelationDraft(
          source: publisher, kind: .aids, target: target.entity, status: frame.status,
          time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 500),
          sentence: sentence, span: context.span(covering: [means, token], in: reading),
          rule: "pattern/aid-by-means")
      }
    }
  }

  /// "this assistance", "our new package": what the text has told of, and not any.
  private func isOwnMeans(_ token: Int, in tree: Tree) -> Bool {
    lists.means.contains(tree.tokens[token].lowercasedLemma)
      && tree.children(of: token, by: "det", "nmod:poss").contains {
        ["this", "these", "our"].contains(tree.tokens[$0].form.lowercased())
      }
  }
}
