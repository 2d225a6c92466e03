import EntenteLanguage
import EntenteModel

/// Predecessors that the words beside a name tell of.
extension SuccessionStage {
  /// "Lars Vik was appointed *in succession to Ida Holm*", "Vik and *his predecessor, Ida Holm*".
  func addNamedPredecessors(in reading: inout Reading) {
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      guard mention.kind == .person, mention.form == .name, let named = mention.entity,
        !reading.furniture.contains(mention.sentence)
      else { continue }
      let tokens = reading.text.sentences[mention.sentence].tokens
      var before = mention.tokens.lowerBound - 1
      while before > 0, let rank = rank(endingAt: before, in: mention.sentence, of: reading) {
        before = rank - 1
      }
      if before > 0, tokens[before].form == "," { before -= 1 }
      guard before > 0 else { continue }
      let words = (max(0, before - 2)...before).map { tokens[$0].form.lowercased() }
      let other: Int?
      let isLater: Bool
      if words == ["in", "succession", "to"] {
        other = person(before: before - 2, in: mention.sentence, of: reading)
        isLater = false
      } else if ["predecessor", "successor"].contains(words.last ?? ""),
        ["his", "her"].contains(words.dropLast().last ?? "")
      {
        other = pronounOwner(at: before - 1, in: mention.sentence, of: reading)
        isLater = words.last == "successor"
      } else {
        continue
      }
      guard let other, other != named,
        !reading.claims.contains(where: {
          $0.kind == .succeeds && Set([$0.source, $0.target]) == Set([other, named])
        })
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: isLater ? named : other, kind: .succeeds, target: isLater ? other : named,
          confidence: Confidence(0.75), sentence: mention.sentence,
          span: reading.span(
            of: max(0, before - 2)..<mention.tokens.upperBound, in: mention.sentence),
          rule: "structure/predecessor"))
    }
  }

  /// Where a title begins that ends at a token.
  private func rank(endingAt token: Int, in sentence: Int, of reading: Reading) -> Int? {
    reading.titleMatches[sentence].first { $0.tokens.upperBound == token + 1 }?.tokens.lowerBound
  }

  private func person(before token: Int, in sentence: Int, of reading: Reading) -> Int? {
    reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
      .filter { $0.kind == .person && !$0.isInner && $0.tokens.upperBound <= token }
      .max { $0.tokens.lowerBound < $1.tokens.lowerBound }?.entity
  }

  private func pronounOwner(at token: Int, in sentence: Int, of reading: Reading) -> Int? {
    reading.links(at: token, in: sentence).first {
      $0.strength == .direct && reading.entities[$0.entity].kind == .person
    }?.entity
  }
}
