import EntenteLanguage
import EntenteModel
import Foundation
import Testing

@testable import EntenteTraining

/// The treebanks lie beside the checkout on some machines only.
private let treebanks = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("shared/data")

private func treebank(_ path: String) throws -> [ConlluSentence] {
  let unpack = Process()
  unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  unpack.arguments = ["gunzip", "-c", treebanks.appendingPathComponent(path).path]
  let pipe = Pipe()
  unpack.standardOutput = pipe
  try unpack.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  unpack.waitUntilExit()
  return try ConlluReader(file: path).read(String(decoding: data, as: UTF8.self))
}

/// The bars of the tokenizer, measured on treebanks that are not part of the repository.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: treebanks.path), "needs ../shared/data"))
struct RawTextTests {
  private func metrics(_ sentences: [ConlluSentence]) throws -> ConllMetrics {
    let found = Tagging.tag(raw: AnnotatedText(sentences).text, with: UnannotatedEngine())
    return try ConllMetrics(gold: sentences, system: found)
  }

  @Test func `news is cut as the treebank cuts it`() throws {
    var isNews = false
    let news = try ["dev", "test"].flatMap { try treebank("gum/en_gum-clean-\($0).conllu.gz") }
      .filter { sentence in
        if let document = sentence.comment("newdoc id") { isNews = document.contains("_news_") }
        return isNews
      }
    let metrics = try metrics(news)
    #expect(metrics[.tokens].f1 >= 0.99)
    #expect(metrics[.words].f1 >= 0.99)
    #expect(metrics[.sentences].f1 >= 0.92)
  }

  @Test func `other genres and the web stay near`() throws {
    let gum = try metrics(treebank("gum/en_gum-clean-test.conllu.gz"))
    #expect(gum[.words].f1 >= 0.99)
    #expect(gum[.sentences].f1 >= 0.92)
    let web = try metrics(treebank("ewt/en_ewt-ud-test.conllu.gz"))
    #expect(web[.words].f1 >= 0.985)
    #expect(web[.sentences].f1 >= 0.78)
  }
}
