/// Segments that go through the encoder together, their pieces one behind the other, unpadded.
struct Batch {
  /// A segment's place in the batch.
  struct Item {
    /// The sentence, as its index in the text.
    let sentence: Int
    let segment: Segment
    /// The row of its first piece, the start mark.
    let row: Int
    /// Its pieces with both marks.
    let length: Int
    /// The row of the first piece of each of its words.
    let firstRows: [Int]
  }

  private(set) var items: [Item] = []
  private(set) var pieces: [Int32] = []
  private(set) var places: [Int32] = []
  private(set) var shapes: [Int32] = []

  /// Whether a segment still fits.
  func hasRoom(for segment: Segment) -> Bool {
    pieces.count + segment.pieces + 2 <= Workspace.capacity
  }

  /// Adds a segment of a sentence.
  mutating func add(
    _ segment: Segment, of sentence: Int, words: [EncodedWord], vocabulary: WordPieces
  ) {
    let row = pieces.count
    var firstRows: [Int] = []
    append(vocabulary.start, .noLetters)
    for index in segment.fed {
      if segment.words.contains(index) { firstRows.append(pieces.count) }
      for (number, piece) in words[index].pieces.enumerated() {
        append(piece, number == 0 ? words[index].shape : .continuation)
      }
    }
    append(vocabulary.end, .noLetters)
    let length = pieces.count - row
    places.append(contentsOf: 0..<Int32(length))
    items.append(
      Item(sentence: sentence, segment: segment, row: row, length: length, firstRows: firstRows))
  }

  /// Empties the batch.
  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ piece: Int32, _ shape: WordShape) {
    pieces.append(piece)
    shapes.append(shape.rawValue)
  }
}

/// A word as the encoder takes it.
struct EncodedWord {
  let pieces: [Int32]
  let shape: WordShape
}
