import EntenteLanguage
import EntenteModel

extension Reading {
  /// The mention that begins at a token.
  func mention(startingAt token: Int, in sentence: Int, kind: EntityKind? = nil) -> Int? {
    mentionIndices(in: sentence).first {
      mentions[$0].tokens.lowerBound == token && !mentions[$0].isInner
        && (kind == nil || mentions[$0].kind == kind)
    }
  }

  /// The mention that ends right before a token.
  func mention(endingAt token: Int, in sentence: Int, kind: EntityKind? = nil) -> Int? {
    mentionIndices(in: sentence).first {
      mentions[$0].tokens.upperBound == token && !mentions[$0].isInner
        && (kind == nil || mentions[$0].kind == kind)
    }
  }

  /// The mention that a token is part of.
  func mention(covering token: Int, in sentence: Int, kind: EntityKind? = nil) -> Int? {
    mentionIndices(in: sentence).first {
      mentions[$0].tokens.contains(token) && !mentions[$0].isInner
        && (kind == nil || mentions[$0].kind == kind)
    }
  }

  /// The mentions of a sentence, in the order in which they were found.
  func mentionIndices(in sentence: Int) -> [Int] {
    mentionsBySentence.indices.contains(sentence) ? mentionsBySentence[sentence] : []
  }

  /// Whether a mention is the town before a dash where a report begins: "OSLO —".
  func isDateline(_ mention: EntityMention) -> Bool {
    let tokens = text.sentences[mention.sentence].tokens
    guard mention.sentence < 2, mention.tokens.lowerBound == 0,
      mention.tokens.upperBound < tokens.count, case .capital = mention.entry
    else { return false }
    return ["—", "–", "-", "("].contains(tokens[mention.tokens.upperBound].form)
  }

  /// "After talks in Elmar, *Norway* agreed": a name behind a comma that is the subject of what
  /// follows, and does not tell where the place before it lies.
  func opensClause(_ mention: EntityMention) -> Bool {
    let tree = trees[mention.sentence]
    let next = mention.tokens.upperBound
    guard next < tree.tokens.count,
      [.verb, .aux, .adv, .cconj].contains(tree.tokens[next].tag)
    else { return false }
    return mention.tokens.contains { token in
      tree.has(token, "nsubj") && tree.head(of: token).map { $0 >= next } == true
    }
  }
}
