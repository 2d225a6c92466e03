import ArgumentParser
import Entente
import EntenteGraph
import EntenteModel
import Foundation

/// `entente build`: articles into a graph.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read articles into a graph.",
    usage: "entente build <inputs> ... [options]",
    discussion: """
      Reads text, Markdown, JSON and NDJSON files, folders of them, and - for standard input. The \
      graph file is made where it is absent and added to where it is there; a document that is \
      read again replaces what it said before. entente remove takes documents out, --fresh starts \
      anew.

      A document's id is the name of its file without the ending, below a folder with the path to \
      it, and standard-input for -; a first line “Id: NAME” or the field “id” of JSON gives \
      another. Another text of the same id replaces the first, with a warning; a file that is \
      named twice is read once.

      What cannot be read in a folder or a list is told and left out; the exit code is 0 as long \
      as something came of every input that was named.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @OptionGroup var graph: GraphOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: FormatOptions

  @Option(
    name: .customLong("min-confidence"),
    help: """
      Leave out relations with less confidence, from 0 to 1, for good: the graph file never has \
      them. The same option of who, path and map only hides them.
      """,
    transform: ConfidenceArgument.parse)
  var minConfidence: Confidence?

  @Option(
    help: """
      The date of articles that do not say theirs, as YYYY-MM-DD; without a date “Monday” stays \
      open.
      """,
    transform: DayArgument.parse)
  var date: CalendarDate?

  @Flag(help: "Start a new graph in place of the one in the file.")
  var fresh = false

  @Option(help: "How many articles are read side by side.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: .shortAndLong, help: "List what was seen and not claimed, with the reason.")
  var verbose = false

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }

  func run() async throws {
    try await CommandRun.perform {
      let analyst = try reading.analyst(for: inputs)
      let (report, summary) = try build(with: analyst)
      if !quiet { show(report) }
      if summary.failures.contains(where: \.isNamed) { throw Self.exit(after: summary) }
    }
  }

  /// Reads the articles into the graph file, which nobody else changes meanwhile.
  private func build(with analyst: Analyst) throws -> (BuildReport, ReadingSummary) {
    let lock = try graph.lock()
    defer { lock?.release() }
    if fresh { try graph.checkReplaceable() }
    let old =
      try fresh
      ? KnowledgeGraph(schema: analyst.schema) : graph.loadIfPresent(schema: analyst.schema)
    var run = BuildRun(
      analyst: analyst, graph: old, least: minConfidence ?? Confidence(thousandths: 0),
      threads: threads, isVerbose: verbose)
    var isFirst = true
    let reader = ArticleReader(date: date, known: old.documents)
    let summary = reader.read(inputs) { article in
      if isFirst { announceEngine() }
      isFirst = false
      run.take(article)
    }
    run.finish()
    Terminal.report(
      summary.notices + run.diagnostics + summary.failures.map(\.error.diagnostic))
    var report = run.report
    guard !report.documents.isEmpty else { throw Self.exit(after: summary) }
    try graph.save(run.graph)
    report.finish(graph: run.graph, left: summary.failures.count)
    return (report, summary)
  }

  /// Says that the fast engine reads where nobody asked for it.
  private func announceEngine() {
    guard reading.engine == .auto, !quiet else { return }
    let size = ArticleReader.size(of: inputs)
    guard EngineKind.suited(to: size) == .fast else { return }
    Terminal.say(
      "These are \(size >> 20) MiB of articles: the fast engine reads "
        + "them. --engine accurate errs less and takes five times as long.")
  }

  private func show(_ report: BuildReport) {
    switch output.format {
    case .text: Terminal.say(report.text(file: graph.graph))
    case .json: Terminal.write(report.json())
    }
  }

  /// The exit code for inputs that were named and gave nothing.
  private static func exit(after summary: ReadingSummary) -> ExitCode {
    let codes = summary.failures.filter(\.isNamed).map(\.error.code)
    let reason: CommandFailure.Reason =
      if codes.contains(where: { $0 == .missing || $0 == .unreadable }) {
        .missingFile
      } else if codes.contains(where: { $0 != .noArticles }) {
        .badInput
      } else {
        .nothingFound
      }
    return ExitCode(reason.rawValue)
  }
}
