import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "Resolution 2328 of the council": a numbered resolution is one that the Security Council
  /// adopted, where the article speaks of the council.
  func addAdopted(in reading: inout Reading) {
    guard
      let council = reading.entities.indices.first(where: {
        reading.entities[$0].kind == .organization
          && lists.numberers.contains(reading.entities[$0].name)
      })
    else { return }
    var done: Set<Int> = []
    for mention in reading.mentions where mention.kind == .proposal {
      guard let paper = mention.entity, Self.isNumberedResolution(reading.entities[paper].name),
        done.insert(paper).inserted
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: council, kind: .signs, target: paper, confidence: Confidence(0.65),
          sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: "proposals/adopted"))
    }
  }

  /// Whether a name is that of a resolution with a number of three or four digits.
  static func isNumberedResolution(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    guard let last = words.last, (3...4).contains(last.count), last.allSatisfy(\.isNumber) else {
      return false
    }
    return words.dropLast().last == "resolution" || words.dropLast().last == "unscr"
  }

  /// "The treaty between Norway and Denmark was signed in Elmar": those between whom it is signed
  /// it, and so agreed.
  func addSignatories(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for frame in reading.frames[sentence]
    where frame.form == .verb && lists.signing.contains(frame.lemma)
      && frame.tokens(in: .subject).isEmpty
    {
      for thing in frame.tokens(in: .object) {
        let proposals = reading.direct(.proposal, at: thing, in: sentence)
        guard let proposal = proposals.first else { continue }
        let sides = tree.children(of: thing, by: "nmod").filter {
          tree.preposition(of: $0) == "between"
        }
        let parties = sides.flatMap { tree.conjuncts(of: $0) }
          .flatMap { reading.actors(at: $0, in: sentence) }
          .map(\.entity)
        let span = reading.text.sentences[sentence].span
        for party in parties {
          reading.claims.append(
            RelationDraft(
              source: party, kind: .signs, target: proposal.entity, status: frame.status,
              confidence: Confidence(0.65), sentence: sentence, span: span,
              rule: "proposals/signatory"))
        }
        if parties.count == 2, parties[0] != parties[1] {
          reading.claims.append(
            RelationDraft(
              source: parties[0], kind: .agreesWith, target: parties[1], status: frame.status,
              confidence: Confidence(0.6), sentence: sentence, span: span,
              rule: "proposals/signatory"))
        }
      }
    }
  }
}
