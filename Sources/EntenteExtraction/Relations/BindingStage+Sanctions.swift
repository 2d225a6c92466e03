import EntenteLanguage
import EntenteModel

/// Who is hit by the sanctions that an article is about.
extension BindingStage {
  /// "blacklisted Holm", in an article on new sanctions: they are the sanctions that hit Holm.
  func hit(_ targets: [Int], by claim: RelationDraft, in reading: inout Reading) {
    guard let measure = measure(before: claim.sentence, by: claim.source, in: reading) else {
      return
    }
    for target in targets where target != claim.source {
      add(measure, concerns: target, like: claim, rule: "binding/sanctions", in: &reading)
    }
  }

  /// "Those sanctioned were: Holm, Berg and Vidal": everybody on the list is hit.
  func hitListed(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard
      let verb = tree.tokens.indices.first(where: {
        Self.listing.contains(tree.tokens[$0].form.lowercased())
      }), verb < 8,
      tree.tokens[..<verb].contains(where: {
        Self.unnamed.contains($0.lowercasedLemma) || $0.form.lowercased() == "those"
      }),
      let opening = tree.tokens.indices.first(where: {
        $0 > verb && [":", "include", "are", "were"].contains(tree.tokens[$0].form.lowercased())
      }),
      // "an official targeted said that talks were held": another clause tells something else.
      !tree.tokens[(verb + 1)..<opening].contains(where: { $0.tag == .verb }),
      let measure = measure(before: context.sentence, by: nil, in: reading)
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

  /// The sanctions that a sentence speaks of: the only ones of an article, or those of whoever
  /// imposes them that were named last.
  private func measure(before sentence: Int, by maker: Int?, in reading: Reading) -> Int? {
    let measures = reading.entities.indices.filter { index in
      reading.entities[index].kind == .proposal && isMeasure(index, in: reading)
    }
    if measures.count < 2 { return measures.first }
    let own = measures.filter { measure in
      reading.claims.contains {
        $0.kind == .proposes && $0.target == measure && (maker == nil || $0.source == maker)
      }
    }
    let named = reading.mentions.filter { mention in
      mention.sentence <= sentence && mention.entity.map(own.contains) == true
    }
    return named.max { $0.sentence < $1.sentence }?.entity ?? (own.count == 1 ? own[0] : nil)
  }

  /// Whether a proposal is one for sanctions, by its name.
  func isMeasure(_ entity: Int, in reading: Reading) -> Bool {
    reading.entities[entity].name.lowercased().split { !$0.isLetter }.contains {
      Self.measures.contains(String($0))
    }
  }

  private static let measures: Set<String> = [
    "sanction", "sanctions", "designation", "designations", "blacklist", "blacklisting", "listing",
    "listings",
  ]

  private static let listing: Set<String> = [
    "sanctioned", "designated", "listed", "targeted", "blacklisted", "affected", "banned",
  ]

  private static let unnamed: Set<String> = [
    "those", "individual", "person", "people", "entity", "company", "official", "firm",
    "organization", "organisation", "name", "other", "they",
  ]
}
