import Testing

// Testable: how a sentence is cut is a step inside the engine and no part of its interface.
@testable import EntenteLanguage

struct SegmentTests {
  @Test func `a sentence that fits is read whole`() {
    let segments = Segment.segments(of: [1, 3, 2])
    #expect(segments.map(\.words) == [0..<3])
    #expect(segments.map(\.pieces) == [6])
  }

  @Test(arguments: [1, 3, 24])
  func `a long sentence is covered once and fed with its neighbours`(pieces: Int) {
    let counts = [Int](repeating: pieces, count: 2000)
    let segments = Segment.segments(of: counts)
    #expect(segments.flatMap(\.words) == Array(0..<2000))
    for segment in segments {
      #expect(segment.pieces <= Segment.mostPieces)
      #expect(segment.pieces == segment.fed.count * pieces)
      #expect(segment.fed.contains(segment.words.lowerBound))
      if segment.words.lowerBound > 0 {
        #expect(segment.fed.lowerBound < segment.words.lowerBound)
      }
      if segment.words.upperBound < 2000 {
        #expect(segment.fed.upperBound > segment.words.upperBound)
      }
    }
  }
}
