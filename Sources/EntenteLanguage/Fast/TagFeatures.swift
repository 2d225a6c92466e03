/// The features by which a word's part of speech is chosen.
package enum TagFeatures {
  /// The features of the universal tag of the token at `token`.
  ///
  /// - Parameters:
  ///   - token: The token's surface; two surfaces before it and three after it can be read.
  ///   - last: The tag chosen for the token before it, from 1; 0 at the start.
  ///   - secondLast: The tag chosen for the token before that.
  ///   - list: Receives the features.
  @inline(__always)
  package static func coarse(
    _ token: UnsafePointer<TokenSurface>, last: UInt32, secondLast: UInt32,
    into list: inout FeatureList
  ) {
    list.clear()
    words(token, into: &list)
    let lasts = last &* 64 &+ secondLast
    list.add(last)
    list.add(lasts)
    list.add(last, token[0].lower)
    list.add(lasts, token[0].lower)
    list.add(last, token[1].lower)
    list.add(last, token[-1].lower)
    list.add(last, token[0].suffix3)
    list.add(last, token[0].shape)
    list.add(last, token[1].suffix3)
    list.add(last, token[0].cluster(level: 9))
    list.add(last, token[1].cluster(level: 9))
    list.add(lasts, token[1].cluster(level: 7))
    list.add(token[0].senses, last)
    list.add(token[0].senses, lasts)
    list.add(token[0].senses, last, token[1].senses)
  }

  /// The features of the fine tag, which also sees the universal tags around it.
  ///
  /// - Parameters:
  ///   - token: The token's surface; two surfaces before it and three after it can be read.
  ///   - coarse: Its universal tag, from 1, with two more readable on both sides.
  ///   - last: The fine tag chosen for the token before it, from 1; 0 at the start.
  ///   - secondLast: The fine tag chosen for the token before that.
  ///   - list: Receives the features.
  @inline(__always)
  package static func fine(
    _ token: UnsafePointer<TokenSurface>, coarse: UnsafePointer<UInt32>, last: UInt32,
    secondLast: UInt32, into list: inout FeatureList
  ) {
    list.clear()
    words(token, into: &list)
    let lasts = last &* 64 &+ secondLast
    let here = coarse[0]
    list.add(last)
    list.add(lasts)
    list.add(here)
    list.add(here, last)
    list.add(here, lasts)
    list.add(here, token[0].lower)
    list.add(here, token[0].suffix2)
    list.add(here, token[0].suffix3)
    list.add(here, token[0].suffix3, last)
    list.add(here, token[0].shape)
    list.add(here, coarse[1])
    list.add(here, coarse[1], coarse[2])
    list.add(here, coarse[-1])
    list.add(here, coarse[-1], coarse[-2])
    list.add(here, coarse[-1], coarse[1])
    list.add(here, token[-1].lower)
    list.add(here, token[1].lower)
    list.add(last, token[0].lower)
    list.add(here, token[-1].lower, token[0].suffix2)
    list.add(here, token[0].cluster(level: 9))
    list.add(last, token[0].cluster(level: 9))
    list.add(here, token[0].senses, token[0].suffix2)
    list.add(here, token[0].senses, last)
  }

  @inline(__always)
  private static func words(_ token: UnsafePointer<TokenSurface>, into list: inout FeatureList) {
    list.add(1)
    list.add(token[0].form)
    list.add(token[0].lower)
    list.add(token[-1].lower)
    list.add(token[1].lower)
    list.add(token[-2].lower)
    list.add(token[2].lower)
    list.add(token[0].shape)
    list.add(token[-1].shape)
    list.add(token[1].shape)
    list.add(token[-1].shape, token[0].shape, token[1].shape)
    list.add(token[0].prefix1)
    list.add(token[0].prefix2)
    list.add(token[0].prefix3)
    list.add(token[0].prefix4)
    list.add(token[0].suffix1)
    list.add(token[0].suffix2)
    list.add(token[0].suffix3)
    list.add(token[0].suffix4)
    list.add(token[-1].suffix3)
    list.add(token[1].suffix3)
    list.add(token[1].suffix2)
    list.add(token[0].suffix3, token[0].shape)
    list.add(token[-1].lower, token[0].lower)
    list.add(token[0].lower, token[1].lower)
    list.add(token[-1].lower, token[1].lower)
    list.add(token[1].lower, token[2].lower)
    list.add(token[-2].lower, token[-1].lower)
    list.add(token[0].cluster(level: 5))
    list.add(token[0].cluster(level: 7))
    list.add(token[0].cluster(level: 9))
    list.add(token[0].cluster(level: 11))
    list.add(token[-1].cluster(level: 7))
    list.add(token[-1].cluster(level: 11))
    list.add(token[1].cluster(level: 7))
    list.add(token[1].cluster(level: 11))
    list.add(token[-1].cluster(level: 9), token[0].cluster(level: 9))
    list.add(token[0].cluster(level: 9), token[1].cluster(level: 9))
    list.add(token[0].gazetteer, token[0].shape)
    list.add(token[0].lists, token[0].shape)
    list.add(token[0].lists, token[1].lists, token[0].shape)
    list.add(token[-1].lists, token[0].lists, token[0].shape)
    list.add(token[-1].shape, token[0].shape, token[1].lower)
    list.add(token[0].prefix4, token[0].suffix2)
    list.add(token[0].senses, token[0].shape)
    list.add(token[0].senses, token[0].suffix2)
    list.add(token[0].senses, token[1].senses)
    list.add(token[-1].senses, token[0].senses)
    list.add(token[0].senses, token[1].senses, token[2].senses)
    list.add(token[-1].lower, token[0].senses)
    list.add(token[0].senses, token[1].lower)
  }
}
