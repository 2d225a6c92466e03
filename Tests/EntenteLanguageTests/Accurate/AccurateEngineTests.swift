import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation
import Testing

/// Whether the shipped model is here; it lies in the repository.
private let models = (try? ResourceFolder.models.locate()) ?? "Models"

/// A treebank beside the repository, where there is one; tests that need it are skipped elsewhere.
private let gumTest = URL(fileURLWithPath: #filePath)
  .appendingPathComponent("../../../../../shared/data/gum/en_gum-clean-test.conllu.gz")
  .standardizedFileURL.path

/// Loaded once: in a debug build, checking twenty-five megabytes takes longer than reading.
private let shared = Result { try AccurateEngine(folder: models, schema: Schema.standard()) }

private let sample = """
  The prime ministers of Norway and Ghana said on Friday that they would back a ceasefire. "We \
  cannot wait," said Ama Mensah, who leads the African Union's panel. Oslo's envoy, Kari \
  Lindqvist, a former defence minister, and two aides flew to Accra. Talks will go on.
  """

@Suite(.enabled(if: FileManager.default.fileExists(atPath: models + "/" + AccurateEngine.fileName)))
struct AccurateEngineTests {
  @Test func `a sentence gets tags, a tree, lemmas and names`() throws {
    let text = try read("Foreign Minister Ilmari Koskela met Marta Vidal in Lisbon on Monday.")
    let sentence = try #require(text.sentences.first)
    let met = try #require(sentence.tokens.firstIndex { $0.form == "met" })
    #expect(sentence.tokens[met].head == -1)
    #expect(sentence.tokens[met].dependency == "root")
    #expect(sentence.tokens[met].tag == .verb)
    #expect(sentence.tokens[met].fineTag == "VBD")
    #expect(sentence.tokens[met].lemma == "meet")
    #expect(names(sentence, .person) == ["Ilmari Koskela", "Marta Vidal"])
    #expect(names(sentence, .geopolitical) == ["Lisbon"])
  }

  @Test func `an engine tells which words head mentions of events, proposals, posts and bodies`()
    throws
  {
    let text = try read(
      "The talks in Lisbon ended with a plan to lift the ban, the foreign minister told the party.")
    let sentence = try #require(text.sentences.first)
    #expect(sentence.mentionLeads.count == sentence.tokens.count)
    let expected: [String: MentionLeads.Kind] = [
      "talks": .event, "plan": .proposal, "ban": .proposal, "minister": .office,
      "party": .organization,
    ]
    for (token, leads) in zip(sentence.tokens, sentence.mentionLeads) {
      let leading = MentionLeads.Kind.allCases.filter { leads[$0] > 0 }
      #expect(leading == expected[token.form].map { [$0] } ?? [], "\(token.form)")
    }
  }

  @Test func `what the schema knows is never a person or an organization`() throws {
    let text = try read("Kyiv and Washington told the Kremlin that Canadians would not pay.")
    let sentence = try #require(text.sentences.first)
    #expect(names(sentence, .geopolitical) == ["Kyiv", "Washington"])
    #expect(names(sentence, .nationality) == ["Canadians"])
    #expect(names(sentence, .person).isEmpty)
    #expect(names(sentence, .organization).isEmpty)
  }

  @Test func `every instruction set reads the same`() throws {
    let text = sample
    let results = try InstructionSet.available.filter { $0 != .portable }.map {
      try read(text, set: $0)
    }
    for result in results.dropFirst() { #expect(result == results[0]) }
    let short = "Talks ended without a deal."
    #expect(try read(short, set: .portable) == read(short))
  }

  @Test(.enabled(if: FileManager.default.isReadableFile(atPath: gumTest)))
  func `every instruction set reads a whole test set the same`() throws {
    // Without optimization the kernels crawl, so a debug build reads the beginning alone.
    #if DEBUG
      let length = 12_000
    #else
      let length = Int.max
    #endif
    let text = try unpacked(gumTest).prefix(length)
    let whole = text.range(of: "\n\n", options: .backwards).map { text[..<$0.upperBound] } ?? text
    let part = try ConlluReader(file: gumTest).read(String(whole))
    let results = try InstructionSet.available.filter { $0 != .portable }.map { set in
      var text = AnnotatedText(part)
      try engine(set: set).annotate(&text)
      return text
    }
    for result in results.dropFirst() { #expect(result == results[0]) }
  }

  @Test func `what stands around a sentence does not change how it is read`() throws {
    let whole = try read(sample)
    let engine = try engine()
    for index in whole.sentences.indices {
      var alone = Tokenizer().read(sample)
      alone.sentences = [alone.sentences[index]]
      engine.annotate(&alone)
      #expect(alone.sentences[0] == whole.sentences[index])
    }
  }

  @Test func `a sentence longer than the window is read to its end`() throws {
    let list = (1...100).map { "Minister \($0)" }.joined(separator: ", ")
    let text = try read("The following met: " + list + ".")
    for sentence in text.sentences {
      #expect(sentence.tokens.allSatisfy { !$0.dependency.isEmpty })
      #expect(sentence.tokens.count { $0.head == -1 } == 1)
      for index in sentence.tokens.indices {
        var node = index
        for _ in sentence.tokens where node >= 0 { node = sentence.tokens[node].head }
        #expect(node == -1)
      }
    }
  }

  @Test func `hostile text is read without trouble`() throws {
    let texts = [
      "", " \n ", String(repeating: "(", count: 300), String(repeating: "a", count: 5000),
      "\u{202E}\u{200B}\u{FEFF}", "北京 said 你好。", "𝕌𝕊 🇺🇦 👩‍👩‍👧‍👦 met.", "\u{0}\u{1}",
    ]
    for text in texts {
      let found = try read(text)
      #expect(found.sentences.allSatisfy { $0.tokens.allSatisfy { !$0.dependency.isEmpty } })
    }
  }

  @Test func `two threads share an engine`() async throws {
    let engine = try engine()
    let expected = try read(sample)
    let results = await withTaskGroup(of: AnnotatedText.self) { group in
      for _ in 0..<2 {
        group.addTask {
          var text = Tokenizer().read(sample)
          engine.annotate(&text)
          return text
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for result in results { #expect(result == expected) }
  }

  @Test(arguments: [0.0, 0.3, 0.999])
  func `a model file cut short is refused`(share: Double) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: models + "/" + AccurateEngine.fileName))
    let error = loadError(Data(whole.prefix(Int(Double(whole.count) * share))))
    #expect(error?.code == (share == 0 ? .foreignFile : .damagedFile))
  }

  @Test func `a flipped bit, another kind and another version are refused`() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: models + "/" + AccurateEngine.fileName))
    var flipped = whole
    flipped[whole.count / 2] ^= 4
    #expect(loadError(flipped)?.code == .damagedFile)
    var later = whole
    later[8] = 9
    #expect(loadError(later)?.code == .otherVersion)
    let other = try Data(contentsOf: URL(fileURLWithPath: models + "/fast-lemmas.entente-model"))
    #expect(loadError(other)?.code == .foreignFile)
  }

  private func engine(set: InstructionSet = .best) throws -> AccurateEngine {
    try shared.get().using(set)
  }

  private func read(_ text: String, set: InstructionSet = .best) throws -> AnnotatedText {
    var annotated = Tokenizer().read(text)
    try engine(set: set).annotate(&annotated)
    return annotated
  }

  private func unpacked(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private func names(_ sentence: Sentence, _ kind: NameSpan.Kind) -> [String] {
    sentence.names.filter { $0.kind == kind }.map { name in
      sentence.tokens[name.tokens].map(\.form).joined(separator: " ")
    }
  }

  /// What loading a folder says whose model file has these bytes.
  private func loadError(_ data: Data) -> LanguageError? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try data.write(to: folder.appendingPathComponent(AccurateEngine.fileName))
      _ = try AccurateEngine(folder: folder.path, schema: Schema.standard())
      return nil
    } catch { return error as? LanguageError }
  }
}
