import ArgumentParser
import Entente
import EntenteEvaluation
import EntenteModel
import EntenteSchema
import Foundation

/// `entente evaluate`: precision, recall and F1 against gold graphs.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the reading of articles against gold graphs.",
    usage: "entente evaluate <gold> ... [options]",
    discussion: """
      Reads the text of each gold file and compares what was found with what the file says, by \
      the rules of the gold guidelines: entities by name, relations by both ends and kind, \
      pooled and as the mean over articles.

      “links” are relations with their kind ignored: the right two ends. “found” under confidence \
      counts the relations of that confidence, “claimed” is their mean confidence, “precis” how \
      many of them were right; the expected calibration error is how far the two lie apart on \
      the mean, 0 where confidence says what it should.
      """)

  @Argument(help: "Gold files, or folders of them.")
  var gold: [String]

  @Flag(help: "List what was missed and what was made up, grouped by cause.")
  var errors = false

  @Flag(
    help: """
      Print how often each rule was right, as the word list rule-precision of a schema, from \
      which confidences are drawn.
      """)
  var calibrate = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: FormatOptions

  @Option(
    name: .customLong("min-confidence"),
    help: "Score only relations with at least this confidence, from 0 to 1.",
    transform: ConfidenceArgument.parse)
  var minConfidence: Confidence?

  func validate() throws {
    if output.format == .json, errors || calibrate {
      throw ValidationError("--errors and --calibrate give text only; leave out --format json.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let graphs = try goldGraphs()
      let analyst = try calibrate ? uncalibrated() : reading.analyst()
      let pairs = graphs.map { gold in
        var extraction = analyst.read(gold.article)
        if let minConfidence { extraction.relations.removeAll { $0.confidence < minConfidence } }
        return (gold: gold, extraction: extraction)
      }
      if calibrate {
        Terminal.write(ErrorReport(pairs, schema: analyst.schema).precisionList)
        return
      }
      if errors {
        Terminal.write(ErrorReport(pairs, schema: analyst.schema).text)
        return
      }
      let report = Scorer(schema: analyst.schema).score(pairs)
      switch output.format {
      case .text: Terminal.write(report.table)
      case .json: Terminal.write(try report.json())
      }
    }
  }

  /// A reader whose confidences are those that its rules claim.
  private func uncalibrated() throws -> Analyst {
    try Analyst(
      schema: reading.schema.load().without(lexicon: "rule-precision"),
      engine: reading.engine.kind(for: []))
  }

  /// The gold graphs of all inputs, folders by file name.
  private func goldGraphs() throws -> [GoldGraph] {
    var graphs: [GoldGraph] = []
    var problems: [Diagnostic] = []
    for path in try goldPaths() {
      do {
        let bytes = try contents(of: path)
        graphs.append(
          path.hasSuffix(".gold")
            ? try GoldGraph(plain: String(decoding: bytes, as: UTF8.self), file: path)
            : try GoldGraph(json: bytes, file: path))
      } catch let error as EvaluationError {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw CommandFailure(.badInput, problems) }
    return graphs
  }

  private func goldPaths() throws(CommandFailure) -> [String] {
    var paths: [String] = []
    for input in gold {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory) else {
        throw CommandFailure(
          .missingFile, id: "gold.missing", file: input, "There is no such file or folder.",
          remedy: "Check the spelling.")
      }
      guard isDirectory.boolValue else {
        paths.append(input)
        continue
      }
      let files = ((try? FileManager.default.contentsOfDirectory(atPath: input)) ?? [])
        .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".gold")) && !$0.hasPrefix(".") }.sorted()
      guard !files.isEmpty else {
        throw CommandFailure(
          .nothingFound, id: "gold.none", file: input, "The folder has no gold file in it.",
          remedy: "Gold files end in .json or .gold.")
      }
      paths += files.map { input.hasSuffix("/") ? input + $0 : input + "/" + $0 }
    }
    return paths
  }

  private func contents(of path: String) throws(CommandFailure) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(
        .missingFile, id: "gold.unreadable", file: path, "The file cannot be read.",
        remedy: "Check its permissions.")
    }
  }
}
