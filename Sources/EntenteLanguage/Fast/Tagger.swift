/// Chooses parts of speech from left to right: first all universal tags, then all fine tags.
///
/// A greedy linear classifier (averaged perceptron, Collins 2002,
/// <https://aclanthology.org/W02-1001/>) over the features of `TagFeatures`.
package struct Tagger: Sendable {
  /// The universal tags; a class's number is its place.
  package let coarseTags: [UniversalTag]
  /// The fine tags; a class's number is its place.
  package let fineTags: [String]
  /// The clusters that the features use.
  package let clusters: WordClusters
  private let coarse: LinearModel
  private let fine: LinearModel
  private let sureCoarse: SureTags
  private let sureFine: SureTags

  /// The kind that its model file carries.
  package static let fileKind = "fast-tagger"

  /// Reads a tagger from a file.
  ///
  /// - Throws: `LanguageError` where the file cannot be used.
  package init(path: String) throws(LanguageError) {
    let file = try ModelFile(path: path, kind: Self.fileKind)
    coarse = try LinearModel(file: file, name: "coarse")
    fine = try LinearModel(file: file, name: "fine")
    clusters = try WordClusters(file: file)
    fineTags = try file.lines(of: "fine.tags")
    coarseTags = try file.lines(of: "coarse.tags").map { UniversalTag(rawValue: $0) ?? .x }
    sureCoarse = try SureTags(file: file, name: "coarse.sure", tagCount: coarseTags.count)
    sureFine = try SureTags(file: file, name: "fine.sure", tagCount: fineTags.count)
    guard coarse.classCount == coarseTags.count, fine.classCount == fineTags.count else {
      throw .damaged(path, reason: "its tags do not fit its weights")
    }
  }

  /// The tags of a sentence, as class numbers from 1, between two zeros on each side.
  package struct Tags: Sendable {
    /// Universal tags.
    package var coarse: [UInt32]
    /// Fine tags.
    package var fine: [UInt32]

    /// Tags of a sentence of `count` words, all 0.
    package init(count: Int) {
      coarse = [UInt32](repeating: 0, count: count + 2 * Self.margin)
      fine = coarse
    }

    /// The number of zeros on each side.
    package static let margin = 4
  }

  /// Tags a sentence.
  ///
  /// - Complexity: O(n) in the number of words.
  package func tags(of surfaces: SurfaceBuffer) -> Tags {
    var tags = Tags(count: surfaces.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(coarseTags.count, fineTags.count))
      { scores in
        guard let base = memory.baseAddress, let scores = scores.baseAddress else { return }
        var list = FeatureList(base: base)
        surfaces.withWords { words in
          for index in 0..<surfaces.count {
            let here = index + Tags.margin
            let sure = sureCoarse.tag(of: SureTags.key(words[index].form))
            guard sure == 0 else {
              tags.coarse[here] = sure
              continue
            }
            TagFeatures.coarse(
              words + index, last: tags.coarse[here - 1], secondLast: tags.coarse[here - 2],
              into: &list)
            coarse.score(list, into: scores)
            tags.coarse[here] = 1 + Self.best(scores, count: coarseTags.count)
          }
          for index in 0..<surfaces.count {
            let here = index + Tags.margin
            let sure = sureFine.tag(
              of: SureTags.key(words[index].form, coarse: tags.coarse[here]))
            guard sure == 0 else {
              tags.fine[here] = sure
              continue
            }
            tags.coarse.withUnsafeBufferPointer { coarseTags in
              guard let base = coarseTags.baseAddress else { return }
              TagFeatures.fine(
                words + index, coarse: base + here, last: tags.fine[here - 1],
                secondLast: tags.fine[here - 2], into: &list)
            }
            fine.score(list, into: scores)
            tags.fine[here] = 1 + Self.best(scores, count: fineTags.count)
          }
        }
      }
    }
    return tags
  }

  /// The class with the highest score, the first where several share it.
  @inline(__always)
  package static func best(_ scores: UnsafeMutablePointer<Int32>, count: Int) -> UInt32 {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return UInt32(truncatingIfNeeded: best)
  }
}
