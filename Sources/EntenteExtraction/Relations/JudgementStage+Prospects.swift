import EntenteLanguage
import EntenteModel

/// What a speaker expects of a plan, and the papers that a speaker goes by.
extension JudgementStage {
  /// "the pact will strengthen trade", "the ban would endanger the talks": whoever says that good
  /// comes of a thing is for it, whoever says that harm does is against it.
  func expect(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    if frame.lemma == "have", frame.status == .asserted,
      frame.tokens(in: .object).contains(where: { tree.tokens[$0].lowercasedLemma == "right" })
    {
      // "Oslo has the right to defend itself"
      for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
        for subject in frame.tokens(in: .subject) {
          claim(speaker, of: subject, true, from: frame.trigger, context, in: &reading)
        }
      }
      return
    }
    let harms = lists.harming.contains(frame.lemma)
    guard frame.form == .verb, harms || lists.helping.contains(frame.lemma),
      tree.child(of: frame.trigger, by: "nsubj:pass", "aux:pass") == nil,
      // "which brought peace" tells what it has done.
      !tree.has(frame.trigger, "acl:relcl"),
      tree.children(of: frame.trigger, by: "aux").contains(where: {
        Self.prospective.contains(tree.tokens[$0].form.lowercased())
      })
    else { return }
    let objects = frame.tokens(in: .object)
    // "will bring *chaos*"
    let isIll = objects.contains {
      let lemma = tree.tokens[$0].lowercasedLemma
      return lists.bad.contains(lemma) || lists.misdeeds.contains(lemma)
        || lists.deeds.contains(lemma)
    }
    let isRuin = harms && isIll
    guard !isRuin, harms || !objects.isEmpty || tree.child(of: frame.trigger, by: "xcomp") != nil
    else { return }
    let isNegated = frame.status == .negated
    let isGood = (!harms && !isIll) != isNegated
    for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
      for subject in frame.tokens(in: .subject)
      where reading.links(at: subject, in: context.sentence).contains(where: {
        $0.strength == .direct
          && reading.entities[$0.entity].kind == .proposal
      }) {
        claim(speaker, of: subject, isGood, from: frame.trigger, context, in: &reading)
      }
    }
  }

  /// "in line with the Oslo Charter", "as set out in resolution 12": a speaker who measures things
  /// by a paper is for it.
  func goBy(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    let measures = measures(in: tree)
    guard !measures.isEmpty else { return }
    for token in tree.tokens.indices where isMeasured(token, by: measures, in: tree) {
      let papers = tree.conjuncts(of: token).flatMap { member in
        reading.direct(.proposal, at: member, in: context.sentence)
      }
      guard !papers.isEmpty, !lists.instruments.contains(tree.tokens[token].lowercasedLemma) else {
        continue
      }
      let speaker = reading.frames[context.sentence]
        .filter { $0.trigger < token && tree.governs($0.trigger, token) }
        .compactMap(\.speaker).last
      for voice in context.voices(of: token, inSentence: speaker, in: reading) {
        for paper in papers {
          reading.claims.append(
            RelationDraft(
              source: voice, kind: .supports, target: paper.entity,
              confidence: Confidence(thousandths: 500), sentence: context.sentence,
              span: context.span(covering: [token], in: reading), rule: "principle"))
        }
      }
    }
  }

  /// Whether words by which things are measured stand before a phrase: "in accordance with".
  private func isMeasured(_ token: Int, by measures: [Range<Int>], in tree: Tree) -> Bool {
    guard tree.tokens[token].tag == .noun || tree.tokens[token].tag == .propn,
      !tree.has(token, "conj"), !tree.has(token, "compound"),
      let start = tree.subtree(of: token).min()
    else { return false }
    return measures.contains { $0.lowerBound >= start - 4 && $0.upperBound <= start + 1 }
  }

  /// Where a sentence has words by which things are measured: hardly ever, so they are sought first.
  private func measures(in tree: Tree) -> [Range<Int>] {
    let words = tree.tokens.map { $0.form.lowercased() }
    return words.indices.flatMap { last in
      (lists.measures[words[last]] ?? []).compactMap { before -> Range<Int>? in
        let lower = last - before.count
        guard lower >= 0, words[lower..<last].elementsEqual(before) else { return nil }
        return lower..<last + 1
      }
    }
  }

  /// Auxiliaries of what a thing will do.
  private static let prospective: Set<String> = [
    "will", "would", "can", "could", "shall", "'ll", "’ll",
  ]
}
