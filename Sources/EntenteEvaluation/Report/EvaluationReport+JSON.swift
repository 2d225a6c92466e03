public import Foundation

extension EvaluationReport {
  /// The report as JSON with sorted keys, ending in a line break.
  ///
  /// - Returns: An object with `entities`, `entityKinds`, `relations`, `families`, `relationKinds`,
  ///   `links`, `status`, `confidence`, `calibrationError` and `articles`; figures are rounded to four decimals.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = ReportFile(
      entities: .init(entities), entityKinds: entityKinds.map(ReportFile.Row.init),
      relations: .init(relations), families: families.map(ReportFile.Row.init),
      relationKinds: relationKinds.map(ReportFile.Row.init), links: .init(links),
      status: .init(
        matched: relations.pooled.matched, right: rightStatus, accuracy: rounded(statusAccuracy)),
      confidence: confidence.filter { $0.found > 0 }.map {
        .init(
          from: Double($0.lower) / 1000, found: $0.found, matched: $0.matched,
          claimed: rounded($0.confidence), precision: rounded($0.precision))
      }, calibrationError: rounded(calibrationError),
      articles: articles.map { article in
        .init(
          id: article.id, entities: .init(article.entities),
          relations: .init(article.relations), links: .init(article.links))
      })
    return try encoder.encode(document) + Data("\n".utf8)
  }
}

private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

/// The fields of a report as JSON has them.
private struct ReportFile: Encodable {
  struct Figures: Encodable {
    let gold: Int
    let found: Int
    let matched: Int
    let precision: Double
    let recall: Double
    let f1: Double

    init(_ tally: Tally) {
      gold = tally.gold
      found = tally.found
      matched = tally.matched
      precision = rounded(tally.precision)
      recall = rounded(tally.recall)
      f1 = rounded(tally.f1)
    }
  }

  struct Mean: Encodable {
    let precision: Double
    let recall: Double
    let f1: Double
    let articles: Int
  }

  struct Row: Encodable {
    let name: String
    let pooled: Figures
    let mean: Mean

    init(_ row: ScoreRow) {
      name = row.name
      pooled = Figures(row.pooled)
      mean = Mean(
        precision: rounded(row.mean.precision), recall: rounded(row.mean.recall),
        f1: rounded(row.mean.f1), articles: row.mean.articles)
    }
  }

  struct Status: Encodable {
    let matched: Int
    let right: Int
    let accuracy: Double
  }

  struct Bin: Encodable {
    let from: Double
    let found: Int
    let matched: Int
    let claimed: Double
    let precision: Double
  }

  struct Article: Encodable {
    let id: String
    let entities: Figures
    let relations: Figures
    let links: Figures
  }

  let entities: Row
  let entityKinds: [Row]
  let relations: Row
  let families: [Row]
  let relationKinds: [Row]
  let links: Row
  let status: Status
  let confidence: [Bin]
  let calibrationError: Double
  let articles: [Article]
}
