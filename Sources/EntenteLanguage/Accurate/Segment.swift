/// A stretch of a sentence that is read in one go; nearly always the whole sentence.
struct Segment {
  /// The words that it is read for.
  let words: Range<Int>
  /// The words that are fed to the encoder: `words`, with neighbours where a sentence is cut.
  let fed: Range<Int>
  /// The pieces of the words fed.
  let pieces: Int

  /// The places that the model file has positions for.
  static let places = 256
  /// The most pieces of words that are fed at once, besides the marks before and after.
  static let mostPieces = places - 2
  /// The pieces of neighbours on each side of a cut.
  static let overlap = 32

  /// Cuts a sentence into as few segments as may be.
  ///
  /// A sentence too long for the encoder is read in windows that overlap: each word is read once,
  /// with its neighbours on both sides before the encoder.
  ///
  /// - Parameter counts: The pieces of each word.
  static func segments(of counts: [Int]) -> [Segment] {
    let total = counts.reduce(0, +)
    guard total > mostPieces else {
      return [Segment(words: counts.indices, fed: counts.indices, pieces: total)]
    }
    var segments: [Segment] = []
    var start = 0
    while start < counts.count {
      let end = advance(from: start, by: mostPieces - 2 * overlap, in: counts)
      var first = start
      var lead = 0
      while first > 0, lead + counts[first - 1] <= overlap {
        first -= 1
        lead += counts[first]
      }
      let last = end == counts.count ? end : advance(from: end, by: overlap, in: counts)
      segments.append(
        Segment(
          words: start..<end, fed: first..<last, pieces: counts[first..<last].reduce(0, +)))
      start = end
    }
    return segments
  }

  /// The word at which `limit` pieces from `start` on are spent.
  private static func advance(from start: Int, by limit: Int, in counts: [Int]) -> Int {
    var end = start
    var sum = 0
    while end < counts.count, sum + counts[end] <= limit {
      sum += counts[end]
      end += 1
    }
    return end
  }
}
