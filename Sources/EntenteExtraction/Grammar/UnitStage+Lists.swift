import EntenteLanguage

extension UnitStage {
  /// "Minister Holm, envoy Vidal and Bach led": people in a row with "and" are one list, of which a
  /// parser takes some for appositions of others.
  static func joinLists(_ people: [Range<Int>], in tokens: inout [Token]) {
    var list: [Range<Int>] = []
    var isClosed = false
    for person in people.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = list.last, last.upperBound <= person.lowerBound,
        let joint = joint(last.upperBound..<person.lowerBound, in: tokens)
      {
        list.append(person)
        isClosed = isClosed || joint
        if !joint { continue }
      } else {
        if isClosed { makeList(list, in: &tokens) }
        list = [person]
        isClosed = false
      }
    }
    if isClosed { makeList(list, in: &tokens) }
  }

  /// Whether the words between two names of a list hold its "and", or nothing where they are no list.
  private static func joint(_ gap: Range<Int>, in tokens: [Token]) -> Bool? {
    var gap = gap
    if gap.count > 2, tokens[gap.lowerBound].form == "of" {
      // "President Holm *of Norway*, Minister Berg and …"
      let end = gap.dropFirst().firstIndex { ![.propn, .det].contains(tokens[$0].tag) }
      gap = (end ?? gap.upperBound)..<gap.upperBound
    }
    guard gap.lowerBound < gap.upperBound, let first = gap.first,
      [",", "and", "&"].contains(tokens[first].form)
    else { return nil }
    var words = gap.dropFirst()
    var hasAnd = tokens[first].form != ","
    if let next = words.first, !hasAnd, tokens[next].form == "and" {
      hasAnd = true
      words = words.dropFirst()
    }
    // Between the comma and the name only a title can stand.
    let isShort =
      words.count < 7
      && words.allSatisfy { [.noun, .propn, .adj].contains(tokens[$0].tag) }
    return isShort || isLongTitle(words, in: tokens) ? hasAnd : nil
  }

  /// "Chief of the Naval Staff Admiral": a title with what it is of, written with capitals.
  private static func isLongTitle(_ words: Range<Int>.SubSequence, in tokens: [Token]) -> Bool {
    guard words.count < 12, let first = words.first(where: { tokens[$0].form != "the" }),
      let last = words.last, tokens[first].isCapitalised, tokens[last].isCapitalised
    else { return false }
    return words.allSatisfy {
      tokens[$0].isCapitalised && [.noun, .propn, .adj].contains(tokens[$0].tag)
        || ["of", "for", "the", "and", "&", "to"].contains(tokens[$0].form)
    }
  }

  private static func makeList(_ items: [Range<Int>], in tokens: inout [Token]) {
    let tops = items.compactMap { item in item.first { !item.contains(tokens[$0].head) } }
    guard tops.count == items.count, tops.count > 1, let first = tops.first else { return }
    let whole = items[0].lowerBound..<(items.last?.upperBound ?? 0)
    if whole.contains(tokens[first].head) {
      // The list hangs from outside by another of its names.
      guard let outer = tops.first(where: { !whole.contains(tokens[$0].head) }) else { return }
      tokens[first].head = tokens[outer].head
      tokens[first].dependency = tokens[outer].dependency
      tokens[outer].head = first
      tokens[outer].dependency = "conj"
    }
    for top in tops.dropFirst() where misread.contains(tokens[top].dependency) {
      guard whole.contains(tokens[top].head) else { continue }
      tokens[top].head = first
      tokens[top].dependency = "conj"
    }
  }

  /// What a name in a list is never to its neighbour.
  private static let misread: Set<String> = [
    "appos", "flat", "compound", "nmod", "dep", "parataxis", "amod", "list",
  ]
}
