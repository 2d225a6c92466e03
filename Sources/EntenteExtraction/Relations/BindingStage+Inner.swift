import EntenteLanguage
import EntenteModel

/// What stands inside the phrase of a proposal and was found after it.
extension BindingStage {
  /// "an inquiry into *the attack on Elmar*", "guarantees for *the ceasefire*": what a proposal's
  /// own phrase names is what it is about.
  ///
  /// Happenings, and what stands further right, are not known yet when the phrase is read.
  func bindInner(in reading: inout Reading) {
    var done: Set<[Int]> = []
    for claim in reading.claims where [.concerns, .partOf, .discusses].contains(claim.kind) {
      done.insert([claim.source, claim.target])
      done.insert([claim.target, claim.source])
    }
    for mention in reading.mentions where mention.kind == .proposal {
      guard let proposal = mention.entity, reading.entities[proposal].isKept,
        mention.tokens.contains(mention.head), !reading.furniture.contains(mention.sentence)
      else { continue }
      for token in mention.tokens where token > mention.head {
        for link in reading.links(at: token, in: mention.sentence)
        where link.strength == .direct && link.entity != proposal {
          let kind = reading.entities[link.entity].kind
          guard kind == .event || kind == .proposal,
            done.insert([proposal, link.entity]).inserted
          else { continue }
          done.insert([link.entity, proposal])
          reading.claims.append(
            RelationDraft(
              source: proposal, kind: .concerns, target: link.entity,
              confidence: Confidence(thousandths: 600), sentence: mention.sentence,
              span: reading.span(of: mention.tokens, in: mention.sentence),
              rule: kind == .event ? "binding/happening" : "binding/inner"))
        }
      }
    }
  }
}
