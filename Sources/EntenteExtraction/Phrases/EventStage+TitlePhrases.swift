import EntenteLanguage
import EntenteModel

/// The phrase around a title's noun, found by its words.
extension EventStage {
  /// Where the words before a title's noun begin: "Danish Opposition *Attack*".
  func titleStart(of token: Int, in tree: Tree) -> Int {
    var start = token
    while start > 0 {
      let word = tree.tokens[start - 1]
      let isPart =
        [.noun, .propn, .adj, .num].contains(word.tag)
        || isJoint(word)
      guard isPart else { break }
      start -= 1
    }
    while start < token, isJoint(tree.tokens[start]) { start += 1 }
    return start
  }

  private func isJoint(_ token: Token) -> Bool {
    token.isPossessive || token.form == "-" || token.form == "–"
  }

  /// Where the phrases after a title's noun end.
  func titleEnd(of token: Int, in tree: Tree) -> Int {
    var end = token + 1
    var isInside = false
    scan: while end < tree.tokens.count {
      let word = tree.tokens[end]
      switch word.tag {
      case .adp where Self.titlePrepositions.contains(word.form.lowercased()): isInside = true
      case .noun, .propn, .adj, .num, .det, .pron: if !isInside { break scan }
      case .adp where isInside && word.form.lowercased() == "for": break
      case .cconj where isInside: break
      default:
        let isJoint =
          word.isGenitive
          || ["-", "–"].contains(word.form) && !tree.tokens[end - 1].isFollowedBySpace
        guard isInside, isJoint else { break scan }
      }
      end += 1
    }
    while end > token + 1, [.adp, .det, .cconj, .pron].contains(tree.tokens[end - 1].tag) {
      end -= 1
    }
    return end
  }

  private static let titlePrepositions: Set<String> = [
    "of", "on", "in", "at", "with", "between", "to", "by", "against", "near", "from", "over",
    "into", "off", "around", "about", "through",
  ]

  /// Who, where and what about, by the prepositions of a title's phrase.
  func addTitleParts(
    _ tokens: Range<Int>, head: Int, to parts: inout EventParts, sentence: Int, in reading: Reading
  ) {
    let tree = reading.trees[sentence]
    let lemma = tree.tokens[head].lowercasedLemma
    var role = "modifier"
    for token in tokens where token != head {
      let word = tree.tokens[token]
      if word.tag == .adp, token > head {
        role = word.form.lowercased()
        continue
      }
      for link in reading.links(at: token, in: sentence) where link.strength > .loose {
        let kind = reading.entities[link.entity].kind
        let isPlace = kind == .place || kind == .country
        if isPlace, EventParts.placePrepositions.contains(role) {
          parts.add(link.entity, to: \.places)
        } else if isPlace, role == "to", EventParts.travels.contains(lemma) {
          parts.add(link.entity, to: \.places)
        } else if kind.isActor, ["with", "between", "by"].contains(role) {
          parts.add(link.entity, to: \.participants)
        } else if kind == .person, role == "of" || role == "modifier" {
          parts.add(link.entity, to: \.participants)
        } else if kind.isActor, link.strength == .direct, role == "modifier", token < head {
          parts.add(link.entity, to: \.participants)
        } else if role == "on" || role == "over" || role == "about", kind != .person {
          parts.add(link.entity, to: \.topics)
        }
      }
    }
  }
}
