/// The features by which the parser chooses its next move.
///
/// Pairs and triples of the words around the decision, as in Zhang and Nivre 2011
/// (<https://aclanthology.org/P11-2033/>), with clusters, and the adposition of a phrase beside
/// its possible heads for attachment.
package enum ArcFeatures {
  /// Adds the features of a state.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - words: The words as `ParserWord.words` gives them.
  ///   - commas: How many commas stand before each word, from word 0 to the root.
  ///   - list: Receives the features.
  @inline(__always)
  package static func add(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>,
    commas: UnsafePointer<Int32>, into list: inout FeatureList
  ) {
    list.clear()
    let b0 = state.next
    let b1 = b0 < state.root ? b0 + 1 : 0
    let b2 = b0 + 1 < state.root ? b0 + 2 : 0
    let b3 = b0 + 2 < state.root ? b0 + 3 : 0
    let top = words[state.stacked(0)]
    let below = words[state.stacked(1)]
    let third = words[state.stacked(2)]
    let first = words[b0]
    let second = words[b1]
    let later = words[b2]

    // Single words.
    list.add(1)
    list.add(top.word)
    list.add(top.fine)
    list.add(top.both)
    list.add(below.word)
    list.add(below.fine)
    list.add(below.both)
    list.add(third.fine)
    list.add(third.both)
    list.add(first.word)
    list.add(first.fine)
    list.add(first.both)
    list.add(second.word)
    list.add(second.fine)
    list.add(second.both)
    list.add(later.word)
    list.add(later.fine)
    list.add(later.both)
    list.add(words[b3].fine)
    list.add(top.group)
    list.add(top.subgroup)
    list.add(below.group)
    list.add(below.subgroup)
    list.add(first.group)
    list.add(first.subgroup)
    list.add(second.group)
    list.add(second.subgroup)

    pairs(top, below, third, first, second, into: &list)
    triples(top, below, third, first, second, later, into: &list)
    tree(state, words: words, into: &list)
    distances(state, words: words, commas: commas, into: &list)
  }

  /// Two words at a time.
  @inline(__always)
  private static func pairs(
    _ top: ParserWord, _ below: ParserWord, _ third: ParserWord, _ first: ParserWord,
    _ second: ParserWord, into list: inout FeatureList
  ) {
    list.add(top.both, first.both)
    list.add(top.both, first.fine)
    list.add(top.fine, first.both)
    list.add(top.word, first.word)
    list.add(top.fine, first.fine)
    list.add(top.coarse, first.coarse)
    list.add(below.both, top.both)
    list.add(below.both, top.fine)
    list.add(below.fine, top.both)
    list.add(below.word, top.word)
    list.add(below.fine, top.fine)
    list.add(below.coarse, top.coarse)
    list.add(below.fine, first.fine)
    list.add(below.both, first.fine)
    list.add(below.fine, first.both)
    list.add(below.word, first.word)
    list.add(first.fine, second.fine)
    list.add(first.both, second.fine)
    list.add(first.fine, second.both)
    list.add(first.word, second.word)
    list.add(top.fine, second.fine)
    list.add(top.both, second.fine)
    list.add(top.fine, second.both)
    list.add(third.fine, top.fine)
    list.add(third.word, top.word)
    list.add(top.subgroup, first.subgroup)
    list.add(top.group, first.group)
    list.add(top.group, first.fine)
    list.add(top.fine, first.group)
    list.add(top.subgroup, first.both)
    list.add(top.both, first.subgroup)
    list.add(below.subgroup, top.subgroup)
    list.add(below.group, top.group)
    list.add(below.group, top.fine)
    list.add(below.fine, top.group)
    list.add(below.subgroup, top.both)
    list.add(below.both, top.subgroup)
    list.add(top.ending, first.fine)
    list.add(top.fine, first.ending)
    list.add(below.ending, top.ending)
    list.add(top.shape, first.shape, top.fine, first.fine)
    list.add(below.shape, top.shape, below.fine, top.fine)
  }

  /// Three words at a time, and four.
  @inline(__always)
  private static func triples(
    _ top: ParserWord, _ below: ParserWord, _ third: ParserWord, _ first: ParserWord,
    _ second: ParserWord, _ later: ParserWord, into list: inout FeatureList
  ) {
    list.add(below.fine, top.fine, first.fine)
    list.add(below.both, top.fine, first.fine)
    list.add(below.fine, top.both, first.fine)
    list.add(below.fine, top.fine, first.both)
    list.add(below.group, top.group, first.group)
    list.add(top.fine, first.fine, second.fine)
    list.add(top.both, first.fine, second.fine)
    list.add(top.fine, first.both, second.fine)
    list.add(top.fine, first.fine, second.both)
    list.add(first.fine, second.fine, later.fine)
    list.add(third.fine, below.fine, top.fine)
    list.add(third.fine, below.fine, top.fine, first.fine)
    list.add(below.fine, top.fine, first.fine, second.fine)
    list.add(top.fine, first.fine, second.fine, later.fine)
    list.add(below.coarse, top.coarse, second.coarse)
    list.add(below.coarse, first.coarse, second.coarse)
    list.add(third.coarse, top.coarse, first.coarse)
  }
}
