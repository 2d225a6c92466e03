import EntenteLanguage
import EntenteModel

/// What a word's own auxiliaries, adverbs and determiners say of it.
extension StatusFinder {
  /// The status that a word's own auxiliaries, adverbs and determiners give it.
  func own(of index: Int, in tree: Tree) -> RelationStatus {
    var status = RelationStatus.asserted
    for child in tree.children(of: index) {
      let token = tree.tokens[child]
      let word = token.form.lowercased()
      if tree.has(child, "aux") {
        // "said it *would* back them": what somebody will do, told of later
        let isTold = word == "would" && isReported(index, in: tree)
        status = Self.stronger(status, isTold ? .planned : Self.modal(word))
        // "is to meet them", "were to dine": what is arranged
        if Self.beings.contains(word), isArranged(index, in: tree) {
          status = Self.stronger(status, .planned)
        }
      } else if tree.has(child, "cop"), Self.beings.contains(word), isArranged(index, in: tree) {
        status = Self.stronger(status, .planned)
      } else if tree.has(child, "mark"), word == "due" {
        status = Self.stronger(status, .planned)  // "is *due* to meet"
      } else if tree.has(child, "mark"), ["if", "unless", "whether"].contains(word) {
        status = Self.stronger(status, .possible)
      }
      status = Self.stronger(status, shunned(index, by: child, in: tree))
      if tree.has(child, "advmod"), tree.tokens[index].tag == .verb,
        ["nearly", "almost"].contains(word)
      {
        status = Self.stronger(status, .possible)
      }
      if Self.negates(word),
        tree.has(child, "advmod") || tree.has(child, "det")
          || tree.has(child, "cc") || tree.has(child, "case") || tree.has(child, "mark")
      {
        status = .negated
      }
      // "*Neither Oslo nor Malmo* backed it"
      if tree.has(child, "nsubj"), tree.tokens[index].tag == .verb,
        tree.children(of: child, by: "cc").contains(where: {
          $0 < child && tree.tokens[$0].form.lowercased() == "neither"
        })
      {
        status = .negated
      }
      if tree.has(child, "nsubj"),
        word == "nobody" || word == "none"
          || tree.child(of: child, by: "det").map({ tree.tokens[$0].form.lowercased() == "no" })
            == true
      {
        status = .negated
      }
    }
    return status
  }

  private static func modal(_ word: String) -> RelationStatus {
    switch word {
    case "will", "shall", "'ll", "’ll", "wo": .planned
    case "may", "might", "could", "can", "ca", "would", "'d", "’d", "should", "must", "ought":
      .possible
    default: .asserted
    }
  }

  private static func negates(_ word: String) -> Bool {
    ["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without"].contains(word)
  }
}
