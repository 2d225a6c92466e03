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
    discussion: """
      Reads text, Markdown, JSON and NDJSON files, folders of them, and - for standard input. The \
      graph file is made where it is absent and added to where it is there; a document that is \
      read again replaces what it said before.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @OptionGroup var graph: GraphOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: FormatOptions

  @Option(
    help: "The date of articles that do not say theirs, as YYYY-MM-DD.",
    transform: { text throws(ValidationError) in
      guard let date = CalendarDate(iso: text) else {
        throw ValidationError("“\(text)” is no date; write it as YYYY-MM-DD.")
      }
      return date
    })
  var date: CalendarDate?

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
      var report = BuildReport(isVerbose: verbose)
      var built = try graph.loadIfPresent(schema: analyst.schema)
      let before = built.documents.map(\.id)
      var refused: [Diagnostic] = []
      var progress = Progress()
      var batch: [Article] = []
      func flush() {
        guard let first = batch.first else { return }
        if report.documents.isEmpty { announceEngine() }
        progress.show("reading \(first.id) … \(report.documents.count) read")
        for (article, whole) in zip(batch, analyst.read(batch, threads: threads)) {
          let extraction = reading.filter(whole)
          if let old = built.document(article.id), old.title != article.title {
            refused.append(Self.replacement(of: old, by: article))
          }
          do {
            try built.merge(extraction)
            report.add(extraction)
          } catch {
            refused.append(Self.refusal(of: article, error))
          }
        }
        batch = []
      }
      let summary = ArticleReader(date: date).read(inputs) { article in
        batch.append(article)
        let size = batch.map(\.text.utf8.count).reduce(0, +)
        if batch.count >= threads * 4 || size >= Self.batchSize { flush() }
      }
      flush()
      progress.finish()
      Terminal.report(summary.notices + refused + summary.failures.map(\.error.diagnostic))
      guard !report.documents.isEmpty else { throw Self.exit(after: summary) }
      try graph.save(built)
      report.finish(graph: built, before: before, left: summary.failures.count)
      if !quiet { show(report) }
      if summary.failures.contains(where: \.isNamed) { throw Self.exit(after: summary) }
    }
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

  /// How many bytes of articles are held before they are read.
  private static let batchSize = 4 << 20

  private static func refusal(of article: Article, _ error: any Error) -> Diagnostic {
    Diagnostic(
      id: "build.refused", location: .init(file: article.id.rawValue),
      message: "The graph refuses what was read: \(error)",
      remedy: "This is a fault of entente; the article was left out.")
  }

  private static func replacement(of old: Document, by article: Article) -> Diagnostic {
    Diagnostic(
      id: "build.replaced", severity: .warning, location: .init(file: article.id.rawValue),
      message: "This replaces another article of the same name, “\(old.title)”.",
      remedy: "Rename one of the files to keep both.")
  }
}
