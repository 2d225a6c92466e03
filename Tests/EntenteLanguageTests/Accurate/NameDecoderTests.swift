import Testing

// Testable: the decoder is a step inside the engine and no part of its interface.
@testable import EntenteLanguage

struct NameDecoderTests {
  private let labels = ["O", "B-person", "I-person", "B-event", "I-event"]

  @Test func `a name never begins in its middle nor changes its kind`() throws {
    let decoder = try #require(NameDecoder(labels: labels))
    // Each word alone would be I-person, I-event, I-event.
    let scores: [Float] = [
      0, 20, 21, 0, 0,
      0, 0, 1, 2, 9,
      0, 0, 1, 0, 9,
    ]
    let names = decoder.names(scores: scores, stride: 5, length: 3)
    #expect(
      names == [
        NameSpan(tokens: 0..<1, kind: .person), NameSpan(tokens: 1..<3, kind: .event),
      ])
  }

  @Test func `two names may stand side by side`() throws {
    let decoder = try #require(NameDecoder(labels: labels))
    let scores: [Float] = [0, 5, 0, 0, 0, 0, 5, 4, 0, 0]
    #expect(decoder.names(scores: scores, stride: 5, length: 2).count == 2)
  }

  @Test func `no words have no names`() throws {
    let decoder = try #require(NameDecoder(labels: labels))
    #expect(decoder.names(scores: [0], stride: 5, length: 0).isEmpty)
  }

  @Test func `an unknown label is refused`() {
    #expect(NameDecoder(labels: ["O", "B-ship"]) == nil)
  }
}
