import EntenteModel
import EntenteSchema
import Foundation
import Testing

@testable import EntenteLanguage  // the tokenizer is public; file names of models are not

/// The shipped models on sentences of our own; scores on treebanks are in `Models/fast.md`.
struct FastEngineTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Models").path()

  private static let engine = Result { try FastEngine(folder: folder, schema: Schema.standard()) }

  private func read(_ text: String) throws -> AnnotatedText {
    var annotated = Tokenizer().read(text)
    try Self.engine.get().annotate(&annotated)
    return annotated
  }

  private func names(in text: String) throws -> [String: NameSpan.Kind] {
    var names: [String: NameSpan.Kind] = [:]
    for sentence in try read(text).sentences {
      for name in sentence.names {
        names[sentence.tokens[name.tokens].map(\.form).joined(separator: " ")] = name.kind
      }
    }
    return names
  }

  @Test func `a plain sentence is tagged, lemmatized and parsed`() throws {
    let sentence = try #require(
      try read("The ministers met their Danish counterparts in Geneva on Tuesday.").sentences.first)
    let verb = try #require(sentence.tokens.firstIndex { $0.form == "met" })
    #expect(sentence.tokens[verb].tag == .verb)
    #expect(sentence.tokens[verb].fineTag == "VBD")
    #expect(sentence.tokens[verb].lemma == "meet")
    #expect(sentence.tokens[verb].head == -1)
    let subject = try #require(sentence.tokens.first { $0.form == "ministers" })
    #expect(subject.head == verb)
    #expect(subject.dependency == "nsubj")
    #expect(subject.lemma == "minister")
    let object = try #require(sentence.tokens.first { $0.form == "counterparts" })
    #expect(object.head == verb && object.dependency == "obj")
  }

  @Test func `every sentence becomes a tree with one root`() throws {
    let text = """
      "We will not wait," she said; the talks, which had begun in March, collapsed. ( [ { ) ] }
      1. Who? 2. -- ... $1,000.50 !!! A a a a a of of of the the and or but.
      """
    for sentence in try read(text).sentences {
      #expect(sentence.tokens.filter { $0.head == -1 }.count == 1)
      for start in sentence.tokens.indices {
        var (token, steps) = (start, 0)
        while sentence.tokens[token].head >= 0, steps <= sentence.tokens.count {
          token = sentence.tokens[token].head
          steps += 1
        }
        #expect(steps <= sentence.tokens.count)
      }
    }
  }

  @Test func `countries, capitals, seats and demonyms are never persons or organizations`() throws {
    for word in ["France", "Moscow", "Kyiv", "Washington", "Hungarian", "Japan", "Berlin"] {
      let found = try names(in: "\(word) said that it would answer \(word) soon.")
      #expect(found[word] != .person && found[word] != .organization, "\(word)")
    }
  }

  @Test func `persons and states of a simple report are found`() throws {
    let found = try names(
      in: "Foreign Minister Peter Hansen of Denmark spoke with President Maria Lopez on Friday.")
    #expect(found["Peter Hansen"] == .person)
    #expect(found["Maria Lopez"] == .person)
    #expect(found["Denmark"] == .geopolitical)
  }

  @Test func `threads that share the engine read the same`() async throws {
    let text = "Ambassador Karin Holm told the Security Council that Norway would vote against it."
    let expected = try read(text)
    try await withThrowingTaskGroup(of: AnnotatedText.self) { group in
      for _ in 0..<8 { group.addTask { try read(text) } }
      for try await result in group { #expect(result == expected) }
    }
  }

  @Test func `a folder without models is refused by name`() {
    #expect {
      try FastEngine(folder: "/nowhere", schema: Schema(entityKinds: [], relationKinds: []))
    } throws: {
      ($0 as? LanguageError)?.code == .unreadableFile
    }
  }
}
