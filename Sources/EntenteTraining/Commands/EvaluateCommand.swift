import ArgumentParser
import EntenteLanguage
import EntenteModel

/// `entente-train evaluate`: an engine against treebanks and name corpora.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores an engine, or a system's file, against gold files.",
    discussion: """
      CoNLL-U files are scored with the metrics of the CoNLL 2018 shared task, files with a token \
      and an IOB label a line by exact spans of names.
      """)

  @Argument(help: "Gold files: CoNLL-U, or tokens with IOB labels.")
  var gold: [String]

  @Flag(help: "Start from the raw text instead of the gold tokens.")
  var raw = false

  @Option(help: "Score this system file instead of an engine.")
  var system: String?

  @Option(help: "Only documents whose id contains this text, such as _news_.")
  var documents: String?

  @Option(help: "text or json.")
  var format = "text"

  @OptionGroup var options: EngineOptions

  func run() throws {
    try DiagnosticExit.reporting(work)
  }

  private func work() throws {
    let engine = try options.load()
    var reports: [MetricReport] = []
    for file in gold {
      let text = try TrainingFile.text(file)
      reports.append(
        TrainingFile.isTreebank(text)
          ? try treebankReport(file, engine: engine)
          : try nameReport(NameCorpus(text, file: file), file: file, engine: engine))
    }
    print(format == "json" ? MetricReport.json(reports) : MetricReport.table(reports))
  }

  private func treebankReport(_ file: String, engine: any LanguageEngine) throws -> MetricReport {
    let sentences = try TrainingFile.treebank(file, documents: documents)
    let found: [ConlluSentence]
    if let system {
      found = try TrainingFile.treebank(system, documents: documents)
    } else if raw {
      found = Tagging.tag(raw: AnnotatedText(sentences).text, with: engine)
    } else {
      found = Tagging.tag(sentences, with: engine)
    }
    let metrics = try ConllMetrics(gold: sentences, system: found)
    return MetricReport(
      file: file, engine: system ?? engine.identifier, input: raw ? "raw text" : "gold tokens",
      rows: ConllMetrics.Metric.allCases.map { ($0.rawValue, metrics[$0]) })
  }

  private func nameReport(
    _ corpus: NameCorpus, file: String, engine: any LanguageEngine
  ) throws -> MetricReport {
    var metrics = NameMetrics()
    let found = try system.map { try NameCorpus(TrainingFile.text($0), file: $0).sentences }
    for (index, sentence) in corpus.sentences.enumerated() {
      let labels = sentence.labels.map(NameLabels.merged)
      let answer: [NameMetrics.Name]
      if let found {
        answer =
          index < found.count
          ? NameMetrics.names(in: found[index].labels.map(NameLabels.merged)) : []
      } else {
        answer = NameLabels.names(in: sentence.forms, by: engine)
      }
      metrics.add(gold: NameMetrics.names(in: labels), system: answer)
    }
    return MetricReport(
      file: file, engine: system ?? engine.identifier, input: "gold tokens",
      rows: metrics.sorted.map { ($0.kind, $0.score) } + [("all", metrics.total)])
  }
}
