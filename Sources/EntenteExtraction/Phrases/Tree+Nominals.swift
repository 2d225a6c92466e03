import EntenteLanguage

extension Tree {
  /// The infinitive that begins at a word: "a deal *to unite* the island", whatever the parser hung
  /// it on.
  func purpose(behind index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index].form.lowercased() == "to" else { return nil }
    return (index + 1..<min(index + 3, tokens.count)).first {
      tokens[$0].fineTag == "VB" && tokens[$0].tag == .verb
    }
  }

  /// The phrase of a noun without clauses and appositions, as far as it is one run of words.
  func nominal(of index: Int) -> Range<Int> {
    var inside = Set<Int>()
    var pending = [index]
    while let next = pending.popLast() {
      guard inside.insert(next).inserted else { continue }
      for child in children(of: next)
      where !["acl", "appos", "parataxis", "advcl", "punct"].contains(where: { has(child, $0) })
        && !(next == index && has(child, "cop"))
      {
        pending.append(child)
      }
    }
    var lower = index
    var upper = index + 1
    let inner: (Int) -> Bool = {
      inside.contains($0)
        || self.tokens[$0].isGenitive
        || [",", "-", "–", "’", "\"", "“", "”"].contains(self.tokens[$0].form)
    }
    while lower > 0, inner(lower - 1), self.tokens[lower - 1].form != "," { lower -= 1 }
    while upper < tokens.count, inner(upper) {
      // A comma belongs only between joined words.
      if !inside.contains(upper), tokens[upper].form == ",",
        !(upper + 1 < tokens.count && inside.contains(upper + 1))
          || ["with", "after", "before", "despite"].contains(tokens[upper + 1].form.lowercased())
      {
        break
      }
      upper += 1
    }
    if let cut = (index + 1..<max(upper, index + 1)).first(where: {
      ["as", "than", "like"].contains(tokens[$0].form.lowercased())
    }) {
      upper = cut
    }
    while upper > index + 1, !inside.contains(upper - 1) { upper -= 1 }
    return lower..<upper
  }
}
