import EntenteLanguage
import EntenteModel

/// Who is hit by the sanctions that an article is about.
extension BindingStage {
  /// "blacklisted Holm", in an article on new sanctions: they are the sanctions that hit Holm.
  func hit(
    _ target: Int, by claim: RelationDraft, _ measures: Measures, known: inout KnownConcerns,
    in reading: inout Reading
  ) {
    guard target != claim.source,
      let measure = measures.last(before: claim.sentence, by: claim.source)
    else { return }
    add(
      measure, concerns: target, like: claim, rule: "binding/sanctions", known: &known,
      in: &reading)
  }

  /// "Those sanctioned were: Holm, Berg and Vidal": everybody on the list is hit.
  func hitListed(_ context: ClaimContext, _ measures: Measures, in reading: inout Reading) {
    let tree = context.tree
    guard
      let verb = tree.tokens.indices.first(where: {
        listing.contains(tree.tokens[$0].form.lowercased())
      }), verb < 8,
      tree.tokens[..<verb].contains(where: {
        unnamed.contains($0.lowercasedLemma) || $0.form.lowercased() == "those"
      }),
      let opening = tree.tokens.indices.first(where: {
        $0 > verb && [":", "include", "are", "were"].contains(tree.tokens[$0].form.lowercased())
      }),
      // "an official targeted said that talks were held": another clause tells something else.
      !tree.tokens[(verb + 1)..<opening].contains(where: { $0.tag == .verb }),
      let measure = measures.last(before: context.sentence, by: nil)
    else { return }
    var seen: Set<Int> = []
    for token in tree.tokens.indices where token > opening {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct
        && [.person, .organization].contains(reading.entities[link.entity].kind)
        && seen.insert(link.entity).inserted
      {
        reading.claims.append(
          RelationDraft(
            source: measure, kind: .concerns, target: link.entity,
            confidence: Confidence(thousandths: 600), sentence: context.sentence,
            span: context.span(covering: [verb, token], in: reading), rule: "binding/listed"))
      }
    }
  }

  /// The sanctions that an article speaks of.
  struct Measures {
    private var all: [Int] = []
    /// Who puts each forward.
    private var makers: [Int: Set<Int>] = [:]
    /// Their mentions, in the order found.
    private var mentions: [(sentence: Int, measure: Int)] = []

    init(of reading: Reading, where isMeasure: (EntityDraft) -> Bool) {
      all = reading.entities.indices.filter { index in
        reading.entities[index].kind == .proposal && isMeasure(reading.entities[index])
      }
      guard all.count > 1 else { return }
      let known = Set(all)
      for claim in reading.claims where claim.kind == .proposes && known.contains(claim.target) {
        makers[claim.target, default: []].insert(claim.source)
      }
      for mention in reading.mentions {
        guard let measure = mention.entity, known.contains(measure) else { continue }
        mentions.append((mention.sentence, measure))
      }
    }

    /// The sanctions that a sentence speaks of: the only ones of an article, or those of whoever
    /// imposes them that were named last.
    func last(before sentence: Int, by maker: Int?) -> Int? {
      if all.count < 2 { return all.first }
      let own = all.filter { measure in
        maker.map { makers[measure]?.contains($0) ?? false } ?? (makers[measure] != nil)
      }
      let named = mentions.filter { $0.sentence <= sentence && own.contains($0.measure) }
      return named.max { $0.sentence < $1.sentence }?.measure ?? (own.count == 1 ? own[0] : nil)
    }
  }

  /// Whether a proposal is one for sanctions, by its name.
  func isMeasure(_ proposal: EntityDraft) -> Bool {
    proposal.name.lowercased().split { !$0.isLetter }.contains {
      measures.contains(String($0))
    }
  }
}
