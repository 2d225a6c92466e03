/// The atoms of a word that the parser's features are made of.
package struct ParserWord: Sendable {
  /// The word in lower case.
  package var word: UInt32 = 0
  /// The universal tag, from 1.
  var coarse: UInt32 = 0
  /// The fine tag, from 1.
  var fine: UInt32 = 0
  /// The word with its fine tag.
  var both: UInt32 = 0
  /// The word's cluster, roughly and finely; 0 where it has none.
  var group: UInt32 = 0
  var subgroup: UInt32 = 0
  /// How the word ends, and how it looks.
  var ending: UInt32 = 0
  var shape: UInt32 = 0

  /// The words of a sentence as the features index them: nothing, the words, the root.
  package static func words(of surfaces: SurfaceBuffer, tags: Tagger.Tags) -> [ParserWord] {
    var words = [ParserWord()]
    words.reserveCapacity(surfaces.count + 2)
    for index in 0..<surfaces.count {
      let surface = surfaces.padded[index + SurfaceBuffer.margin]
      var word = ParserWord()
      word.word = surface.lower
      word.coarse = tags.coarse[index + Tagger.Tags.margin]
      word.fine = tags.fine[index + Tagger.Tags.margin]
      word.both = AtomHash.join(surface.lower, word.fine)
      word.group = surface.cluster(level: 6)
      word.subgroup = surface.cluster(level: 10)
      word.ending = surface.suffix3
      word.shape = surface.shape
      words.append(word)
    }
    var root = ParserWord()
    root.word = 2
    root.coarse = 60
    root.fine = 60
    root.both = 4
    words.append(root)
    return words
  }
}
