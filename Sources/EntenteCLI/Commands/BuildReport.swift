import EntenteGraph
import EntenteModel
import Foundation

/// What a build did: what was read, what came of it, and what was seen and not claimed.
struct BuildReport {
  /// One document that was read.
  struct DocumentLine: Encodable {
    let id: String
    let title: String
    let entities: Int
    let relations: Int
    let abstentions: Int
    let engine: String
  }

  private(set) var documents: [DocumentLine] = []
  private var abstentionsByReason: [Abstention.Reason: Int] = [:]
  /// Every one of them where they are to be listed; of a large run they would fill the memory.
  private var abstentions: [Abstention] = []
  private let isVerbose: Bool
  private var entityCount = 0
  private var relationCount = 0
  private var documentCount = 0
  private var replacedCount = 0
  private var leftOut = 0
  private var belowLeast = 0
  private var undatedCount = 0
  private let least: Confidence

  /// A report of a build that has not begun.
  ///
  /// - Parameters:
  ///   - isVerbose: Whether what was not claimed is to be listed.
  ///   - least: The confidence below which relations are left out.
  init(isVerbose: Bool, least: Confidence) {
    self.isVerbose = isVerbose
    self.least = least
  }

  /// Takes what came of an article.
  ///
  /// - Parameters:
  ///   - extraction: What went into the graph.
  ///   - isAgain: Whether the graph had the document before.
  ///   - belowLeast: How many relations were not sure enough to go in.
  mutating func add(_ extraction: Extraction, isAgain: Bool, belowLeast: Int) {
    if isAgain { replacedCount += 1 }
    if extraction.article.date == nil { undatedCount += 1 }
    self.belowLeast += belowLeast
    documents.append(
      DocumentLine(
        id: extraction.article.id.rawValue, title: extraction.article.title,
        entities: extraction.entities.count, relations: extraction.relations.count,
        abstentions: extraction.abstentions.count, engine: extraction.engine))
    for abstention in extraction.abstentions {
      abstentionsByReason[abstention.reason, default: 0] += 1
    }
    if isVerbose { abstentions += extraction.abstentions }
  }

  /// Takes the figures of the finished graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - left: The number of inputs left out.
  mutating func finish(graph: KnowledgeGraph, left: Int) {
    entityCount = graph.entityCount
    relationCount = graph.relationCount
    documentCount = graph.documents.count
    leftOut = left
  }

  private var abstentionCounts: [(reason: Abstention.Reason, count: Int)] {
    abstentionsByReason
      .map { (reason: $0, count: $1) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.reason < $1.reason }
  }

  /// What a reason means to somebody who does not know how reading works.
  private static func words(for reason: Abstention.Reason) -> String {
    switch reason {
    case .unlinkedName: "names that nothing is known of"
    case .unresolvedPronoun: "pronouns that may mean anybody"
    case .triggerWithoutArguments: "deeds of which it is open who did what to whom"
    case .wrongKinds: "deeds that cannot link such a pair"
    case .tooDoubtful: "claims of a sort that is mostly wrong"
    case .limit: "passages beyond a limit of size"
    default: reason.rawValue
    }
  }

  /// The report for people.
  func text(file: String) -> String {
    var lines = ["read \(Counted.text(documents.count, "article"))"]
    if replacedCount > 0 { lines[0] += ", \(replacedCount) of them again" }
    if leftOut > 0 { lines[0] += "; left out \(leftOut)" }
    if belowLeast > 0 {
      lines.append(
        "left out for good: \(Counted.text(belowLeast, "relation")) with a confidence below "
          + "\(least.value)")
    }
    if undatedCount > 0 {
      let (articles, them) =
        undatedCount == 1 ? ("1 article has", "it") : ("\(undatedCount) articles have", "them")
      lines.append(
        "\(articles) no date: days like “Monday” stay open in \(them) (--date gives one)")
    }
    lines.append(
      "\(file): \(Counted.text(entityCount, "entity", "entities")) and "
        + "\(Counted.text(relationCount, "relation")) from "
        + Counted.text(documentCount, "document"))
    if !abstentionsByReason.isEmpty {
      lines.append(
        "seen and not claimed: "
          + abstentionCounts.map { "\(Self.words(for: $0.reason)) (\($0.count))" }
          .joined(separator: ", ")
          + (isVerbose ? ":" : "; --verbose lists them"))
    }
    if isVerbose {
      lines += abstentions.map {
        "  \($0.document):\($0.span.start) “\($0.text)”: \(Self.words(for: $0.reason)). \($0.detail)"
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The report for programs.
  func json() -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = ReportFile(
      documents: documents, entities: entityCount, relations: relationCount,
      documentsInGraph: documentCount, replaced: replacedCount, leftOut: leftOut,
      belowMinConfidence: belowLeast, undated: undatedCount,
      notClaimed: abstentionCounts.map { .init(reason: $0.reason.rawValue, count: $0.count) },
      abstentions: isVerbose
        ? abstentions.map {
          .init(
            reason: $0.reason.rawValue, document: $0.document.rawValue, start: $0.span.start,
            end: $0.span.end, text: $0.text, detail: $0.detail)
        } : nil)
    return ((try? encoder.encode(file)) ?? Data()) + Data("\n".utf8)
  }
}

/// The fields of a build report as JSON has them.
private struct ReportFile: Encodable {
  struct Count: Encodable {
    let reason: String
    let count: Int
  }

  struct AbstentionRecord: Encodable {
    let reason: String
    let document: String
    let start: Int
    let end: Int
    let text: String
    let detail: String
  }

  let documents: [BuildReport.DocumentLine]
  let entities: Int
  let relations: Int
  let documentsInGraph: Int
  let replaced: Int
  let leftOut: Int
  let belowMinConfidence: Int
  let undated: Int
  let notClaimed: [Count]
  let abstentions: [AbstentionRecord]?
}
