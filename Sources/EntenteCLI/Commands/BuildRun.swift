import Entente
import EntenteGraph
import EntenteModel

/// One run of `entente build`: articles come in, the graph grows, and what is to be told is kept.
struct BuildRun {
  private let analyst: Analyst
  private let least: Confidence
  private let threads: Int
  private(set) var graph: KnowledgeGraph
  private(set) var report: BuildReport
  private var refusals: [Diagnostic] = []
  private var replacements: [Diagnostic] = []
  private var batch: [Article] = []
  private var batchSize = 0
  private var progress = Progress()

  /// How many bytes of articles are held before they are read.
  private static let batchLimit = 4 << 20
  /// How many replaced texts are told one by one.
  private static let replacementLimit = 20

  /// A run that has read nothing yet.
  ///
  /// - Parameters:
  ///   - analyst: What reads.
  ///   - graph: The graph that is added to.
  ///   - least: The confidence below which relations are left out.
  ///   - threads: How many articles are read side by side.
  ///   - isVerbose: Whether everything that is not claimed is to be listed.
  init(
    analyst: Analyst, graph: KnowledgeGraph, least: Confidence, threads: Int, isVerbose: Bool
  ) {
    self.analyst = analyst
    self.graph = graph
    self.least = least
    self.threads = threads
    report = BuildReport(isVerbose: isVerbose, least: least)
  }

  /// Takes an article, to be read with the next ones.
  mutating func take(_ article: Article) {
    batch.append(article)
    batchSize += article.text.utf8.count
    if batch.count >= threads * 4 || batchSize >= Self.batchLimit { readBatch() }
  }

  /// Reads what is left; no article comes after that.
  mutating func finish() {
    readBatch()
    progress.finish()
  }

  /// What was replaced, and what the graph refused.
  var diagnostics: [Diagnostic] {
    var told = Array(replacements.prefix(Self.replacementLimit))
    if replacements.count > told.count {
      told.append(
        Diagnostic(
          id: "build.replaced", severity: .warning,
          message: "\(replacements.count - told.count) more documents replace other texts."))
    }
    return told + refusals
  }

  private mutating func readBatch() {
    guard let first = batch.first else { return }
    progress.show("reading \(first.id) … \(report.documents.count) read")
    for (article, extraction) in zip(batch, analyst.read(batch, threads: threads)) {
      add(extraction, of: article)
    }
    batch = []
    batchSize = 0
  }

  private mutating func add(_ extraction: Extraction, of article: Article) {
    var extraction = extraction
    let whole = extraction.relations.count
    extraction.relations.removeAll { $0.confidence < least }
    let old = graph.document(article.id)
    do {
      try graph.merge(extraction)
      report.add(
        extraction, isAgain: old != nil, belowLeast: whole - extraction.relations.count)
      if let old, old.sha256 != graph.document(article.id)?.sha256 {
        replacements.append(Self.replacement(of: old))
      }
    } catch {
      refusals.append(Self.refusal(of: article, error))
    }
  }

  private static func refusal(of article: Article, _ error: any Error) -> Diagnostic {
    Diagnostic(
      id: "build.refused", location: .init(file: article.id.rawValue),
      message: "The graph refuses what was read: \(error)",
      remedy: "This is a fault of entente; the article was left out.")
  }

  private static func replacement(of old: Document) -> Diagnostic {
    Diagnostic(
      id: "build.replaced", severity: .warning, location: .init(file: old.id.rawValue),
      message: "This replaces another text of the same id"
        + (old.title.isEmpty ? "." : ", “\(old.title)”."),
      remedy: "To keep both, rename one of the files, or give it an id of its own: a first line "
        + "“Id: NAME”, or “id” in JSON.")
  }
}
