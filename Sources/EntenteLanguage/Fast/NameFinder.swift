/// Finds the names of a sentence and what they name.
///
/// A linear sequence model over `NameMarks`, decoded exactly (Viterbi) under the constraint that
/// labels form names.
package struct NameFinder: Sendable {
  private let emissions: LinearModel
  private let transitions: [Int32]

  /// The kind that its model file carries.
  package static let fileKind = "fast-names"

  /// What a word that cannot be in a name scores for being outside of one.
  static let outsideScore: Int32 = 1 << 20

  /// The style of annotation that names are found in: CrossNER's, the most careful of the corpora.
  ///
  /// While the finder learns, each corpus has a style of its own.
  package static let standardStyle: UInt32 = 1

  /// The score of a pair of labels that must not follow each other.
  package static let forbidden: Int32 = -1 << 28

  /// Reads a name finder from a file.
  ///
  /// - Throws: `LanguageError` where the file cannot be used.
  package init(path: String) throws(LanguageError) {
    let file = try ModelFile(path: path, kind: Self.fileKind)
    emissions = try LinearModel(file: file, name: "names")
    let section = try file.section("transitions")
    let labels = try file.lines(of: "kinds")
    guard emissions.classCount == NameMarks.count,
      section.count == 4 * NameMarks.count * NameMarks.count,
      labels == NameMarks.kinds.map(\.rawValue)
    else { throw .damaged(path, reason: "its labels do not fit its weights") }
    transitions = (0..<section.count / 4).map { section.integer(at: $0 * 4) }
  }

  /// The names of a sentence.
  ///
  /// - Complexity: O(n) in the number of words.
  package func names(of surfaces: SurfaceBuffer, tags: Tagger.Tags) -> [NameSpan] {
    let scores = Self.withFeatures(of: surfaces, tags: tags) { features, index, scores in
      emissions.score(features, into: scores + index * NameMarks.count)
    }
    return NameMarks.names(of: Self.decode(scores, transitions: transitions))
  }

  /// Calls `body` with the features of each word, its index and room for its scores.
  ///
  /// - Returns: The scores, a row of `NameMarks.count` a word.
  package static func withFeatures(
    of surfaces: SurfaceBuffer, tags: Tagger.Tags, style: UInt32 = standardStyle,
    _ body: (FeatureList, Int, UnsafeMutablePointer<Int32>) -> Void
  ) -> [Int32] {
    var scores = [Int32](repeating: 0, count: surfaces.count * NameMarks.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      scores.withUnsafeMutableBufferPointer { scores in
        tags.coarse.withUnsafeBufferPointer { coarse in
          tags.fine.withUnsafeBufferPointer { fine in
            guard let memory = memory.baseAddress, let scores = scores.baseAddress,
              let coarse = coarse.baseAddress, let fine = fine.baseAddress
            else { return }
            var list = FeatureList(base: memory)
            surfaces.withWords { words in
              let edges = NameFeatures.edges(of: words, count: surfaces.count)
              for index in 0..<surfaces.count {
                guard NameFeatures.mayBeNamed(words + index) else {
                  scores[index * NameMarks.count] = outsideScore
                  continue
                }
                let here = index + Tagger.Tags.margin
                NameFeatures.add(
                  words + index, coarse: coarse + here, fine: fine + here, edges: edges[index],
                  style: style, into: &list)
                body(list, index, scores)
              }
            }
          }
        }
      }
    }
    return scores
  }

  /// The best labels for the scores of each word.
  ///
  /// - Parameters:
  ///   - scores: A row of `NameMarks.count` scores a word.
  ///   - transitions: The score of each pair of labels, `forbidden` where they must not follow.
  package static func decode(_ scores: [Int32], transitions: [Int32]) -> [Int] {
    let width = NameMarks.count
    let count = scores.count / width
    guard count > 0 else { return [] }
    var best = [Int32](repeating: forbidden, count: width)
    var from = [UInt8](repeating: 0, count: count * width)
    for label in 0..<width where NameMarks.allows(nil, then: label) { best[label] = scores[label] }
    // Hot loop: unsafe buffers, since it visits every pair of labels for every word.
    scores.withUnsafeBufferPointer { scores in
      for index in 1..<max(1, count) {
        var next = [Int32](repeating: forbidden, count: width)
        for label in 0..<width {
          var top = forbidden &* 2
          var origin = 0
          for previous in 0..<width {
            let score = best[previous] &+ transitions[previous &* width &+ label]
            if score > top {
              top = score
              origin = previous
            }
          }
          next[label] = max(forbidden, top &+ scores[index &* width &+ label])
          from[index &* width &+ label] = UInt8(truncatingIfNeeded: origin)
        }
        // Kept near zero, so that no length of sentence can overflow.
        let top = next.max() ?? 0
        for label in 0..<width { best[label] = max(forbidden, next[label] &- top) }
      }
    }
    var label = 0
    var top = forbidden &* 2
    for candidate in 0..<width where NameMarks.allows(candidate, then: nil) {
      if best[candidate] > top {
        top = best[candidate]
        label = candidate
      }
    }
    var labels = [Int](repeating: 0, count: count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      labels[index] = label
      if index > 0 { label = Int(from[index * width + label]) }
    }
    return labels
  }
}
