extension NameFeatures {
  /// A run of capitalized words, small words such as "of" inside it included, around a token.
  package struct Edges {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var before: UInt32 = 0
    var after: UInt32 = 0
    var firstGroup: UInt32 = 0
    var lastGroup: UInt32 = 0
    var beforeGroup: UInt32 = 0
    var afterGroup: UInt32 = 0
    var lastEnding: UInt32 = 0
    var firstClasses: UInt32 = 0
    var lastClasses: UInt32 = 0
    var firstLists: UInt32 = 0
    var lastLists: UInt32 = 0
    /// How many words of the run stand before the token and how many after it, each at most 3.
    var place: UInt32 = 0

    init() {}
  }

  /// The edges of the run around each word; empty ones for words outside any run.
  ///
  /// - Complexity: O(n) in the number of words.
  package static func edges(of words: UnsafePointer<TokenSurface>, count: Int) -> [Edges] {
    var edges = [Edges](repeating: Edges(), count: count)
    var start = 0
    while start < count {
      guard words[start].isCapitalized else {
        start += 1
        continue
      }
      var end = start + 1
      while true {
        if end < count, words[end].isCapitalized {
          end += 1
        } else if end + 1 < count, links.contains(words[end].form), words[end + 1].isCapitalized {
          end += 2
        } else if end + 2 < count, links.contains(words[end].form), words[end + 1].form == the,
          words[end + 2].isCapitalized
        {
          end += 3
        } else {
          break
        }
      }
      var edge = Edges()
      edge.first = words[start].lower
      edge.last = words[end - 1].lower
      edge.before = words[start - 1].lower
      edge.after = words[end].lower
      edge.firstGroup = words[start].cluster(level: 9)
      edge.lastGroup = words[end - 1].cluster(level: 9)
      edge.beforeGroup = words[start - 1].cluster(level: 9)
      edge.afterGroup = words[end].cluster(level: 9)
      edge.lastEnding = words[end - 1].suffix3
      edge.firstClasses = words[start].gazetteer
      edge.lastClasses = words[end - 1].gazetteer
      edge.firstLists = words[start].lists
      edge.lastLists = words[end - 1].lists
      for index in start..<end {
        let before = UInt32(truncatingIfNeeded: min(3, index - start))
        let after = UInt32(truncatingIfNeeded: min(3, end - 1 - index))
        edge.place = 1 + before * 4 + after
        edges[index] = edge
      }
      start = end
    }
    return edges
  }

  private static let links: Set<UInt32> = [
    AtomHash.atom(of: "of"), AtomHash.atom(of: "-"), AtomHash.atom(of: "for"),
    AtomHash.atom(of: "and"), AtomHash.atom(of: "&"), AtomHash.atom(of: "de"),
  ]
  private static let the = AtomHash.atom(of: "the")
}
