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
    let isTitle =
      words.count < 7
      && words.allSatisfy { [.noun, .propn, .adj].contains(tokens[$0].tag) }
    return isTitle ? hasAnd : nil
  }

  private static func makeList(_ items: [Range<Int>], in tokens: inout [Token]) {
    let tops = items.compactMap { item in item.first { !item.contains(tokens[$0].head) } }
    guard tops.count == items.count, tops.count > 2, let first = tops.first else { return }
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
