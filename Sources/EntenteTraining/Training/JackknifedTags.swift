import EntenteLanguage
import Foundation

/// Tags on disk: two bytes a word, its universal and its fine tag.
enum JackknifedTags {
  /// The bytes of tags.
  static func encoded(_ tags: [Tagger.Tags]) -> Data {
    var bytes = Data()
    for sentence in tags {
      for index in Tagger.Tags.margin..<sentence.coarse.count - Tagger.Tags.margin {
        bytes.append(UInt8(sentence.coarse[index]))
        bytes.append(UInt8(sentence.fine[index]))
      }
    }
    return bytes
  }

  /// The tags of `sentences`, nil where the bytes belong to other ones.
  static func decoded(_ data: Data, sentences: [TreeSentence]) -> [Tagger.Tags]? {
    guard data.count == 2 * sentences.reduce(0, { $0 + $1.words.count }) else { return nil }
    var place = data.startIndex
    return sentences.map { sentence in
      var tags = Tagger.Tags(count: sentence.words.count)
      for index in sentence.words.indices {
        tags.coarse[index + Tagger.Tags.margin] = UInt32(data[place])
        tags.fine[index + Tagger.Tags.margin] = UInt32(data[place + 1])
        place += 2
      }
      return tags
    }
  }
}
