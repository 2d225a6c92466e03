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
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let s2 = state.stacked(2)
    let b0 = state.next
    let b1 = b0 < state.root ? b0 + 1 : 0
    let b2 = b0 + 1 < state.root ? b0 + 2 : 0
    let b3 = b0 + 2 < state.root ? b0 + 3 : 0
    let top = words[s0]
    let below = words[s1]
    let third = words[s2]
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

    // Pairs.
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

    // Triples.
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

    tree(state, words: words, into: &list)
    distances(state, words: words, commas: commas, into: &list)
  }

  /// What already hangs on the words of the decision.
  @inline(__always)
  private static func tree(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>, into list: inout FeatureList
  ) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let s2 = state.stacked(2)
    let b0 = state.next
    let top = words[s0]
    let below = words[s1]
    let third = words[s2]
    let first = words[b0]
    let topNode = state.node(s0)
    let belowNode = state.node(s1)
    let thirdNode = state.node(s2)
    let firstNode = state.node(b0)
    let topLeft = state.node(Int(topNode.left1))
    let topRight = state.node(Int(topNode.right1))
    let belowLeft = state.node(Int(belowNode.left1))
    let belowRight = state.node(Int(belowNode.right1))
    let firstLeft = state.node(Int(firstNode.left1))

    // Dependents' labels, tags and words.
    list.add(top.fine, topLeft.label)
    list.add(top.fine, topRight.label)
    list.add(below.fine, belowLeft.label)
    list.add(below.fine, belowRight.label)
    list.add(first.fine, firstLeft.label)
    list.add(top.both, topLeft.label)
    list.add(top.both, topRight.label)
    list.add(below.both, belowRight.label)
    list.add(first.both, firstLeft.label)
    list.add(top.fine, words[Int(topNode.left1)].fine, first.fine)
    list.add(top.fine, words[Int(topNode.right1)].fine, first.fine)
    list.add(top.fine, words[Int(firstNode.left1)].fine, first.fine)
    list.add(top.fine, firstLeft.label, first.fine)
    list.add(top.fine, topRight.label, first.fine)
    list.add(top.fine, topLeft.label, first.fine)
    list.add(below.fine, words[Int(belowNode.right1)].fine, top.fine)
    list.add(below.fine, words[Int(belowNode.left1)].fine, top.fine)
    list.add(below.fine, words[Int(topNode.left1)].fine, top.fine)
    list.add(below.fine, words[Int(topNode.right1)].fine, top.fine)
    list.add(below.fine, belowRight.label, top.fine)
    list.add(below.fine, belowLeft.label, top.fine)
    list.add(below.fine, topLeft.label, top.fine)
    list.add(top.fine, words[Int(topNode.left2)].fine, words[Int(topNode.left1)].fine)
    list.add(top.fine, words[Int(topNode.right2)].fine, words[Int(topNode.right1)].fine)
    list.add(first.fine, words[Int(firstNode.left2)].fine, words[Int(firstNode.left1)].fine)
    list.add(words[Int(topNode.left1)].word, top.fine)
    list.add(words[Int(topNode.right1)].word, top.fine)
    list.add(words[Int(belowNode.right1)].word, below.fine)
    list.add(words[Int(firstNode.left1)].word, first.fine)
    list.add(words[Int(belowNode.right1)].both, top.both)

    // All labels below a word: whether a verb has its subject, a noun its determiner.
    list.add(top.coarse, fold(topNode.labels))
    list.add(below.coarse, fold(belowNode.labels))
    list.add(first.coarse, fold(firstNode.labels))
    list.add(top.coarse, first.coarse, fold(topNode.labels))
    list.add(top.coarse, first.coarse, fold(firstNode.labels))
    list.add(below.coarse, top.coarse, fold(belowNode.labels))
    list.add(below.coarse, top.coarse, fold(topNode.labels))
    list.add(below.coarse, top.coarse, first.coarse, fold(belowNode.labels))

    // How many dependents there are.
    list.add(top.fine, topNode.leftCount)
    list.add(top.fine, topNode.rightCount)
    list.add(below.fine, belowNode.rightCount)
    list.add(first.fine, firstNode.leftCount)
    list.add(top.both, topNode.rightCount)
    list.add(first.both, firstNode.leftCount)

    // A phrase's adposition beside its possible heads.
    list.add(topNode.marker, below.fine, top.fine)
    list.add(topNode.marker, below.word)
    list.add(topNode.marker, below.word, top.word)
    list.add(topNode.marker, below.subgroup, top.subgroup)
    list.add(topNode.marker, third.word)
    list.add(topNode.marker, third.fine, below.fine)
    list.add(topNode.marker, third.word, below.fine)
    list.add(topNode.marker, third.fine, below.word)
    list.add(topNode.marker, first.fine)
    list.add(topNode.marker, belowNode.marker, below.fine, third.fine)
    list.add(firstNode.marker, top.fine, first.fine)
    list.add(firstNode.marker, top.word)
    list.add(firstNode.marker, top.fine, below.fine)
    list.add(firstNode.marker, topNode.marker, top.fine)

    // Coordination: like joins like.
    list.add(topNode.conjunction, below.fine, top.fine)
    list.add(topNode.conjunction, below.coarse, third.coarse, top.coarse)
    list.add(topNode.conjunction, belowNode.marker, topNode.marker, below.coarse)
    list.add(topNode.conjunction, thirdNode.marker, topNode.marker, third.coarse)
    list.add(topNode.conjunction, below.subgroup, top.subgroup)
    list.add(firstNode.conjunction, top.fine, first.fine)
    list.add(firstNode.conjunction, top.coarse, below.coarse, first.coarse)
    list.add(firstNode.conjunction, topNode.marker, firstNode.marker, top.coarse)
    list.add(firstNode.conjunction, top.subgroup, first.subgroup)
  }

  @inline(__always)
  private static func distances(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>,
    commas: UnsafePointer<Int32>, into list: inout FeatureList
  ) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let b0 = state.next
    let top = words[s0]
    let below = words[s1]
    let first = words[b0]
    let near = s0 == 0 ? 0 : step(b0 - s0)
    let far = s1 == 0 ? 0 : step(s0 - s1)
    let nearCommas = UInt32(truncatingIfNeeded: min(3, commas[b0] &- commas[s0])) &+ 8
    let farCommas = UInt32(truncatingIfNeeded: min(3, commas[s0] &- commas[s1])) &+ 8
    list.add(near, top.fine, first.fine)
    list.add(near, top.both)
    list.add(near, first.both)
    list.add(near)
    list.add(far, below.fine, top.fine)
    list.add(far, below.both)
    list.add(far, top.both)
    list.add(nearCommas, top.fine, first.fine)
    list.add(farCommas, below.fine, top.fine)
    list.add(nearCommas, farCommas, top.coarse, first.coarse)
    list.add(UInt32(truncatingIfNeeded: min(state.depth, 4)), top.coarse, first.coarse)
    // The words just around the two gaps.
    list.add(words[s0 > 0 ? s0 - 1 : 0].fine, top.fine, first.fine)
    list.add(words[s0 > 0 ? s0 + 1 : 0].fine, top.fine, first.fine)
    list.add(words[b0 - 1].fine, top.fine, first.fine)
    list.add(words[s1 > 0 ? s1 + 1 : 0].fine, below.fine, top.fine)
    list.add(words[s0 > 0 ? s0 - 1 : 0].fine, below.fine, top.fine)
    list.add(words[b0 - 1].fine, words[s0 > 0 ? s0 + 1 : 0].fine, top.fine, first.fine)
  }

  /// A distance in steps: 1 to 5 exactly, then up to 7, 10 and more.
  @inline(__always)
  static func step(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<6: UInt32(truncatingIfNeeded: distance)
    case ..<8: 6
    case ..<11: 7
    default: 8
    }
  }

  /// A set of labels as an atom.
  @inline(__always)
  static func fold(_ labels: UInt64) -> UInt32 { AtomHash.atom(labels) }
}
