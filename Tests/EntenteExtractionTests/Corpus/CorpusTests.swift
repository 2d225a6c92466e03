import EntenteExtraction
import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation
import Testing

/// Every case of the corpus, read with the standard pipeline and the fast engine.
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".case") }.sorted()
  }()

  static func cases(of file: String) -> [CorpusCase] {
    let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return CorpusCase.cases(in: text ?? "")
  }

  @Test(arguments: files)
  func `the cases of a phenomenon are read as they should be`(file: String) throws {
    let pipeline = try StandardPipeline.accurate.get()
    for example in Self.cases(of: file) {
      guard Self.knownFailures.contains(example.name) else {
        check(example, of: file, with: pipeline)
        continue
      }
      // Fails as soon as the case is read rightly, so that the list cannot grow old.
      withKnownIssue { check(example, of: file, with: pipeline) }
    }
  }

  /// Cases that the fast engine's grammar or names do not carry yet.
  private static let knownFailures: Set<String> = {
    let text = try? String(
      contentsOf: folder.appending(path: "known-failures.txt"), encoding: .utf8)
    return Set((text ?? "").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()

  private func check(_ example: CorpusCase, of file: String, with pipeline: Pipeline) {
    let extraction = pipeline.read(example.article)
    for expectation in example.expectations
    where expectation.holds(in: extraction) == expectation.isForbidden {
      Issue.record(
        "\(file): \(example.name): \(expectation.isForbidden ? "found" : "missed") \(expectation.line)"
      )
    }
  }

  @Test func `the corpus has at least 250 cases with names of their own`() {
    let names = Self.files.flatMap { file in Self.cases(of: file).map { file + $0.name } }
    #expect(names.count >= 250)
    #expect(Set(names).count == names.count)
    for file in Self.files {
      for example in Self.cases(of: file) { #expect(!example.expectations.isEmpty) }
    }
  }
}
