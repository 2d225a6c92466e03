/// The features by which an arc gets its label, when all of the dependent's own dependents are known.
package enum LabelFeatures {
  /// Adds the features of an arc.
  ///
  /// - Parameters:
  ///   - head: The head's number; the root's for the top of the sentence.
  ///   - dependent: The dependent's number.
  ///   - state: The state before the arc is made.
  ///   - words: The words as `ParserWord.words` gives them.
  ///   - list: Receives the features.
  @inline(__always)
  package static func add(
    head: Int, dependent: Int, state: borrowing ParserState, words: UnsafePointer<ParserWord>,
    into list: inout FeatureList
  ) {
    list.clear()
    let h = words[head]
    let d = words[dependent]
    let headNode = state.node(head)
    let node = state.node(dependent)
    let isLeft: UInt32 = dependent < head ? 1 : 2
    let distance = isLeft &* 16 &+ ArcFeatures.step(abs(head - dependent))
    let before = words[dependent - 1]
    let after = words[dependent + 1 <= state.root ? dependent + 1 : 0]
    let headBefore = words[head - 1]
    let headAfter = words[head + 1 <= state.root ? head + 1 : 0]
    let headRight = state.node(Int(headNode.right1))
    let headLeft = state.node(Int(headNode.left1))

    list.add(isLeft)
    list.add(isLeft, h.both)
    list.add(isLeft, h.fine)
    list.add(isLeft, h.word)
    list.add(isLeft, d.both)
    list.add(isLeft, d.fine)
    list.add(isLeft, d.word)
    list.add(isLeft, h.fine, d.fine)
    list.add(isLeft, h.coarse, d.coarse)
    list.add(isLeft, h.word, d.word)
    list.add(isLeft, h.both, d.fine)
    list.add(isLeft, h.fine, d.both)
    list.add(isLeft, h.coarse, d.word)
    list.add(distance, h.fine, d.fine)
    list.add(distance, h.coarse, d.both)
    list.add(isLeft, h.group, d.group)
    list.add(isLeft, h.subgroup, d.subgroup)
    list.add(isLeft, h.subgroup, d.fine)
    list.add(isLeft, h.fine, d.subgroup)
    list.add(isLeft, h.both, d.subgroup)
    list.add(isLeft, h.subgroup, d.both)
    list.add(isLeft, h.fine, d.ending)
    list.add(isLeft, h.ending, d.fine)
    list.add(isLeft, h.fine, d.shape, d.fine)
    list.add(isLeft, node.marker, h.fine, d.fine)
    list.add(isLeft, node.marker, h.word)
    list.add(isLeft, node.marker, d.word)
    list.add(isLeft, node.marker, h.coarse, d.subgroup)
    list.add(isLeft, node.marker, h.subgroup, d.coarse)
    list.add(isLeft, node.conjunction, h.coarse, d.coarse)
    list.add(isLeft, h.coarse, d.coarse, ArcFeatures.fold(node.labels))
    list.add(isLeft, h.coarse, d.coarse, ArcFeatures.fold(headNode.labels))
    list.add(isLeft, h.both, d.coarse, ArcFeatures.fold(headNode.labels))
    list.add(isLeft, d.both, ArcFeatures.fold(node.labels))
    list.add(isLeft, state.node(Int(node.left1)).label, h.fine, d.fine)
    list.add(isLeft, state.node(Int(node.right1)).label, h.fine, d.fine)
    list.add(isLeft, words[Int(node.left1)].word, h.coarse, d.fine)
    list.add(isLeft, words[Int(node.left2)].word, h.coarse, d.fine)
    list.add(isLeft, words[Int(node.left1)].fine, h.coarse, d.fine)
    list.add(isLeft, words[Int(node.right1)].fine, h.coarse, d.fine)
    list.add(isLeft, headRight.label, h.fine, d.fine)
    list.add(isLeft, headLeft.label, h.fine, d.fine)
    list.add(isLeft, headRight.label, h.word, d.coarse)
    list.add(isLeft, words[Int(headNode.right1)].fine, h.fine, d.fine)
    list.add(isLeft, words[Int(headNode.left1)].word, h.fine, d.fine)
    list.add(isLeft, headNode.leftCount, h.fine, d.fine)
    list.add(isLeft, headNode.rightCount, h.fine, d.fine)
    list.add(isLeft, before.fine, h.fine, d.fine)
    list.add(isLeft, after.fine, h.fine, d.fine)
    list.add(isLeft, headBefore.fine, h.fine, d.fine)
    list.add(isLeft, headAfter.fine, h.fine, d.fine)
    list.add(isLeft, before.word, d.fine)
    list.add(isLeft, after.word, d.fine)
    list.add(isLeft, headBefore.word, h.fine, d.coarse)
    list.add(isLeft, headAfter.word, h.fine, d.coarse)
    list.add(isLeft, before.fine, after.fine, d.fine)
    list.add(isLeft, headNode.marker, h.fine, d.fine)
    list.add(distance, h.word, d.coarse, after.coarse)
  }
}
