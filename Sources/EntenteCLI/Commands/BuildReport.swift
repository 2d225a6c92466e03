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

  /// A report of a build that has not begun.
  ///
  /// - Parameter isVerbose: Whether what was not claimed is to be listed.
  init(isVerbose: Bool) {
    self.isVerbose = isVerbose
  }

  mutating func add(_ extraction: Extraction) {
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
  ///   - before: The documents that it had before.
  ///   - left: The number of inputs left out.
  mutating func finish(graph: KnowledgeGraph, before: [DocumentID], left: Int) {
    entityCount = graph.entityCount
    relationCount = graph.relationCount
    documentCount = graph.documents.count
    let known = Set(before.map(\.rawValue))
    replacedCount = documents.count { known.contains($0.id) }
    leftOut = left
  }

  private var abstentionCounts: [(reason: String, count: Int)] {
    abstentionsByReason
      .map { (reason: $0.rawValue, count: $1) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.reason < $1.reason }
  }

  /// The report for people.
  func text(file: String) -> String {
    var lines = ["read \(Self.count(documents.count, "article"))"]
    if replacedCount > 0 { lines[0] += ", \(replacedCount) of them again" }
    if leftOut > 0 { lines[0] += "; left out \(leftOut)" }
    lines.append(
      "\(file): \(Self.count(entityCount, "entity", "entities")) and "
        + "\(Self.count(relationCount, "relation")) from \(Self.count(documentCount, "document"))")
    if !abstentionsByReason.isEmpty {
      lines.append(
        "seen and not claimed: "
          + abstentionCounts.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
          + (isVerbose ? "" : " (--verbose lists them)"))
    }
    if isVerbose {
      lines += abstentions.map {
        "  \($0.document):\($0.span.start) \($0.reason): “\($0.text)”. \($0.detail)"
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
      notClaimed: abstentionCounts.map { .init(reason: $0.reason, count: $0.count) },
      abstentions: isVerbose
        ? abstentions.map {
          .init(
            reason: $0.reason.rawValue, document: $0.document.rawValue, start: $0.span.start,
            end: $0.span.end, text: $0.text, detail: $0.detail)
        } : nil)
    return ((try? encoder.encode(file)) ?? Data()) + Data("\n".utf8)
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
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
  let notClaimed: [Count]
  let abstentions: [AbstentionRecord]?
}
