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
    let harms = harming.contains(frame.lemma)
    guard frame.form == .verb, harms || helping.contains(frame.lemma),
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
      return bad.contains(lemma) || misdeeds.contains(lemma) || deeds.contains(lemma)
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
    for token in tree.tokens.indices where isMeasure(token, in: tree) {
      let papers = tree.conjuncts(of: token).flatMap { member in
        reading.links(at: member, in: context.sentence).filter {
          $0.strength == .direct && reading.entities[$0.entity].kind == .proposal
        }
      }
      guard !papers.isEmpty, !Self.instruments.contains(tree.tokens[token].lowercasedLemma) else {
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
  private func isMeasure(_ token: Int, in tree: Tree) -> Bool {
    guard tree.tokens[token].tag == .noun || tree.tokens[token].tag == .propn,
      !tree.has(token, "conj"), !tree.has(token, "compound"),
      let start = tree.subtree(of: token).min()
    else { return false }
    let words =
      tree.tokens[max(0, start - 4)..<start + 1].map { $0.form.lowercased() }
      .joined(separator: " ") + " "
    return Self.measures.contains { words.contains($0) }
  }

  /// Auxiliaries of what a thing will do.
  private static let prospective: Set<String> = [
    "will", "would", "can", "could", "shall", "'ll", "’ll",
  ]

  /// A state's own orders and acts, which its statements only cite.
  private static let instruments: Set<String> = ["order", "act", "law", "code", "regulation"]

  private static let measures = [
    "in line with ", "in accordance with ", "in accord with ", "in conformity with ",
    "consistent with ", "in compliance with ", "in keeping with ",
    "set out in ", "set forth in ", "laid down in ", "enshrined in ", "called for in ",
    "outlined in ", "envisaged in ", "on the basis of ", "in full respect of ", "guided by ",
    "in the spirit of ", "as agreed in ", "provided for in ", "in full compliance with ",
    "in full accordance with ", "stipulated in ", "foreseen in ",
  ]
}
