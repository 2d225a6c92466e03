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
}
