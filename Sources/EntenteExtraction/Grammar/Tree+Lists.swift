import EntenteLanguage

/// Names in lists of titled people, and phrases hung one step too high.
extension Tree {
  /// "Envoy Ida Holm, *Defence Minister Per Berg* and Judge Ana Lund": each title belongs to the name
  /// behind it, and the names are joined to each other.
  ///
  /// Parsers hang the second title on the first name, and its own name on the title; or the second
  /// name on the first title.
  static func withTitledNames(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for index in tokens.indices where tokens[index].dependency == "nmod:desc" {
      let first = tokens[index].head
      guard first >= 0, first < index, tokens[first].tag == .propn, index + 1 < tokens.count,
        tokens[index + 1].head == index, tokens[index + 1].tag == .propn,
        ["appos", "flat"].contains(tokens[index + 1].dependency)
      else { continue }
      tokens[index + 1].head = first
      tokens[index + 1].dependency = "conj"
      tokens[index].head = index + 1
      for child in tokens.indices
      where tokens[child].head == index && ["cc", "punct"].contains(tokens[child].dependency) {
        tokens[child].head = index + 1
      }
    }
    let titled = Set(tokens.lazy.filter { $0.dependency == "nmod:desc" }.map(\.head))
    for (index, token) in tokens.enumerated()
    where token.dependency == "appos" && token.tag == .propn && titled.contains(index)
      && tokens.indices.contains(token.head)
    {
      let title = tokens[token.head]
      guard title.dependency == "nmod:desc", title.head > token.head, title.head < index else {
        continue
      }
      tokens[index].head = title.head
      tokens[index].dependency = "conj"
    }
    // "met Envoy Ida Holm in Oslo": where something happens is not the title's.
    let placed = Set(
      tokens.lazy.filter { $0.dependency == "case" && ["in", "at", "near"].contains($0.form) }
        .map(\.head))
    for index in placed.sorted() where tokens.indices.contains(index) {
      let title = tokens[index].head
      guard tokens.indices.contains(title), tokens[title].dependency == "nmod:desc",
        tokens[title].head > title, tokens[title].head < index
      else { continue }
      tokens[index].head = tokens[title].head
    }
    return tokens
  }

  /// "*Minister Holm, his guest Per Berg and Judge Lund* met": without a comma behind them names with
  /// "and" are listed, and do not tell who the first is.
  static func withListedNames(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (second, token) in tokens.enumerated()
    where token.dependency == "appos" && token.tag == .propn && token.head >= 0
      && token.head < second
    {
      let first = token.head
      guard tokens[first].tag == .propn,
        tokens.contains(where: { $0.dependency == "nmod:desc" && $0.head == second }),
        let last = tokens.indices.last(where: {
          tokens[$0].head == second && tokens[$0].dependency == "conj"
        }), tokens[last].tag == .propn,
        tokens.contains(where: { $0.dependency == "cc" && $0.head == last && $0.form == "and" })
      else { continue }
      var end = last
      for index in tokens.indices where index > last && tokens[index].head == last {
        end = max(end, index)
      }
      guard end + 1 < tokens.count, tokens[end + 1].form != ",",
        (first..<second).contains(where: { tokens[$0].form == "," })
      else { continue }
      tokens[second].dependency = "conj"
      for index in tokens.indices
      where tokens[index].head == second && tokens[index].dependency == "conj" {
        tokens[index].head = first
      }
    }
    return tokens
  }

  /// "will give $5 million *in aid*": what a sum is given in belongs to the sum.
  static func withAmounts(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && token.form == "in" && token.head > index && index > 0 {
      let noun = token.head
      guard tokens.indices.contains(noun), tokens[noun].dependency == "obl",
        tokens[noun].tag == .noun
      else { continue }
      var amount = index - 1
      while tokens[amount].tag == .num, tokens.indices.contains(tokens[amount].head),
        tokens[amount].head < amount
      {
        amount = tokens[amount].head
      }
      guard tokens[amount].tag == .sym, tokens[amount].head == tokens[noun].head else { continue }
      tokens[noun].head = amount
      tokens[noun].dependency = "nmod"
    }
    return tokens
  }

  /// "the movement, *allied* with Oslo, left": a verb that describes a noun is a participle.
  static func withParticiples(_ tokens: [Token]) -> [Token] {
    let hasSubject = Set(tokens.lazy.filter { $0.dependency.hasPrefix("nsubj") }.map(\.head))
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "acl" && token.fineTag == "VBD" && !hasSubject.contains(index) {
      tokens[index].fineTag = "VBN"
    }
    return tokens
  }

  /// "called it *unacceptable*", "described it *as unacceptable*": a mere adjective is no clause.
  static func withQualities(_ tokens: [Token]) -> [Token] {
    var hasSubject: Set<Int> = []
    for token in tokens where token.dependency.hasPrefix("nsubj") || token.dependency == "cop" {
      hasSubject.insert(token.head)
    }
    var tokens = tokens
    for token in tokens
    where token.dependency == "case" && token.form == "as" && tokens.indices.contains(token.head) {
      guard tokens[token.head].dependency == "advcl", tokens[token.head].tag == .adj,
        !hasSubject.contains(token.head)
      else { continue }
      tokens[token.head].dependency = "obl"
    }
    return tokens
  }
}
