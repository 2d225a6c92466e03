/// The features by which a word's part in a name is judged.
package enum NameFeatures {
  /// Adds the features of the word at `token`.
  ///
  /// - Parameters:
  ///   - token: The token's surface; three surfaces on both sides can be read.
  ///   - coarse: Its universal tag, from 1, with two more readable on both sides.
  ///   - fine: Its fine tag, likewise.
  ///   - style: The corpus whose conventions count; see `NameFinder.standardStyle`.
  ///   - edges: The surfaces around the run of capitalized words that the token is in.
  ///   - list: Receives the features.
  @inline(__always)
  package static func add(
    _ token: UnsafePointer<TokenSurface>, coarse: UnsafePointer<UInt32>,
    fine: UnsafePointer<UInt32>, edges: Edges, style: UInt32, into list: inout FeatureList
  ) {
    list.clear()
    list.add(1)
    list.add(token[0].form)
    list.add(token[0].lower)
    list.add(token[0].lower, token[0].shape)
    list.add(token[-1].lower)
    list.add(token[1].lower)
    list.add(token[-2].lower)
    list.add(token[2].lower)
    list.add(token[-1].form, token[0].form)
    list.add(token[0].form, token[1].form)
    list.add(token[-2].lower, token[-1].lower)
    list.add(token[1].lower, token[2].lower)
    list.add(token[-1].lower, token[1].lower)
    list.add(token[0].prefix1, token[0].shape)
    list.add(token[0].prefix2)
    list.add(token[0].prefix3)
    list.add(token[0].prefix4)
    list.add(token[0].suffix1)
    list.add(token[0].suffix2)
    list.add(token[0].suffix3)
    list.add(token[0].suffix4)
    list.add(token[-1].suffix3)
    list.add(token[1].suffix3)
    list.add(token[0].shape)
    list.add(token[-1].shape)
    list.add(token[1].shape)
    list.add(token[-1].shape, token[0].shape)
    list.add(token[0].shape, token[1].shape)
    list.add(token[-1].shape, token[0].shape, token[1].shape)
    list.add(token[-2].shape, token[-1].shape, token[0].shape)
    list.add(token[0].shape, token[1].shape, token[2].shape)
    list.add(fine[0])
    list.add(fine[-1], fine[0])
    list.add(fine[0], fine[1])
    list.add(fine[-1], fine[0], fine[1])
    list.add(fine[-2], fine[-1], fine[0])
    list.add(fine[0], fine[1], fine[2])
    list.add(coarse[0], token[0].lower)
    list.add(coarse[0], token[-1].lower)
    list.add(coarse[0], token[1].lower)
    list.add(coarse[0], token[0].suffix3)
    list.add(token[0].cluster(level: 5))
    list.add(token[0].cluster(level: 7))
    list.add(token[0].cluster(level: 9))
    list.add(token[0].cluster(level: 11))
    list.add(token[-1].cluster(level: 6))
    list.add(token[-1].cluster(level: 10))
    list.add(token[1].cluster(level: 6))
    list.add(token[1].cluster(level: 10))
    list.add(token[-2].cluster(level: 8))
    list.add(token[2].cluster(level: 8))
    list.add(token[-1].cluster(level: 8), token[0].cluster(level: 8))
    list.add(token[0].cluster(level: 8), token[1].cluster(level: 8))
    list.add(token[0].cluster(level: 9), token[0].shape)
    list.add(token[-1].cluster(level: 8), token[0].shape)
    list.add(token[1].cluster(level: 8), token[0].shape)
    list.add(token[0].gazetteer, token[0].shape)
    list.add(token[0].gazetteer, token[1].gazetteer)
    list.add(token[-1].gazetteer, token[0].gazetteer)
    list.add(token[-1].gazetteer, token[0].shape)
    list.add(token[1].gazetteer, token[0].shape)
    list.add(token[0].gazetteer, token[-1].lower)
    list.add(token[0].gazetteer, token[1].lower)
    list.add(token[0].gazetteer, token[1].shape)
    list.add(token[0].gazetteer, token[-1].shape)
    list.add(token[0].lists, token[0].shape)
    list.add(token[-1].lists, token[0].lists, token[0].shape)
    list.add(token[0].lists, token[1].lists, token[0].shape)
    list.add(token[-1].lists, token[0].lists, token[1].lists)
    list.add(token[0].lists, edges.place)
    list.add(token[0].lists, token[-1].lower)
    list.add(token[0].lists, token[1].lower)
    list.add(edges.firstLists, edges.lastLists, edges.place)
    // The run of capitalized words: what begins and ends it, what stands around it.
    list.add(edges.first)
    list.add(edges.last)
    list.add(edges.before)
    list.add(edges.after)
    list.add(edges.first, edges.place)
    list.add(edges.last, edges.place)
    list.add(edges.before, edges.place)
    list.add(edges.after, edges.place)
    list.add(edges.first, edges.last)
    list.add(edges.place, token[0].shape)
    list.add(edges.lastGroup, edges.place)
    list.add(edges.firstGroup, edges.place)
    list.add(edges.beforeGroup, edges.place)
    list.add(edges.afterGroup, edges.place)
    list.add(edges.lastEnding, edges.place)
    list.add(edges.firstClasses, edges.place)
    list.add(edges.lastClasses, edges.place)
    // What the corpora annotate differently (after Daumé 2007,
    // <https://aclanthology.org/P07-1033/>, for the telling features only).
    list.add(style)
    list.add(style, token[0].shape)
    list.add(style, token[0].lower)
    list.add(style, token[-1].lower)
    list.add(style, token[0].cluster(level: 7))
    list.add(style, token[0].gazetteer)
    list.add(style, edges.last, edges.place)
    list.add(style, edges.place)
    list.add(style, fine[0])
  }

  /// Whether a word can be in a name at all: a capital or a digit is in it or near it.
  ///
  /// Three words before it count, since names of events trail off in small letters ("the 2014
  /// Springfield mayoral election"), and two after it. All other words are outside without being
  /// scored, which spares much of the work.
  @inline(__always)
  static func mayBeNamed(_ token: UnsafePointer<TokenSurface>) -> Bool {
    isStrong(token[0]) || isStrong(token[-1]) || isStrong(token[-2]) || isStrong(token[-3])
      || isStrong(token[1]) || isStrong(token[2])
  }

  @inline(__always)
  private static func isStrong(_ word: TokenSurface) -> Bool {
    word.hasCapital || word.hasDigit
  }
}
