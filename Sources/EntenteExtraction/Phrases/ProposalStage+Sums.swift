import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Where the sum begins that a noun's phrase is counted in: "*$145 million* in assistance",
  /// "*£2 million* of aid".
  func sum(before noun: Int, in tree: Tree) -> Int? {
    let link = tree.preposition(of: noun)
    guard ["in", "of", "towards", "toward"].contains(link),
      let preposition = tree.child(of: noun, by: "case"), preposition > 0,
      isAmount(preposition - 1, in: tree)
    else { return nil }
    var lower = preposition - 1
    while lower > 0, isAmount(lower - 1, in: tree) { lower -= 1 }
    // "five million of his people" are no money.
    let isMoney = (lower..<preposition).contains { token in
      let form = tree.tokens[token].form
      return form.contains { "$£€".contains($0) } || lists.currencies.contains(form.lowercased())
    }
    return link == "in" || isMoney ? lower : nil
  }

  private func isAmount(_ token: Int, in tree: Tree) -> Bool {
    let word = tree.tokens[token]
    return word.tag == .num || word.tag == .sym || ["$", "£", "€", "US$"].contains(word.form)
      || lists.currencies.contains(word.form.lowercased())
      || word.form.first?.isNumber == true || word.form.hasPrefix("£") || word.form.hasPrefix("$")
      || word.form.hasPrefix("€") || ["million", "billion", "m", "bn"].contains(word.form)
  }

  /// "announced £2 million of funding": money that somebody gives for a purpose is put forward,
  /// whatever noun says what it is for.
  func isGivenSum(_ token: Int, sentence: Int, in reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    guard tree.tokens[token].tag == .noun, sum(before: token, in: tree) != nil else {
      return false
    }
    return reading.frames[sentence].contains {
      $0.form == .verb && lists.promising.contains($0.lemma) && tree.governs($0.trigger, token)
    }
  }

  /// Links the words of a sum to what is given, and says who gives it.
  func linkSum(of phrase: NounPhrase, to entity: Int, sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    guard let lower = sum(before: phrase.head, in: tree) else { return }
    for token in lower..<max(lower, phrase.core.lowerBound - 1) where token < phrase.head {
      reading.links[sentence][token] = [EntityLink(entity: entity, strength: .direct)]
    }
    for frame in reading.frames[sentence]
    where frame.form == .verb && lists.giving.contains(frame.lemma)
      && tree.governs(frame.trigger, phrase.head)
    {
      let span = reading.span(
        of: min(frame.trigger, lower)..<max(frame.trigger + 1, phrase.full.upperBound), in: sentence
      )
      for link in frame.tokens(in: .subject).flatMap({ reading.actors(at: $0, in: sentence) }) {
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: .proposes, target: entity, status: frame.status,
            confidence: Confidence(0.65), sentence: sentence,
            span: span,
            rule: "proposals/sum"))
      }
      for token in frame.tokens(in: .recipient) + frame.tokens(in: "to") {
        for link in reading.links(at: token, in: sentence)
        where link.strength > .loose && link.entity != entity {
          reading.claims.append(
            RelationDraft(
              source: entity, kind: .concerns, target: link.entity, confidence: Confidence(0.65),
              sentence: sentence,
              span: span,
              rule: "proposals/sum"))
        }
      }
    }
  }
}
