import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Where the sum begins that a noun's phrase is counted in: "*$145 million* in assistance".
  func sum(before phrase: NounPhrase, in tree: Tree) -> Int? {
    guard tree.preposition(of: phrase.head) == "in",
      let preposition = tree.child(of: phrase.head, by: "case"), preposition > 0,
      tree.tokens[preposition - 1].tag == .num
    else { return nil }
    var lower = preposition - 1
    while lower > 0,
      tree.tokens[lower - 1].tag == .num || tree.tokens[lower - 1].tag == .sym
        || ["$", "£", "€"].contains(tree.tokens[lower - 1].form)
    {
      lower -= 1
    }
    return lower
  }

  /// Links the words of a sum to what is given, and says who gives it.
  func linkSum(of phrase: NounPhrase, to entity: Int, sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    guard let lower = sum(before: phrase, in: tree) else { return }
    for token in lower..<phrase.core.lowerBound - 1 where token < phrase.head {
      reading.links[sentence][token] = [EntityLink(entity: entity, strength: .direct)]
    }
    for frame in reading.frames[sentence]
    where frame.form == .verb && Self.giving.contains(frame.lemma)
      && tree.governs(frame.trigger, phrase.head)
    {
      for link in frame.tokens(in: .subject).flatMap({ reading.links(at: $0, in: sentence) })
      where link.strength > .loose && reading.entities[link.entity].kind.isActor {
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: .proposes, target: entity, status: frame.status,
            confidence: Confidence(0.65), sentence: sentence,
            span: reading.span(of: frame.trigger..<phrase.full.upperBound, in: sentence),
            rule: "proposals/sum"))
      }
      for token in frame.tokens(in: .recipient) + frame.tokens(in: "to") {
        for link in reading.links(at: token, in: sentence)
        where link.strength > .loose && link.entity != entity {
          reading.claims.append(
            RelationDraft(
              source: entity, kind: .concerns, target: link.entity, confidence: Confidence(0.65),
              sentence: sentence,
              span: reading.span(of: frame.trigger..<phrase.full.upperBound, in: sentence),
              rule: "proposals/sum"))
        }
      }
    }
  }

  private static let giving: Set<String> = [
    "provide", "give", "offer", "pledge", "announce", "promise", "send", "allocate", "commit",
    "approve", "grant", "contribute", "extend", "earmark", "unveil",
  ]
}
