extension ArcFeatures {
  /// What already hangs on the words of the decision.
  @inline(__always)
  static func tree(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>, into list: inout FeatureList
  ) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let b0 = state.next
    let top = words[s0]
    let below = words[s1]
    let first = words[b0]
    let topNode = state.node(s0)
    let belowNode = state.node(s1)
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

    labels(state, words: words, into: &list)
    attachment(state, words: words, into: &list)
  }

  /// Which labels hang below the words, and how many.
  @inline(__always)
  private static func labels(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>, into list: inout FeatureList
  ) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let top = words[s0]
    let below = words[s1]
    let first = words[state.next]
    let topNode = state.node(s0)
    let belowNode = state.node(s1)
    let firstNode = state.node(state.next)

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
  }

  /// To which head a phrase or a conjunct belongs.
  @inline(__always)
  private static func attachment(
    _ state: borrowing ParserState, words: UnsafePointer<ParserWord>, into list: inout FeatureList
  ) {
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let s2 = state.stacked(2)
    let top = words[s0]
    let below = words[s1]
    let third = words[s2]
    let first = words[state.next]
    let topNode = state.node(s0)
    let belowNode = state.node(s1)
    let thirdNode = state.node(s2)
    let firstNode = state.node(state.next)

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

  /// A set of labels as an atom.
  @inline(__always)
  static func fold(_ labels: UInt64) -> UInt32 { AtomHash.atom(labels) }
}
