extension ArcFeatures {
  /// How far apart the words of the decision are, and what stands around the gaps.
  @inline(__always)
  static func distances(
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
}
