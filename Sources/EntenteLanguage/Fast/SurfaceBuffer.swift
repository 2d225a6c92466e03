/// The surfaces of a sentence with boundaries on both sides, so that features look around freely.
package struct SurfaceBuffer: Sendable {
  /// The number of boundary surfaces on each side.
  package static let margin = 4

  /// Boundaries, words, boundaries.
  package private(set) var padded: [TokenSurface]

  /// The number of words.
  package var count: Int { padded.count - 2 * Self.margin }

  /// The surfaces of a sentence's words.
  package init(words: [String], clusters: WordClusters, gazetteer: Gazetteer) {
    padded = []
    padded.reserveCapacity(words.count + 2 * Self.margin)
    for mark in 0..<Self.margin { padded.append(TokenSurface(boundary: 2 &+ 2 &* UInt32(mark))) }
    for word in words {
      var surface = TokenSurface(word)
      surface.set(clusters.entry(of: surface.lower))
      padded.append(surface)
    }
    for mark in 0..<Self.margin { padded.append(TokenSurface(boundary: 32 &+ 2 &* UInt32(mark))) }
    gazetteer.mark(&padded, margin: Self.margin)
  }

  /// Calls `body` with a pointer to the first word's surface.
  @inline(__always)
  package func withWords<Result>(_ body: (UnsafePointer<TokenSurface>) -> Result) -> Result {
    padded.withUnsafeBufferPointer { buffer in
      // Never nil: the margins are always there.
      body(buffer.baseAddress.unsafelyUnwrapped + Self.margin)
    }
  }
}
