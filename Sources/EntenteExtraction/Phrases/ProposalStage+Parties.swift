import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Those who agree on something are bound by it: "*Norway and Denmark* reached a deal".
  ///
  /// Who signs it is its signatory, which is said in other ways.
  func addParties(in sentence: Int, of reading: inout Reading) {
    for frame in reading.frames[sentence]
    where frame.form == .verb && frame.status != .negated
      && (lists.agreeing.contains(frame.lemma) || lists.keeping.contains(frame.lemma))
    {
      let proposals = (frame.tokens(in: .object) + frame.tokens(in: "on") + frame.tokens(in: "to"))
        .flatMap { reading.links(at: $0, in: sentence) }.map(\.entity)
        .filter {
          reading.entities[$0].kind == .proposal
            && (lists.agreeing.contains(frame.lemma) || isTruce($0, in: reading))
        }
      // "A deal was reached between *Norway and Denmark*"
      let parties =
        (frame.tokens(in: .subject) + frame.tokens(in: "with") + frame.tokens(in: "between"))
        .flatMap { reading.links(at: $0, in: sentence) }
        .filter {
          $0.strength > .loose
            && [.country, .organization].contains(reading.entities[$0.entity].kind)
        }.map(\.entity)
      for proposal in proposals {
        for party in parties {
          reading.claims.append(
            RelationDraft(
              source: proposal, kind: .concerns, target: party, confidence: Confidence(0.6),
              sentence: sentence,
              span: reading.text.sentences[sentence].span, rule: "proposals/party"))
        }
      }
    }
  }

  /// Whether a proposal is that the guns fall silent: it binds whoever keeps or breaks it.
  private func isTruce(_ proposal: Int, in reading: Reading) -> Bool {
    ([reading.entities[proposal].name] + reading.entities[proposal].aliases).contains { name in
      let name = name.lowercased()
      return ["ceasefire", "cease-fire", "truce", "armistice", "cessation of hostilities"].contains
      {
        name.contains($0)
      }
    }
  }

  /// "imposed sanctions": whoever imposes a measure puts it forward.
  func addImposed(in sentence: Int, of reading: inout Reading) {
    for frame in reading.frames[sentence]
    where frame.form == .verb && lists.imposing.contains(frame.lemma) && frame.status != .negated {
      let measures = frame.tokens(in: .object).flatMap {
        reading.direct(.proposal, at: $0, in: sentence)
      }
      let actors = frame.tokens(in: .subject).flatMap { reading.actors(at: $0, in: sentence) }
      for measure in measures {
        for actor in actors {
          reading.claims.append(
            RelationDraft(
              source: actor.entity, kind: .proposes, target: measure.entity, status: frame.status,
              confidence: Confidence(0.6), sentence: sentence,
              span: reading.text.sentences[sentence].span, rule: "proposals/imposed"))
        }
      }
    }
  }
}
