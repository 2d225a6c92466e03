import Entente
import EntenteGraph
import EntenteModel

/// What only reading the articles again can say: grammar, merge decisions, near misses.
extension Explainer {
  /// The readings of some documents, as far as their articles are at hand.
  func readings(of documents: Set<DocumentID>) -> [DocumentID: Reading] {
    var readings: [DocumentID: Reading] = [:]
    for document in documents {
      if let article = texts[document] { readings[document] = analyst.reading(of: article) }
    }
    return readings
  }

  /// Why some words were taken to mean an entity, document by document.
  func decisionLines(of id: EntityID, in readings: [DocumentID: Reading]) -> [String] {
    let limit = 12
    var lines: [String] = []
    for document in readings.keys.sorted() {
      lines += (readings[document]?.mergeDecisions(of: id) ?? []).map {
        "    \(document):\($0.span.start)–\($0.span.end) “\($0.text)”: \($0.reason) (\($0.rule))"
      }
    }
    if lines.count > limit {
      lines = Array(lines.prefix(limit)) + ["    and \(lines.count - limit) more"]
    }
    return lines
  }

  /// What was seen of two entities that nothing links, and why it came to nothing.
  func nearestMisses(_ first: Entity, _ second: Entity) -> String {
    var lines = ["Nothing links \(first.name) and \(second.name) directly."]
    let shared = Set(first.mentions.map(\.document))
      .intersection(second.mentions.map(\.document)).sorted()
    if shared.isEmpty { lines.append("No document names both.") }
    let finder = NearMissFinder(schema: analyst.schema)
    for document in shared {
      guard let article = texts[document] else {
        lines.append("\(document) names both; --articles shows where.")
        continue
      }
      let reading = analyst.reading(of: article)
      let misses = finder.misses(between: first.id, and: second.id, in: reading)
      let abstentions = analyst.extraction(of: reading).abstentions
      if misses.isEmpty { lines.append("\(document): no sentence names both.") }
      for sentence in Set(misses.map(\.sentence)).sorted() {
        let span = reading.text.sentences[sentence].span
        lines.append("\(document): " + Self.words(span, of: article))
        for miss in misses where miss.sentence == sentence {
          let rule = miss.rule.map { " (\($0))" } ?? ""
          let word = miss.predicate.isEmpty ? "" : "“\(miss.predicate)”\(rule): "
          lines.append("  \(word)\(miss.reason)")
        }
        lines += abstentions.filter { span.overlaps($0.span) }.map {
          "  \($0.reason), “\($0.text)”: \($0.detail)"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
