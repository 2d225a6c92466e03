public import EntenteLanguage

/// A sentence's dependency tree with the children of every word at hand.
///
/// Relations are those of Universal Dependencies, version 2; a look-up without a subtype finds all
/// subtypes, since parsers disagree about them (`nmod` finds `nmod:poss` and `nmod:desc`).
public struct Tree: Sendable {
  /// The tokens of the sentence.
  public let tokens: [Token]
  /// The children of all tokens, those of one token side by side in text order.
  private let children: [Int]
  /// Where the children of each token start; one longer than `tokens`.
  private let starts: [Int]

  /// The tree of a sentence.
  ///
  /// A head outside the sentence counts as no head.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public init(_ sentence: Sentence) {
    tokens = Self.repaired(sentence.tokens)
    var counts = [Int](repeating: 0, count: tokens.count + 1)
    for (index, token) in tokens.enumerated()
    where tokens.indices.contains(token.head) && token.head != index {
      counts[token.head + 1] += 1
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts = counts
    var filled = [Int](repeating: 0, count: counts.last ?? 0)
    for (index, token) in tokens.enumerated()
    where tokens.indices.contains(token.head) && token.head != index {
      filled[counts[token.head]] = index
      counts[token.head] += 1
    }
    children = filled
  }

  /// The words that depend on a word, in text order.
  public func children(of index: Int) -> ArraySlice<Int> {
    children[starts[index]..<starts[index + 1]]
  }

  /// The words that depend on a word by a relation.
  ///
  /// Most questions name one relation, and rules ask them of every word: without a list of relations
  /// there is nothing to allocate.
  public func children(of index: Int, by relation: String) -> [Int] {
    children(of: index).filter { has($0, relation) }
  }

  /// The first word that depends on a word by a relation.
  public func child(of index: Int, by relation: String) -> Int? {
    children(of: index).first { has($0, relation) }
  }

  /// The words that depend on a word by one of some relations.
  public func children(of index: Int, by relations: String...) -> [Int] {
    children(of: index).filter { child in relations.contains { has(child, $0) } }
  }

  /// The first word that depends on a word by one of some relations.
  public func child(of index: Int, by relations: String...) -> Int? {
    children(of: index).first { child in relations.contains { has(child, $0) } }
  }

  /// The head of a word; nothing for the root.
  public func head(of index: Int) -> Int? {
    let head = tokens[index].head
    return tokens.indices.contains(head) && head != index ? head : nil
  }

  /// Whether a word depends on its head by a relation, or by a subtype of it.
  public func has(_ index: Int, _ relation: String) -> Bool {
    let actual = tokens[index].dependency.utf8
    let wanted = relation.utf8
    guard actual.count > wanted.count else {
      return actual.count == wanted.count && tokens[index].dependency == relation
    }
    return actual[actual.index(actual.startIndex, offsetBy: wanted.count)] == UInt8(ascii: ":")
      && actual.starts(with: wanted) && !wanted.contains(UInt8(ascii: ":"))
  }
}

extension Tree {
  /// The tokens that a word governs, directly or not, itself included, as one range.
  ///
  /// - Complexity: O(*n*) in the size of the subtree; trees from a parser that breaks the rules
  ///   (a cycle) are walked at most once per token.
  public func subtree(of index: Int) -> ClosedRange<Int> {
    var lower = index
    var upper = index
    var pending = [index]
    var visited = 0
    while let next = pending.popLast(), visited <= tokens.count {
      visited += 1
      lower = min(lower, next)
      upper = max(upper, next)
      pending.append(contentsOf: children(of: next))
    }
    return lower...upper
  }

  /// The lemmas of the prepositions of a nominal, joined: `with`, `because-of`; empty without one.
  public func preposition(of index: Int) -> String {
    var words: [String] = []
    for child in children(of: index, by: "case") where tokens[child].fineTag != "POS" {
      words.append(tokens[child].lowercasedLemma)
      words.append(contentsOf: children(of: child, by: "fixed").map { tokens[$0].lowercasedLemma })
    }
    return words.joined(separator: "-")
  }

  /// A word and the words joined to it by "and", "or" or commas, in text order.
  public func conjuncts(of index: Int) -> [Int] {
    var found = [index]
    var position = 0
    while position < found.count, found.count <= tokens.count {
      found.append(contentsOf: children(of: found[position], by: "conj"))
      position += 1
    }
    return found.sorted()
  }

  /// The first word of the conjunction that a word belongs to; itself where there is none.
  public func firstConjunct(of index: Int) -> Int {
    var current = index
    var steps = 0
    while has(current, "conj"), let head = head(of: current), steps < tokens.count {
      current = head
      steps += 1
    }
    return current
  }

  /// Whether `ancestor` governs `index`, directly or not.
  public func governs(_ ancestor: Int, _ index: Int) -> Bool {
    var current = index
    for _ in tokens {
      if current == ancestor { return true }
      guard let head = head(of: current) else { return false }
      current = head
    }
    return false
  }

  /// The relations on the way between two words, up from the first and down to the second.
  ///
  /// - Returns: For "Putin ← met → Kushner", `nsubj ↑ meet ↓ obj`; nothing where no way is found.
  public func path(from first: Int, to second: Int) -> String? {
    var above: [Int] = [first]
    while let last = above.last, let head = head(of: last), above.count <= tokens.count {
      above.append(head)
    }
    var below: [Int] = []
    var current = second
    while !above.contains(current) {
      below.append(current)
      guard let head = head(of: current), below.count <= tokens.count else { return nil }
      current = head
    }
    let climbed = above.prefix { $0 != current }.map { tokens[$0].dependency + " ↑" }
    let descended = below.reversed().map { "↓ " + tokens[$0].dependency }
    return (climbed + [tokens[current].lowercasedLemma] + descended).joined(separator: " ")
  }
}

extension Token {
  /// The lemma in lower case, or the form in lower case where no engine has run.
  public var lowercasedLemma: String { (lemma.isEmpty ? form : lemma).lowercased() }
}
